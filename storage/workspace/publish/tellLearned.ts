import type { Slug } from '@/cards/collectionSlug';
import type { CardId } from '@/cards/ids';
import { database } from '../../database';
import type { CountedEvent } from '../../learning/rows';
import { readSetting, writeSetting } from '../../settings';
import { usagePlaceOfSlug } from '../../sync/places';
import { sharedUse } from '../../sync/usage/consent';
import { noteOwnDevice } from '../../sync/usage/ownDevices';
import type { UsageDay } from '../../sync/usage/rows';
import { forgetTold, noteTold, toldCards } from '../../sync/usage/toldCards';
import { learnedDays } from './learnedDays';
import { learnedOf } from './learnedSums';

/** What the team is to be told of what was learned, and what takes that back. */
export interface ToldLearned {
  days: UsageDay[];
  /** Events that are taken back at the team's as well. */
  events: CountedEvent[];
  /** The cards that were told of for the first time. */
  cards: CardId[];
}

async function untold(cards: readonly CardId[]): Promise<Set<CardId>> {
  const told = await toldCards();
  return new Set(cards.filter((id) => !told.has(id)));
}

/** Within a transaction: how often each card was used that {@link tellLearned} would tell of. */
export async function untoldUses(cards: readonly CardId[]): Promise<ReadonlyMap<CardId, number>> {
  const fresh = await untold(cards);
  const uses = new Map<CardId, number>();
  for (const { sums } of (await learnedOf(fresh)).sums) {
    for (const card of fresh) {
      const { inserts = 0, copies = 0, opens = 0, sentAway = 0 } = sums.cards[card] ?? {};
      const counted = Math.max(0, Math.round(inserts + copies + opens + sentAway));
      uses.set(card, (uses.get(card) ?? 0) + counted);
    }
  }
  return uses;
}

/**
 * Within the transaction that brings cards to a collection of the team's: makes ready to be told what this
 * device learned of them by itself, as much as an administrator agreed to share, and notes that it was. Whether
 * anything could be told or not, it is never told again: what was learned before an agreement stays here.
 *
 * @param now ms since the epoch.
 */
export async function tellLearned(
  cards: readonly CardId[],
  slug: Slug,
  now: number,
): Promise<ToldLearned> {
  const fresh = await untold(cards);
  const shares = await sharedUse();
  await noteTold([...fresh]);
  const place = usagePlaceOfSlug(slug);
  const { sums, events } = await learnedOf(shares === 'nothing' ? new Set() : fresh);
  // Under an id of their own: the sums of this device's days stay what was learned on them.
  const documents = learnedDays(sums, shares, crypto.randomUUID(), now);
  const days = documents.map(
    (document): UsageDay => ({
      ...{ place, id: document._id, document, isOpen: 1 },
      // Nobody adds to them any more: they are sent at once.
      since: new Date(0).toISOString(),
    }),
  );
  await database.usageDays.bulkPut(days);
  for (const { device } of documents) await noteOwnDevice(device);
  const undone = shares === 'words' && days.length > 0 ? events : [];
  await database.countedEvents.bulkPut(undone.map((event) => ({ ...event, sharedIn: place })));
  return { days, events: undone, cards: [...fresh] };
}

function keysOf({ days }: ToldLearned): [UsageDay['place'], string][] {
  return days.map(({ place, id }) => [place, id]);
}

/** Within a transaction: whether some of what is to be told was made ready to be sent, or has been. */
export async function isOnItsWay(told: ToldLearned): Promise<boolean> {
  const queued = await database.documents.bulkGet(keysOf(told));
  return queued.some((row) => row !== undefined);
}

/** Within a transaction: takes {@link tellLearned} back, of which nothing {@link isOnItsWay}. */
export async function untellLearned(told: ToldLearned): Promise<void> {
  await database.usageDays.bulkDelete(keysOf(told));
  const gone = new Set(told.days.map(({ document }) => document.device));
  const devices = (await readSetting('usage-devices')) ?? [];
  const others = devices.filter((device) => !gone.has(device));
  await writeSetting('usage-devices', others);
  for (const { ticketKey, card } of told.events) {
    await database.countedEvents
      .where('[ticketKey+card]')
      .equals([ticketKey, card])
      .modify((event: CountedEvent) => {
        delete event.sharedIn;
      });
  }
  await forgetTold(told.cards);
}
