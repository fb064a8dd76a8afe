import type { Transaction } from 'dexie';
import type { CardId } from '@/cards/ids';
import { foldedLog } from './foldedLog';
import { revisionRows } from './sync/revisionRows';
import type { Held, Place } from './sync/rows';

/** As databases up to version 5 have them: a row for each card, and for each document. */
interface CardChange {
  card: CardId;
  seq: number;
}
type HeldRow = Held & { place: Place; id: string };

/** Upgrades to version 6: what changed, and which versions are held, go into rows for many. */
export async function packRows(upgrade: Transaction): Promise<void> {
  const changes = await upgrade.table<CardChange>('cardChanges').orderBy('seq').toArray();
  const log = foldedLog(changes.map(({ card, seq }) => ({ seq, cards: [card] })));
  await upgrade.table('changeLog').bulkAdd(log);
  const places = new Map<Place, Map<string, Held>>();
  for (const { place, id, revision, state } of await upgrade.table<HeldRow>('held').toArray()) {
    const held = places.get(place) ?? new Map<string, Held>();
    places.set(place, held.set(id, { revision, state }));
  }
  const rows = [...places].flatMap(([place, held]) => revisionRows(place, '', held));
  await upgrade.table('revisions').bulkAdd(rows);
}
