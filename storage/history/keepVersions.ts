import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { newVersionId } from '@/documents/joinedIds';
import { inOrder } from '@/documents/order';
import { database } from '../database';
import { readSetting } from '../settings';
import type { Place } from '../sync/rows';
import type { CardVersion } from './version';

/** So many versions of a card are kept, however old. */
export const ALWAYS_KEPT = 50;
/** Of those of the last year so many, at most. */
export const MOST_KEPT = 500;
const YEAR = 365 * 24 * 3_600_000;

/** What a card said, and what takes its place. */
export interface Overwritten {
  before: Card;
  /** Undefined where another version of it won. */
  after: Card | undefined;
  /** Where its collection is shared; undefined for one of this device alone. */
  place: Place | undefined;
}

/** What a card says, without where it stands, how it stands and who said so. */
function saidBy({ id, collection, status, wasDraft, verified, created, updated, ...said }: Card) {
  return JSON.stringify(inOrder(said));
}

/** Whether two versions of a card say the same, wherever it stands and whoever has verified it. */
export function saysSame(a: Card, b: Card): boolean {
  return saidBy(a) === saidBy(b);
}

/** The ids of a card's versions on this device, the oldest first. */
function idsOf(card: CardId): Promise<CardVersion['id'][]> {
  return database.versions.where('card').equals(card).primaryKeys();
}

/**
 * Within a transaction: drops what is beyond the bounds, the oldest first. What the team was not told of yet
 * stays.
 */
async function prune(card: CardId, now: number): Promise<void> {
  const ids = await idsOf(card);
  const old = await database.versions.bulkGet(ids.slice(0, -ALWAYS_KEPT));
  const surplus = Math.max(0, ids.length - MOST_KEPT);
  const gone = old.flatMap((version, place) => {
    const isOver = version && (place < surplus || now - Date.parse(version.at) > YEAR);
    return isOver && version.toSend === undefined ? version.id : [];
  });
  await database.versions.bulkDelete(gone);
}

/** The tables that {@link keepVersions} needs in the transaction. */
export function historyTables() {
  return [database.versions, database.settings];
}

async function keepVersion({ before, after, place }: Overwritten, now: number): Promise<void> {
  const last = (await idsOf(before.id)).at(-1);
  const newest = last && (await database.versions.get(last));
  if (newest && saysSame(newest.content, before)) return;
  const by = (await readSetting('me')) ?? after?.updated.by ?? before.updated.by;
  await database.versions.add({
    ...{ id: newVersionId(before.id), card: before.id, content: before },
    ...{ by, at: new Date(now).toISOString(), ...(place !== undefined && { toSend: place }) },
  });
  await prune(before.id, now);
}

/**
 * Keeps, within the transaction that writes over it, what a card said; see {@link historyTables}. A change of
 * nothing but how a card stands or who has verified it ends no version, and what was kept last is not kept twice.
 *
 * @param now ms since the epoch.
 */
export async function keepVersions(overwritten: readonly Overwritten[], now: number) {
  // Hundreds of awaits that read nothing, and the browser takes the transaction for done (Dexie's `ZONE_ECHO_LIMIT`).
  const ended = overwritten.filter(({ before, after }) => !after || !saysSame(before, after));
  for (const each of ended) await keepVersion(each, now);
}

/**
 * Within the transaction that brings cards to a place: the team is told there of those of their versions that
 * this person ended. Others' nobody may sign for, and they stay where they are.
 */
export async function takeVersionsAlong(cards: readonly CardId[], place: Place): Promise<void> {
  const [me, alone] = await Promise.all([readSetting('me'), readSetting('me-alone')]);
  if (me === undefined || cards.length === 0) return;
  await database.versions
    .where('card')
    .anyOf(cards)
    .filter(({ by }) => by === me || by === alone)
    .modify((version) => {
      // Whom they were before they took part in the workspace, its server does not know.
      version.by = me;
      version.toSend = place;
    });
}

/** Within the transaction that takes cards back to this device: of their versions the team is told no more. */
export async function keepVersionsHere(cards: readonly CardId[]): Promise<void> {
  await database.versions
    .where('card')
    .anyOf(cards)
    .filter(({ toSend }) => toSend !== undefined)
    .modify((version) => {
      delete version.toSend;
    });
}
