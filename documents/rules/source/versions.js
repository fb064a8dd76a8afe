import { meta } from './instance.js';
import { judge } from './judge.js';
import { refuse } from './refuse.js';
import { idOf, instant, wholeNumber } from './shapes.js';
import { needsOwnName, writerOf } from './writer.js';

// An older card is kept as it was, whatever its schema.
const content = (value) => typeof value === 'object' && value !== null && wholeNumber(value.schema);

const version = {
  schema: 1,
  fields: { card: idOf('card'), content, by: idOf('member'), at: instant },
  idOf: ({ _id: id, card }) => `version:${card.slice('card:'.length)}-${id.split('-').pop()}`,
  create(made, writer) {
    writer.needs('edit');
    needsOwnName(made, writer);
  },
  change: () => refuse('fixed', 'What a card once said stays as it was.'),
  remove: (_, writer) => writer.needs('manage'),
};

/** Judges a write into the database of a collection's versions. */
export function validate(newDoc, oldDoc, userCtx, secObj) {
  const writer = writerOf(userCtx, secObj?.sidecard?.slug);
  judge(newDoc, oldDoc, writer, { version, meta });
}
