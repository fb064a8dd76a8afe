import { idOf, instant, oneOf } from './shapes.js';
import { needsOwnName } from './writer.js';

/** Whoever agrees, or no longer does, manages the workspace and signs for it. */
function needsManager(said, writer) {
  writer.needs('manage');
  needsOwnName(said, writer);
}

/** What is shared of the use of cards: without this document, nothing. */
export const setting = {
  schema: 1,
  fields: { shares: oneOf('nothing', 'counts', 'words'), by: idOf('member'), at: instant },
  idOf: () => 'setting:learning',
  create: needsManager,
  change: (changed, _, writer) => needsManager(changed, writer),
  remove: (_, writer) => writer.needs('manage'),
};
