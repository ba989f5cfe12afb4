// Dragging and pasting put the files into the file field, which Blazor already hears.
const boxOf = node => node.closest?.('[data-files]');

function give(box, files) {
  const input = box.querySelector('input[type=file]');
  if (!input || input.disabled || files.length === 0) return false;
  const carrier = new DataTransfer();
  for (const file of files) carrier.items.add(file);
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

for (const name of ['dragenter', 'dragover']) {
  document.addEventListener(name, event => {
    const box = boxOf(event.target);
    if (!box || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    box.classList.add('over');
  });
}
document.addEventListener('dragleave', event => {
  const box = boxOf(event.target);
  if (box && !box.contains(event.relatedTarget)) box.classList.remove('over');
});
// A file that misses its box must not replace the page.
document.addEventListener('drop', event => {
  const box = boxOf(event.target);
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  if (!box) return;
  box.classList.remove('over');
  give(box, event.dataTransfer.files);
});
document.addEventListener('dragover', event => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault(); });

document.addEventListener('paste', event => {
  const files = [...event.clipboardData?.files ?? []];
  const box = boxOf(event.target) ?? document.querySelector('[data-files]');
  if (files.length > 0 && box && give(box, files)) event.preventDefault();
});
