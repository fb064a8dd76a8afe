import * as v from 'valibot';
import type { CardId, CollectionId } from '@/cards/ids';
import type { SettledParts } from './cardIndex';
import { CardSlots, type StoredCard } from './cardSlots';
import { FIELDS, LEARNED_FIELDS, SEARCHED_FIELDS } from './fields';
import { areSound } from './settledPostings';

/** Changes whenever the same cards would give another index: fields, stems, form of the snapshot. */
export const LEXICAL_INDEX_VERSION = 'lexical-6';

/** Between the texts of a list that is kept as one string; no id, time or term holds one, nor a label. */
const SEPARATOR = '\n';
/** Before each label of a card. */
const LABEL = '\t';
/** Most cards have none: they share one list. */
const NO_LABELS: readonly string[] = [];

const STATUSES = ['draft', 'published', 'archived'] as const;

const Buffer = v.instance(ArrayBuffer);
/** A list of 32-bit numbers. */
const Numbers = v.pipe(
  Buffer,
  v.check((buffer) => buffer.byteLength % 4 === 0),
  v.transform((buffer) => new Uint32Array(buffer)),
);
/** A list of 64-bit numbers. */
const Doubles = v.pipe(
  Buffer,
  v.check((buffer) => buffer.byteLength % 8 === 0),
  v.transform((buffer) => new Float64Array(buffer)),
);
const Texts = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? [] : text.split(SEPARATOR))),
);

const isCardId = (text: string): text is CardId => text.startsWith('card:');
const isCollectionId = (text: string): text is CollectionId => text.startsWith('collection:');

/** An index as arrays and few strings: read and written without a step for each posting. */
const SnapshotSchema = v.object({
  version: v.literal(LEXICAL_INDEX_VERSION),
  cards: v.object({
    count: v.number(),
    ids: Texts,
    updated: Texts,
    labels: v.string(),
    about: v.string(),
    trustedUntil: Doubles,
    collections: Texts,
    /** Of each card: its place in `collections`, and in the list of statuses. */
    collectionOf: Numbers,
    statusOf: Numbers,
    /** By field the length of each card. */
    lengths: Numbers,
  }),
  words: v.object({ keys: Texts, starts: Numbers, entries: Numbers }),
  heads: v.object({ keys: Doubles, starts: Numbers, entries: Numbers }),
});
export type IndexSnapshot = v.InferInput<typeof SnapshotSchema>;
type ReadCards = v.InferOutput<typeof SnapshotSchema>['cards'];

function cardsOf({ slots }: SettledParts): IndexSnapshot['cards'] {
  const cards = slots.all();
  const collections = [...new Set(cards.map(({ collection }) => collection))];
  const places = new Map(collections.map((collection, place) => [collection, place]));
  const lengths = new Uint32Array(cards.length * FIELDS.length);
  for (const [number, field] of FIELDS.entries()) {
    lengths.set(slots.lengths(field).subarray(0, cards.length), number * cards.length);
  }
  return {
    count: cards.length,
    ids: cards.map(({ id }) => id).join(SEPARATOR),
    updated: cards.map(({ updated }) => updated).join(SEPARATOR),
    labels: cards
      .map(({ labels }) => labels.map((label) => LABEL + label).join(''))
      .join(SEPARATOR),
    about: cards.map(({ about }) => about).join(SEPARATOR),
    trustedUntil: Float64Array.from(cards, ({ trustedUntil }) => trustedUntil).buffer,
    collections: collections.join(SEPARATOR),
    collectionOf: Uint32Array.from(cards, ({ collection }) => places.get(collection) ?? 0).buffer,
    statusOf: Uint32Array.from(cards, ({ status }) => STATUSES.indexOf(status)).buffer,
    lengths: lengths.buffer,
  };
}

/** Everything an index holds, to be kept; its arrays are those of the index and must not be written. */
export function snapshotOf(parts: SettledParts): IndexSnapshot {
  const { words, heads } = parts;
  return {
    version: LEXICAL_INDEX_VERSION,
    cards: cardsOf(parts),
    words: {
      keys: Array.from(words.keys).join(SEPARATOR),
      starts: words.starts.buffer,
      entries: words.entries.buffer,
    },
    heads: {
      keys: Float64Array.from(heads.keys).buffer,
      starts: heads.starts.buffer,
      entries: heads.entries.buffer,
    },
  };
}

/** The cards of a snapshot in their slots; null where it contradicts itself. */
function slotsOf({ count, ids, updated, labels, about, ...read }: ReadCards): CardSlots | null {
  const { collections, collectionOf, statusOf, lengths, trustedUntil } = read;
  const labelsOf = count === 0 ? [] : labels.split(SEPARATOR);
  const aboutOf = count === 0 ? [] : about.split(SEPARATOR);
  const lists = [ids, updated, labelsOf, aboutOf, trustedUntil, collectionOf, statusOf];
  const isWhole = lists.every(({ length }) => length === count);
  if (!isWhole || lengths.length !== count * FIELDS.length) return null;
  const known = collections.filter(isCollectionId);
  const cards: StoredCard[] = [];
  for (let slot = 0; slot < count; slot++) {
    const id = ids[slot] ?? '';
    const [status, collection] = [STATUSES[statusOf[slot] ?? -1], known[collectionOf[slot] ?? -1]];
    if (!isCardId(id) || !status || !collection) return null;
    const own = labelsOf[slot] ?? '';
    cards.push({
      ...{ id, status, collection, updated: updated[slot] ?? '' },
      labels: own === '' ? NO_LABELS : own.split(LABEL).slice(1),
      about: aboutOf[slot] ?? '',
      trustedUntil: trustedUntil[slot] ?? 0,
    });
  }
  const byField = FIELDS.map((_, field) => lengths.slice(field * count, (field + 1) * count));
  const slots = new CardSlots(cards, byField);
  return slots.areAllLive ? slots : null;
}

/** What was kept, or null where it is of another version, broken, or nothing of the kind. */
export function readSnapshot(snapshot: unknown): SettledParts | null {
  const parsed = v.safeParse(SnapshotSchema, snapshot);
  if (!parsed.success) return null;
  const { cards, words, heads } = parsed.output;
  const slots = slotsOf(cards);
  if (!slots) return null;
  const isWhole =
    areSound(words, SEARCHED_FIELDS.length, slots.count) &&
    areSound(heads, LEARNED_FIELDS.length, slots.count);
  return isWhole ? { slots, words, heads } : null;
}
