import { refuse } from './refuse.js';
import { filled, instant } from './shapes.js';

function refuseAll() {
  refuse('no-right', 'Whoever runs the server says which workspace this is.');
}

/** Which workspace a database belongs to, and since when. */
export const meta = {
  schema: 1,
  fields: { instance: filled, at: instant },
  idOf: () => 'meta:instance',
  create: refuseAll,
  change: refuseAll,
  remove: refuseAll,
};
