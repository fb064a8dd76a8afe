import { database } from '../database';
import { heldIn, revisionRows, rowsOfIds } from './revisionRows';
import type { Held, Place } from './rows';

type Key = [Place, string];

/** A row as it stands, and the ids that were asked for of which it tells, or would. */
interface LoadedRow {
  from: string;
  ids: readonly string[];
  held: Map<string, Held>;
}

/** What this replica holds of the server's versions of some documents; for use within one transaction. */
export class Revisions {
  readonly #place: Place;
  readonly #rows: readonly LoadedRow[];
  readonly #rowOf: ReadonlyMap<string, LoadedRow>;

  constructor(place: Place, rows: readonly LoadedRow[]) {
    this.#place = place;
    this.#rows = rows;
    this.#rowOf = new Map(rows.flatMap((row) => row.ids.map((id) => [id, row] as const)));
  }

  /** What is held of one of the documents. */
  get(id: string): Held | undefined {
    return this.#rowOf.get(id)?.held.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** Notes which versions of them are held from now on; null for a document that is gone. */
  async keep(changes: ReadonlyMap<string, Held | null>): Promise<void> {
    const changed = this.#rows.filter(({ ids }) => ids.some((id) => changes.has(id)));
    const rows = changed.flatMap(({ from, ids, held }) => {
      for (const id of ids) {
        const now = changes.get(id);
        if (now) held.set(id, now);
        else if (now === null) held.delete(id);
      }
      return revisionRows(this.#place, from, held);
    });
    const left = new Set(rows.map(({ from }) => from));
    const gone = changed.filter(({ from }) => !left.has(from));
    await database.revisions.bulkDelete(gone.map(({ from }): Key => [this.#place, from]));
    await database.revisions.bulkPut(rows);
  }
}

/** Within a transaction: what this replica holds of the server's versions of some documents. */
export async function revisionsOf(place: Place, ids: readonly string[]): Promise<Revisions> {
  if (ids.length === 0) return new Revisions(place, []);
  const { revisions } = database;
  const keys = await revisions.where('place').equals(place).primaryKeys();
  const wanted = rowsOfIds(
    keys.map(([, from]) => from),
    ids,
  );
  const rows = await revisions.bulkGet([...wanted.keys()].map((from): Key => [place, from]));
  const known = new Map(rows.flatMap((row) => (row ? [[row.from, heldIn(row)] as const] : [])));
  const loaded = [...wanted].map(
    ([from, inRow]): LoadedRow => ({ from, ids: inRow, held: known.get(from) ?? new Map() }),
  );
  return new Revisions(place, loaded);
}

/** Within a transaction: the same of one document. */
export async function heldOf(place: Place, id: string): Promise<Held | undefined> {
  return (await revisionsOf(place, [id])).get(id);
}

/** Within a transaction: notes which versions are held from now on; null for a document that is gone. */
export async function keepRevisions(
  place: Place,
  changes: ReadonlyMap<string, Held | null>,
): Promise<void> {
  await (await revisionsOf(place, [...changes.keys()])).keep(changes);
}

/** Within a transaction: forgets what was held of a place. */
export async function forgetRevisions(place: Place): Promise<void> {
  await database.revisions.where('place').equals(place).delete();
}

/** How many documents were written by a newer version of Sidecard. */
export async function countNewer(): Promise<number> {
  const rows = await database.revisions.where('newer').above(0).toArray();
  return rows.reduce((sum, { newer = 0 }) => sum + newer, 0);
}
