import { refuse } from './refuse.js';
import { isSame } from './sameness.js';
import { filled, idOf, instant, listOf, mark, optional, text } from './shapes.js';
import { needsOwnName } from './writer.js';

export const announcement = {
  schema: 1,
  fields: {
    title: filled,
    body: text,
    groups: listOf(idOf('group')),
    card: optional(idOf('card')),
    created: mark,
    updated: mark,
  },
  create(made, writer) {
    writer.needs('manage');
    needsOwnName(made.created, writer);
    needsOwnName(made.updated, writer);
  },
  change(changed, old, writer) {
    writer.needs('manage');
    if (!isSame(changed.created, old.created)) {
      refuse('created-changed', 'Who announced this, and when, stays as it was.');
    }
    needsOwnName(changed.updated, writer);
  },
  remove: (_, writer) => writer.needs('manage'),
};

const partOf = (id) => id.slice(id.indexOf(':') + 1);

export const ack = {
  schema: 1,
  fields: { announcement: idOf('announcement'), by: idOf('member'), at: instant },
  idOf: (said) => `ack:${partOf(said.announcement)}-${partOf(said.by)}`,
  create(made, writer) {
    writer.needs('read');
    needsOwnName(made, writer);
  },
  change: () => refuse('fixed', 'Who has read something has read it.'),
  remove: (_, writer) => writer.needs('manage'),
};
