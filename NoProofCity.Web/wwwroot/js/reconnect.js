// The line is lost: say so quietly, keep trying, and come back as it was.
// The server kept the circuit: go on in it. It did not (restart): keep what was typed and open the page again.
import { keepFields } from './fields.js';

const pauses = [0, 500, 1000, 2000, 3000, 5000];
let lost = false;
let waiting = null;

function show(isLost) {
  document.querySelectorAll('.n-lost').forEach(bar => { bar.hidden = !isLost; });
  document.documentElement.toggleAttribute('data-lost', isLost);
}

const wait = pause => new Promise(done => {
  const timer = setTimeout(done, pause);
  waiting = () => { clearTimeout(timer); done(); };
});

async function tryAll() {
  for (let turn = 0; lost; turn++) {
    await wait(pauses[Math.min(turn, pauses.length - 1)]);
    try {
      if (await Blazor.reconnect()) return;
      // The server answered and does not know the circuit.
      await reopen();
      return;
    } catch {
      // not there yet
    }
  }
}

export async function reopen() {
  keepFields();
  // Opening while the server is still starting would leave the user on an error page of the browser.
  for (;;) {
    try {
      const answer = await fetch(location.href, { cache: 'no-store', credentials: 'same-origin' });
      if (answer.status < 500) break;
    } catch {
      // not there yet
    }
    await wait(pauses[2]);
  }
  location.reload();
}

export const reconnection = {
  onConnectionDown() {
    if (lost) return;
    lost = true;
    show(true);
    tryAll();
  },
  onConnectionUp() {
    lost = false;
    show(false);
  },
};

// A laptop that was closed over lunch: do not let the user wait for the next turn.
document.addEventListener('visibilitychange', () => { if (lost && !document.hidden && waiting) waiting(); });
addEventListener('online', () => { if (lost && waiting) waiting(); });
