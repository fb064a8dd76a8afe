import type { Collection } from '@/cards/card';
import type { CollectionId } from '@/cards/ids';
import { database } from '../../database';
import { readSetting, writeSetting } from '../../settings';
import { whileThereIsRoom } from '../../storageFull';
import { mayInCollection } from '../../sync/rights';
import { publishTables, publishWithin } from './publish';
import type { PublishWish } from './rows';

/** What goes to the team once its collection is there and may be written, the oldest first. */
export async function publishWishes(): Promise<PublishWish[]> {
  return (await readSetting('publish-wishes')) ?? [];
}

/**
 * Notes that cards go to a collection of the team's that is yet to be made, or yet to be opened to this person;
 * of each collection of this device the last wish counts.
 *
 * @throws StorageFullError where there is no more room.
 */
export function wishToPublish(wish: PublishWish): Promise<void> {
  return whileThereIsRoom(() =>
    database.transaction('rw', database.settings, async () => {
      const others = (await publishWishes()).filter(({ from }) => from !== wish.from);
      await writeSetting('publish-wishes', [...others, wish]);
    }),
  );
}

/** Takes a wish back. */
export function dropWish(from: CollectionId): Promise<void> {
  return database.transaction('rw', database.settings, async () => {
    const others = (await publishWishes()).filter((each) => each.from !== from);
    await writeSetting('publish-wishes', others);
  });
}

/** Within a transaction: the collection that a wish is for, where it is there and may be written. */
async function targetOf({ slug }: PublishWish): Promise<Collection | undefined> {
  const roles = (await readSetting('roles')) ?? [];
  if (!mayInCollection({ roles }, 'edit', slug)) return undefined;
  return database.collections.filter((each) => each.slug === slug).first();
}

/** @returns how many cards went. */
async function grant(wish: PublishWish, now: number): Promise<number> {
  const to = await targetOf(wish);
  if (!to) return 0;
  const outcome = await publishWithin({ from: wish.from, to: to.id, cards: wish.cards }, now);
  switch (outcome.state) {
    case 'published':
      await dropWish(wish.from);
      return outcome.published.after.length;
    case 'gone':
      // Nothing is left of what was wished for.
      await dropWish(wish.from);
      return 0;
    case 'no-right':
    case 'no-team':
      return 0;
    default:
      return outcome satisfies never;
  }
}

/**
 * Publishes what can be by now, each wish in one transaction with its end: whatever is interrupted goes on at
 * the next call, and nothing is published twice.
 *
 * @param now ms since the epoch.
 * @returns how many cards went.
 * @throws StorageFullError where there is no more room.
 */
export async function publishWished(now: number): Promise<number> {
  let count = 0;
  for (const wish of await publishWishes()) {
    count += await whileThereIsRoom(() =>
      database.transaction('rw', publishTables(), async () => await grant(wish, now)),
    );
  }
  return count;
}
