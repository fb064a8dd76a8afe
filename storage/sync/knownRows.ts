import type { Table } from 'dexie';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { database } from '../database';
import type { Place } from './rows';

/**
 * Up to so many rows are asked for one by one. Of more it is looked up first which there are: a page of new
 * documents costs one request of the browser's store, not a thousand that find nothing.
 */
const FEW = 30;

/** The first and the last of some ids, in the order of IndexedDB. */
function endsOf<Id extends string>(ids: readonly Id[]): { first: Id; last: Id } | null {
  const [one] = ids;
  if (one === undefined) return null;
  let [first, last] = [one, one];
  for (const id of ids) {
    if (id < first) first = id;
    if (id > last) last = id;
  }
  return { first, last };
}

async function present<Row>(
  table: Table<Row, [Place, string]>,
  place: Place,
  ids: readonly string[],
): Promise<readonly string[]> {
  const ends = ids.length > FEW && endsOf(ids);
  if (!ends) return ids;
  const keys = await table
    .where('[place+id]')
    .between([place, ends.first], [place, ends.last], true, true)
    .primaryKeys();
  const known = new Set(keys.map(([, id]) => id));
  return ids.filter((id) => known.has(id));
}

/** The rows that a table has of some documents of a place, by their ids. */
export async function knownRows<Row extends { id: string }>(
  table: Table<Row, [Place, string]>,
  place: Place,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const keys = (await present(table, place, ids)).map((id): [Place, string] => [place, id]);
  const rows = await table.bulkGet(keys);
  return new Map(rows.flatMap((row): [string, Row][] => (row ? [[row.id, row]] : [])));
}

/** The cards of some ids that stand on this device, whatever their collection. */
export async function knownCards(ids: readonly CardId[]): Promise<Map<CardId, Card>> {
  const { cards } = database;
  const ends = ids.length > FEW && endsOf(ids);
  const keys =
    ends && (await cards.where('id').between(ends.first, ends.last, true, true).primaryKeys());
  const known = keys && new Set(keys);
  const found = await cards.bulkGet(known ? ids.filter((id) => known.has(id)) : [...ids]);
  return new Map(found.flatMap((card): [CardId, Card][] => (card ? [[card.id, card]] : [])));
}
