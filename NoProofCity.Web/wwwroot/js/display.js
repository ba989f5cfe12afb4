// Font size and folded navigation: remembered in cookies, so that the server sends the page in the right size.
const root = document.documentElement;
const year = 365 * 24 * 3600;

function remember(name, value) {
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=strict`;
}

const narrow = matchMedia('(max-width: 1599px)');

// In the state "auto" a large font on a narrow screen folds the navigation.
function isMini() {
  return root.dataset.nav === 'mini' || (root.dataset.nav === 'auto' && narrow.matches && root.dataset.size !== 'standard');
}

function apply() {
  root.toggleAttribute('data-mini', isMini());
  document.querySelectorAll('[data-size-to]').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.sizeTo === root.dataset.size)));
  document.querySelectorAll('[data-act="fold"]').forEach(b => b.setAttribute('aria-expanded', String(!isMini())));
}

document.addEventListener('click', event => {
  const size = event.target.closest('[data-size-to]');
  if (size) remember('size', root.dataset.size = size.dataset.sizeTo);
  if (event.target.closest('[data-act="fold"]')) remember('nav', root.dataset.nav = isMini() ? 'open' : 'mini');
  if (event.target.closest('[data-act="print"]')) print();
  // The file itself, by the viewer that shows it.
  event.target.closest('[data-act="print-paper"]')?.closest('.n-paper-issued').querySelector('iframe').contentWindow.print();
  apply();
});
narrow.addEventListener('change', apply);

// The frame arrives after the script; attributes that Blazor does not set stay as we set them.
new MutationObserver(() => {
  if (document.querySelector('[data-size-to]:not([aria-pressed])')) apply();
}).observe(document.body, { childList: true, subtree: true });
apply();
