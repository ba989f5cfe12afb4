// Tells the server that somebody is at work: typing and scrolling need no round trip, and what the server draws by itself is nobody's work.
const every = 30_000;
let toldAt = -every;

const tell = () => {
  // Who is only signing in works on nothing yet.
  if (!document.getElementById('frame')) return;
  const now = performance.now();
  if (now - toldAt < every) return;
  toldAt = now;
  fetch('/account/seen', { method: 'POST', keepalive: true }).catch(() => { toldAt = -every; });
};

for (const event of ['pointerdown', 'keydown', 'wheel']) addEventListener(event, tell, { capture: true, passive: true });
