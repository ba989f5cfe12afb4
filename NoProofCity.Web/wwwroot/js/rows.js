// Rows of a list: the cursor, ticking several, acting on one by a digit, opening the arithmetic. Blazor hears one event on the table.
const tell = (table, name, detail) => table.dispatchEvent(new CustomEvent(`n-${name}`, { bubbles: true, detail }));
const boxes = table => [...table.querySelectorAll('tbody input[data-row]')];
const ticked = table => boxes(table).filter(box => box.checked).map(box => box.dataset.row);

document.addEventListener('change', event => {
  const table = event.target.closest('.n-grid[data-list]');
  if (!table) return;
  if (event.target.matches('[data-all]')) boxes(table).forEach(box => { box.checked = event.target.checked; });
  else if (!event.target.matches('[data-row]')) return;
  tell(table, 'rowtick', { keys: ticked(table) });
});

document.addEventListener('toggle', event => {
  const chip = event.target;
  if (!chip.matches?.('details.n-due[data-explain]') || !chip.open || chip.querySelector('.n-pop')) return;
  const table = chip.closest('[data-list]');
  if (table) tell(table, 'rowexplain', { key: chip.dataset.explain });
}, true);

let cursor = null;
let shown = null;
let index = 0;
let address = '';

const rowsOf = body => [...body.querySelectorAll('tr[data-key]')];
const currentRow = () => cursor?.isConnected ? cursor : null;

// Blazor writes the classes of a row and knows nothing of this attribute.
function mark(row) {
  cursor?.removeAttribute('data-at');
  cursor = row;
  row.dataset.at = '';
  changes.disconnect();
  changes.observe(row.parentNode, { childList: true });
  remember();
}

function remember() {
  index = rowsOf(cursor.parentNode).indexOf(cursor);
  address = location.search;
}

// The cursor outlives its row: a row that was decided and left hands it to the one that came in its place; another page of the list begins at its top.
const changes = new MutationObserver(([{ target: body }]) => {
  if (cursor.isConnected) return remember();
  const rows = rowsOf(body);
  const next = rows[address === location.search ? Math.min(index, rows.length - 1) : 0];
  if (!next) return;
  if (document.activeElement === document.body) put(next);
  else mark(next);
});

function put(row) {
  mark(row);
  row.scrollIntoView({ block: 'nearest' });
  (row.querySelector('td a') ?? row.querySelector('input'))?.focus({ preventScroll: true });
}

// The row that stands open beside its list has the cursor, and stays in sight.
new MutationObserver(() => {
  const open = document.querySelector('.n-grid[data-list] tbody tr[aria-current]');
  if (!open || open === shown) return;
  shown = open;
  mark(open);
  open.scrollIntoView({ block: 'nearest' });
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-current'] });

export function move(by, extend) {
  const table = currentRow()?.closest('table') ?? document.querySelector('.n-grid[data-list]');
  if (!table) return false;
  const rows = rowsOf(table);
  const here = rows.indexOf(currentRow());
  const next = rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)];
  if (!next) return false;
  const box = extend && currentRow()?.querySelector('input[data-row]');
  put(next);
  if (!box) return true;
  box.checked = true;
  const second = next.querySelector('input[data-row]');
  if (second) second.checked = true;
  tell(table, 'rowtick', { keys: ticked(table) });
  return true;
}

export function tickRow() {
  const box = currentRow()?.querySelector('input[data-row]');
  if (!box) return false;
  box.click();
  return true;
}

export function actOnRow(digit) {
  const row = currentRow();
  const table = row?.closest('table');
  if (!(digit <= table?.dataset.acts)) return false;
  tell(table, 'rowact', { key: row.dataset.key, digit });
  return true;
}

document.addEventListener('focusin', event => {
  const row = event.target.closest('.n-grid[data-list] tbody tr[data-key]');
  if (row && row !== cursor) mark(row);
});

// Page size and filters are a form of their own: choosing sends it.
document.addEventListener('change', event => {
  if (event.target.matches('[data-go]')) Blazor.navigateTo(event.target.value);
});
