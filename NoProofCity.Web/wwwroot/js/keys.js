// The keyboard map; Words/KeyWords.cs shows it to the user.
import { closeTop } from './layers.js';
import { actOnRow, move, tickRow } from './rows.js';

const fields = 'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';
let go = 0;

const press = selector => {
  const target = [...document.querySelectorAll(selector)].findLast(one => one.offsetParent !== null);
  if (!target || target.disabled) return false;
  if (target.matches('input, textarea')) target.focus();
  else target.click();
  return true;
};

// While rows are ticked, what is done to them is the page's main act, whether it can be done now or not.
const primary = inDialog => inDialog ? 'dialog[open] .btn-primary, dialog[open] .btn-danger'
  : document.querySelector('.n-foot-row.batch') ? '.n-foot-row.batch .btn-primary' : '.n-act-bar .btn-primary, .n-decide .btn-primary, .n-title .btn-primary';

function typing(event) {
  // Enter in a number field moves on: card readers and scanners end with it.
  if (event.key === 'Enter' && event.target.matches('[data-next]')) {
    const all = [...event.target.closest('form, .n-work, main').querySelectorAll(`${fields}, button.btn-primary`)].filter(one => !one.disabled && one.offsetParent !== null);
    all[all.indexOf(event.target) + 1]?.focus();
    return true;
  }
  // The list of a picker is walked by Blazor; the page must not move meanwhile.
  return event.target.matches('[role=combobox][aria-expanded=true]') && ['ArrowUp', 'ArrowDown', 'Enter'].includes(event.key);
}

function plain(event) {
  const key = event.key;
  if (go && Date.now() - go < 1500) {
    go = 0;
    if (key === 't') return press('[data-go-key="t"], .n-brand');
    if (key === 'i') return press('[data-go-key="i"], .n-side a[href="inbox"]');
  }
  switch (key) {
    case '/': return press('[data-key="/"]');
    case '?': document.getElementById('keys')?.showModal(); return true;
    case 'ArrowDown': return move(1, event.shiftKey);
    case 'ArrowUp': return move(-1, event.shiftKey);
    case ' ': return !event.target.matches('button, a[role=button], summary, input') && tickRow();
    case 'j': return press('[data-key="next"]');
    case 'k': return press('[data-key="previous"]');
    case 'd': return press('.n-title .n-due > summary') || press('tr[data-at] .n-due > summary');
    case 'g': go = Date.now(); return true;
    default: return /^[1-9]$/.test(key) && (actOnRow(Number(key)) || press(`[data-key="${key}"]:not(tr)`));
  }
}

document.addEventListener('keydown', event => {
  if (event.isComposing || event.altKey || event.metaKey) return;
  const inDialog = document.querySelector('dialog[open]');
  let done = false;
  if (event.ctrlKey) {
    if (event.key === 'Enter') done = press(primary(inDialog));
    else if (event.key === 's') {
      document.querySelectorAll('form[data-draft]').forEach(form => form.dispatchEvent(new CustomEvent('n-draftkeep', { bubbles: true, detail: { reason: 'key' } })));
      done = true;
    }
  } else if (event.key === 'Escape') done = !inDialog && closeTop();
  else if (event.target.matches(fields)) done = typing(event);
  else if (!inDialog) done = plain(event);
  if (done) event.preventDefault();
});
