// Rows of a list: the cursor, ticking several, opening the arithmetic. Blazor hears one event on the table.
const tell = (table, name, detail) => table.dispatchEvent(new CustomEvent(`n-${name}`, { bubbles: true, detail }));
const boxes = table => [...table.querySelectorAll('tbody input[data-row]')];
const ticked = table => boxes(table).filter(box => box.checked).map(box => box.dataset.row);

document.addEventListener('change', event => {
  const table = event.target.closest('.n-grid[data-list]');
  if (!table) return;
  if (event.target.matches('[data-all]')) boxes(table).forEach(box => { box.checked = event.target.checked; });
  else if (!event.target.matches('[data-row]')) return;
  tell(table, 'rowtick', ticked(table));
});

document.addEventListener('toggle', event => {
  const chip = event.target;
  if (!chip.matches?.('details.n-due[data-explain]') || !chip.open || chip.querySelector('.n-pop')) return;
  const table = chip.closest('[data-list]');
  if (table) tell(table, 'rowexplain', chip.dataset.explain);
}, true);

let cursor = null;

export const currentRow = () => cursor?.isConnected ? cursor : null;

function put(row) {
  cursor?.classList.remove('at');
  cursor = row;
  row.classList.add('at');
  row.scrollIntoView({ block: 'nearest' });
  (row.querySelector('td a') ?? row.querySelector('input'))?.focus({ preventScroll: true });
}

export function move(by, extend) {
  const table = currentRow()?.closest('table') ?? document.querySelector('.n-grid[data-list]');
  if (!table) return false;
  const rows = [...table.querySelectorAll('tbody tr[data-key]')];
  const here = rows.indexOf(currentRow());
  const next = rows[here < 0 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)];
  if (!next) return false;
  const box = extend && currentRow()?.querySelector('input[data-row]');
  put(next);
  if (!box) return true;
  box.checked = true;
  const second = next.querySelector('input[data-row]');
  if (second) second.checked = true;
  tell(table, 'rowtick', ticked(table));
  return true;
}

export function tickRow() {
  const box = currentRow()?.querySelector('input[data-row]');
  if (!box) return false;
  box.click();
  return true;
}

document.addEventListener('focusin', event => {
  const row = event.target.closest('.n-grid[data-list] tbody tr[data-key]');
  if (!row || row === cursor) return;
  cursor?.classList.remove('at');
  cursor = row;
  row.classList.add('at');
});

// Page size and filters are a form of their own: choosing sends it.
document.addEventListener('change', event => {
  if (event.target.matches('[data-go]')) Blazor.navigateTo(event.target.value);
});
