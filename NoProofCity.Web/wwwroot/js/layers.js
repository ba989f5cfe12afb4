// Dialogs, menus and popovers. A dialog is opened by being rendered with data-open; closing it is told to Blazor by its own events.
// A dialog that Blazor takes away cannot give the focus back by itself.
const openers = new Map();

function leave(node) {
  const opener = openers.get(node);
  openers.delete(node);
  if (opener?.isConnected) opener.focus();
}

function settle(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  // The arithmetic of a row comes after its chip was opened.
  if (node.matches('.n-pop')) place(node.closest('details.n-due'));
  const all = [node, ...node.querySelectorAll('dialog[data-open], [data-take-focus]')];
  for (const element of all) {
    if (element.matches('dialog[data-open]') && !element.open) {
      openers.set(element, document.activeElement);
      element.showModal();
    }
    if (element.matches('[data-take-focus]')) element.focus();
  }
}

new MutationObserver(changes => {
  for (const change of changes) {
    if (change.type === 'attributes') settle(change.target);
    else {
      change.addedNodes.forEach(settle);
      change.removedNodes.forEach(leave);
    }
  }
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-open', 'data-take-focus'] });

document.addEventListener('click', event => {
  const close = event.target.closest('[data-act="close"]');
  if (close) close.closest('dialog')?.close();
  // A link in the error summary leads to its field.
  const jump = event.target.closest('[data-jump]');
  if (jump) {
    event.preventDefault();
    const field = document.getElementById(jump.dataset.jump);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  }
  const skip = event.target.closest('[data-skip]');
  if (skip) {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
  // One menu or popover at a time, and none after a click elsewhere.
  document.querySelectorAll('details.n-menu[open], details.n-due[open]').forEach(one => { if (!one.contains(event.target)) one.open = false; });
});

// A popover goes up and to the left where there is no room below or on the right.
function place(details) {
  const pop = details?.open && details.querySelector('.n-pop');
  if (!pop) return;
  const box = details.getBoundingClientRect();
  pop.classList.toggle('up', box.top > innerHeight / 2);
  pop.classList.toggle('right', box.left > innerWidth / 2);
}

document.addEventListener('toggle', event => { if (event.target.matches?.('details.n-due')) place(event.target); }, true);

export function closeTop() {
  const layer = document.querySelector('details.n-menu[open], details.n-due[open]');
  if (!layer) return false;
  layer.open = false;
  layer.querySelector('summary')?.focus();
  return true;
}
