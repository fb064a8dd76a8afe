import { meta } from './instance.js';
import { judge } from './judge.js';
import { refuse } from './refuse.js';
import {
  day,
  filled,
  idOf,
  listOf,
  mapOf,
  matching,
  optional,
  wholeNumber,
  withFields,
} from './shapes.js';
import { writerOf } from './writer.js';

const MOST_OF_A_DAY = 2000;
const MOST_PAIRS = 100000;
const CELLS = 262144;
const COUNTS = ['inserts', 'copies', 'opens', 'negatives'];

const count = (value) => wholeNumber(value) && value <= MOST_OF_A_DAY;
const below = (end) => (value) => wholeNumber(value) && value < end;
const unitsTo = (most) => (value) =>
  typeof value === 'number' && Number.isInteger(value * 4) && Math.abs(value) <= most;
const pairsOf = (key, most) => (value) =>
  withFields({ keys: listOf(key), units: listOf(unitsTo(most)) })(value) &&
  value.keys.length === value.units.length &&
  value.keys.length <= MOST_PAIRS;
const hashes = pairsOf(below(2 ** 32), 4 * MOST_OF_A_DAY);
const units = unitsTo(MOST_OF_A_DAY);
const uses = (value) => Number.isInteger(value) && Math.abs(value) <= MOST_OF_A_DAY;

const sums = withFields({
  ...{ inserts: units, copies: units, opens: units, sentAway: units },
  ...{ words: hashes, pieces: hashes },
});
const learned = withFields({
  schema: wholeNumber,
  epoch: wholeNumber,
  period: wholeNumber,
  cards: mapOf(idOf('card'), sums),
  residual: pairsOf(below(CELLS), 1000000),
  recent: mapOf(idOf('card'), mapOf(matching(/^\d{1,6}$/), uses)),
});

function needsGrowth(changed, old) {
  for (const card of Object.keys(old.counts)) {
    const now = changed.counts[card];
    if (!now || COUNTS.some((each) => now[each] < old.counts[card][each])) {
      refuse('shrunk', 'What was counted once stays counted.');
    }
  }
}

const usage = {
  schema: 1,
  fields: {
    device: filled,
    day,
    counts: mapOf(
      idOf('card'),
      withFields({ inserts: count, copies: count, opens: count, negatives: count }),
    ),
    learned: optional(learned),
  },
  idOf: ({ device, day: date }) => `usage:${device}-${date}`,
  create: (_, writer) => writer.needs('read'),
  change(changed, old, writer) {
    writer.needs('read');
    needsGrowth(changed, old);
  },
  remove: (_, writer) => writer.needs('edit'),
};

/** Judges a write into the database of a collection's use. */
export function validate(newDoc, oldDoc, userCtx, secObj) {
  const writer = writerOf(userCtx, secObj?.sidecard?.slug);
  judge(newDoc, oldDoc, writer, { usage, meta });
}
