// Starts Blazor with our own events and reconnection, then everything that needs no server.
import { reconnection } from './reconnect.js';
import './activity.js';
import './display.js';
import './ticking.js';
import './layers.js';
import './rows.js';
import './keys.js';
import './fields.js';
import './files.js';

const started = Blazor.start({ circuit: { reconnectionOptions: { maxRetries: 0 }, reconnectionHandler: reconnection } });
// One handler on a list or form instead of one on each row or field: the event says which.
for (const name of ['rowtick', 'rowexplain', 'rowact', 'draftkeep']) {
  Blazor.registerCustomEventType(name, { browserEventName: `n-${name}`, createEventArgs: event => event.detail });
}
await started;
