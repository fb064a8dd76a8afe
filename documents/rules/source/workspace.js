import { refuse } from './refuse.js';
import { filled, idOf, listOf, matching, text } from './shapes.js';

const slug = matching(/^(?!hub$)[a-z0-9-]{1,40}$/);

/** What managers of the hub alone write. */
function managed(fields) {
  return {
    schema: 1,
    fields,
    create: (_, writer) => writer.needs('manage'),
    change: (_, __, writer) => writer.needs('manage'),
    remove: (_, writer) => writer.needs('manage'),
  };
}

const named = managed({ name: filled, slug });

export const collection = {
  ...named,
  change(changed, old, writer) {
    named.change(changed, old, writer);
    if (changed.slug !== old.slug) refuse('fixed', 'Databases and roles are called by the slug.');
  },
};
export const group = managed({ name: filled, members: listOf(idOf('member')) });
export const template = managed({ name: filled, answer: text, notes: text });

/** People write their own name. */
function needsSelfOrManager({ _id: id }, writer) {
  writer.needs(id === writer.id ? 'read' : 'manage');
}

export const member = {
  ...managed({ name: filled }),
  create: needsSelfOrManager,
  change: (changed, _, writer) => needsSelfOrManager(changed, writer),
};
