// Due chips and the clock of the working day tick here, without a round trip. Lengths are office time:
// the open stretches came with the clock. Only text and class names change, never nodes: Blazor owns those.
const words = JSON.parse(document.documentElement.dataset.words ?? '{}');
const minute = 60_000;
let open = [];
let skew = 0;
let read = '';

export function length(milliseconds) {
  const minutes = Math.max(1, Math.ceil(milliseconds / minute));
  if (minutes < 60) return words.minutes.replace('{0}', minutes);
  const hours = words.hours.replace('{0}', Math.floor(minutes / 60));
  return minutes % 60 === 0 ? hours : `${hours} ${words.minutes.replace('{0}', minutes % 60)}`;
}

function officeBetween(from, to) {
  return open.reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)), 0);
}

function write(element, text) {
  const node = [...element.childNodes].find(child => child.nodeType === Node.TEXT_NODE);
  if (node && node.nodeValue !== text) node.nodeValue = text;
}

function tickClock(element, now) {
  const clock = JSON.parse(element.dataset.clock);
  if (read !== element.dataset.clock) {
    read = element.dataset.clock;
    skew = clock.now - Date.now();
    open = clock.open;
    now = Date.now() + skew;
  }
  const phase = clock.phases.find(one => one.until > now);
  if (!phase) return;
  element.classList.toggle('open', phase.open);
  write(element.querySelector('span'), phase.text.replace('{0}', length(phase.until - now)));
}

function tickDue(element, now) {
  const [left, amber, at, form, note] = element.dataset.tick.split('|');
  const rest = Number(left) - officeBetween(Number(at), now);
  // A due time that is told as a day stays so until it turns amber.
  if (rest > Number(amber) && form === 'day') return;
  const state = rest <= 0 ? 'late' : rest <= Number(amber) ? 'near' : '';
  element.classList.toggle('late', state === 'late');
  element.classList.toggle('near', state === 'near');
  element.querySelector('i').className = state === 'late' ? 'fa-solid fa-circle-exclamation' : state === 'near' ? 'fa-solid fa-clock' : '';
  write(element.querySelector('summary > span'), rest > 0
    ? words.left.replace('{0}', length(rest)) + (rest > Number(amber) ? note : '')
    : words.late.replace('{0}', length(-rest)));
}

function tick() {
  const now = Date.now() + skew;
  document.querySelectorAll('[data-clock]').forEach(element => tickClock(element, now));
  document.querySelectorAll('.n-due[data-tick]').forEach(element => tickDue(element, Date.now() + skew));
}

setInterval(tick, 5000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });
