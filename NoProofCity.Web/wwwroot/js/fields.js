// What was typed while the line was down is not yet on the server: it is kept in this tab over the reopening of the page
// and typed in again, so that Blazor and its draft hear of it. Passwords are not kept; what is put back is forgotten here.
const place = () => `kept:${location.pathname}`;
const nameOf = field => field.id || field.name;
// What is put back but has no field yet: one appears with the value of another, and the choices of one come from the server.
let rest = { at: place(), fields: {} };
const pending = () => rest.at === place() ? rest.fields : {};
const wanted = field => nameOf(field) && field.type !== 'password' && field.type !== 'file' && field.type !== 'hidden' && field.type !== 'search';

export function keepFields() {
  const kept = { ...pending() };
  // A form that still reads its draft shows nothing that somebody typed.
  document.querySelectorAll('form[data-draft="ready"]').forEach(form => {
    for (const field of form.elements) {
      if (!wanted(field)) continue;
      if (field.type === 'checkbox' || field.type === 'radio') kept[nameOf(field)] = { checked: field.checked };
      else kept[nameOf(field)] = { value: field.value };
    }
  });
  if (Object.keys(kept).length > 0) sessionStorage.setItem(place(), JSON.stringify(kept));
}

function putBack(form) {
  const text = sessionStorage.getItem(place());
  if (text) {
    rest = { at: place(), fields: JSON.parse(text) };
    sessionStorage.removeItem(place());
  }
  const kept = pending();
  for (const field of form.elements) {
    const was = wanted(field) && kept[nameOf(field)];
    if (!was || field.matches('select') && ![...field.options].some(option => option.value === was.value)) continue;
    delete kept[nameOf(field)];
    if ('checked' in was ? field.checked === was.checked : field.value === was.value) continue;
    if ('checked' in was) field.checked = was.checked;
    else field.value = was.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

// The form says when its draft has come from the server; only then does what was typed later go on top of it.
new MutationObserver(() => {
  const form = document.querySelector('form[data-draft="ready"]');
  if (form) putBack(form);
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-draft'] });
