import * as v from 'valibot';
import { type CardId, CardIdSchema } from '@/cards/ids';
import { newVersionId } from '@/documents/joinedIds';
import { database } from '../database';
import type { CardVersion } from './version';

/** The cards of which there are versions on this device. */
async function cardsWithVersions(): Promise<CardId[]> {
  const keys = await database.versions.orderBy('card').uniqueKeys();
  return keys.flatMap((key) => {
    const card = v.safeParse(CardIdSchema, key);
    return card.success ? [card.output] : [];
  });
}

/** Within a transaction: the versions of cards that leave the device go with them. */
export async function dropVersionsOf(cards: readonly CardId[]): Promise<void> {
  await database.versions.where('card').anyOf(cards).delete();
}

/** Within a transaction: the same, where some of the cards stay as copies, which take their versions over. */
export async function versionsOfCopies(
  gone: ReadonlySet<CardId>,
  copies: ReadonlyMap<CardId, CardId>,
  collectionOf: (card: CardId) => Promise<CardVersion['content']['collection'] | undefined>,
): Promise<void> {
  for (const card of (await cardsWithVersions()).filter((each) => gone.has(each))) {
    const versions = await database.versions.where('card').equals(card).toArray();
    const copy = copies.get(card);
    const collection = copy && (await collectionOf(copy));
    if (copy && collection) {
      await database.versions.bulkAdd(
        versions.map(({ content, by, at }) => ({
          ...{ id: newVersionId(copy), card: copy, by, at },
          content: { ...content, id: copy, collection },
        })),
      );
    }
    await database.versions.bulkDelete(versions.map(({ id }) => id));
  }
}

/**
 * Drops the versions of cards that are not on this device any more, once nothing of them waits to be told: as
 * long as a deletion can be undone they stay, so this is for when the browser starts.
 */
export async function dropVersionsOfGone(): Promise<void> {
  const { cards, versions } = database;
  await database.transaction('rw', cards, versions, async () => {
    const known = await cardsWithVersions();
    const standing = await cards.bulkGet(known);
    const gone = known.filter((_, at) => standing[at] === undefined);
    await versions
      .where('card')
      .anyOf(gone)
      .filter(({ toSend }) => toSend === undefined)
      .delete();
  });
}
