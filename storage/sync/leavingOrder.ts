import type { CardId } from '@/cards/ids';
import { database } from '../database';
import { placeOfSlug } from './places';
import type { OutboxRow, Place } from './rows';

/*
 * A card that moves is made in one database and deleted in the other. Whoever may not make it in the new one
 * must not delete it in the old one: nothing leaves a place before the one it went to has it.
 */

/** So many rows are looked at at a time. */
const LOOKED_AT = 100;

/** The places to which those of the cards went that wait there, or did when the place left the device. */
async function goneTo(place: Place, ids: readonly string[]): Promise<[Place, string][]> {
  const shared = await database.collections.filter(({ slug }) => slug !== undefined).toArray();
  const places = new Map(
    shared.flatMap(({ id, slug }): [string, Place][] =>
      slug === undefined ? [] : [[id, placeOfSlug(slug)]],
    ),
  );
  const cards = await database.cards.bulkGet(ids as CardId[]);
  return cards.flatMap((card): [Place, string][] => {
    const standsIn = card && places.get(card.collection);
    return !card || standsIn === undefined || standsIn === place ? [] : [[standsIn, card.id]];
  });
}

/** Of these rows of a place, the ids of the cards that the place they went to has not yet. */
async function heldAmong(place: Place, rows: readonly OutboxRow[]): Promise<ReadonlySet<string>> {
  // What the server has not cannot leave it.
  const ids = rows.flatMap(({ id, base }) => (base === null ? [] : id));
  if (ids.length === 0) return new Set();
  const stranded = await database.outbox.where('state.kind').equals('stranded').toArray();
  const lost = stranded.flatMap(({ place: where, id, state }) =>
    where !== place && state.kind === 'stranded' && state.content !== null ? id : [],
  );
  const found = await database.outbox.bulkGet(await goneTo(place, ids));
  return new Set([...found.flatMap((row) => row?.id ?? []), ...lost]);
}

/** Within a transaction: of the rows that wait for a place, so many that may be sent now. */
export async function sendable(place: Place, limit: number): Promise<OutboxRow[]> {
  const waiting = database.outbox.where('[place+state.kind]').equals([place, 'waiting']);
  const found: OutboxRow[] = [];
  for (let offset = 0; found.length < limit; offset += LOOKED_AT) {
    const rows = await waiting.clone().offset(offset).limit(LOOKED_AT).toArray();
    const held = await heldAmong(place, rows);
    found.push(...rows.filter(({ id }) => !held.has(id)));
    if (rows.length < LOOKED_AT) break;
  }
  return found.slice(0, limit);
}

/** Whether something waits for a place that may be sent now. */
export function hasSendable(place: Place): Promise<boolean> {
  const { cards, collections, outbox } = database;
  return database.transaction('r', cards, collections, outbox, async () => {
    return (await sendable(place, 1)).length > 0;
  });
}

/** The places for which something waits that may be sent now. */
export async function placesToTell(): Promise<Place[]> {
  const keys = await database.outbox.where('state.kind').equals('waiting').primaryKeys();
  const told: Place[] = [];
  for (const place of new Set(keys.map(([where]) => where))) {
    if (await hasSendable(place)) told.push(place);
  }
  return told;
}
