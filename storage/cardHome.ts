import type { CollectionId } from '@/cards/ids';
import { createCollection } from './collections';
import { database } from './database';
import { myRights } from './sync/rights';

/** How many of the cards changed last are looked through for one of this person. */
const LOOKED_BACK = 200;

/**
 * Where a new card goes if nobody says: where this person's last card is, else the first collection
 * that is not a sample, of those that they may edit; null where there is none.
 */
export async function defaultCollection(): Promise<CollectionId | null> {
  const { cards, collections, settings } = database;
  return database.transaction('r', cards, collections, settings, async () => {
    const { mayEdit } = await myRights();
    const own = (await collections.toArray())
      .filter((each) => !each.sample && mayEdit(each))
      .sort((a, b) => a.name.localeCompare(b.name));
    const me = await settings.get('me');
    const recent = await cards.orderBy('updated.at').reverse().limit(LOOKED_BACK).toArray();
    const last = recent.find(
      (card) => card.updated.by === me?.value && own.some(({ id }) => id === card.collection),
    );
    return last?.collection ?? own[0]?.id ?? null;
  });
}

/**
 * Within a transaction: where a card shall stand. Its collection may be gone, and a sample, which is
 * removed with all its cards one day, keeps those alone that stand in it already. What the team's rules say
 * of one that somebody chose is for the server to tell: rights may have changed since it last did.
 *
 * @param wanted where it is meant to go; null where nobody said.
 * @param standing where it stands now; null for a new card.
 * @param firstCollection the name of the collection that is made where there is none to go to.
 */
export async function homeOf(
  wanted: CollectionId | null,
  standing: CollectionId | null,
  firstCollection: string,
): Promise<CollectionId> {
  for (const id of [wanted, standing]) {
    const found = id && (await database.collections.get(id));
    if (found && (!found.sample || found.id === standing)) return found.id;
  }
  return (await defaultCollection()) ?? (await createCollection(firstCollection)).id;
}
