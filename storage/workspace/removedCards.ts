import type { CardId, CollectionId } from '@/cards/ids';
import { database } from '../database';
import { versionsOfCopies } from '../history/goneCards';
import type { KeptCopy } from './keptCopy';

/** What leaves the device, and what became of it where a copy was kept. */
export interface Removed {
  cards: ReadonlySet<CardId>;
  collections: ReadonlySet<CollectionId>;
  copy: KeptCopy;
}

async function followFavourites({ cards, copy }: Removed): Promise<void> {
  const { favourites } = database;
  const gone = (await favourites.toArray()).filter(({ card }) => cards.has(card));
  await favourites.bulkDelete(gone.map(({ card }) => card));
  const kept = gone.flatMap((each) => {
    const card = copy.cards.get(each.card);
    return card ? { ...each, card } : [];
  });
  await favourites.bulkPut(kept);
}

/** A form over a card that is gone holds the card; one for a new card holds this person's own words. */
async function followDrafts({ cards, collections, copy }: Removed): Promise<void> {
  for (const { base, fields, ...draft } of await database.drafts.toArray()) {
    const card = base && copy.cards.get(base.card);
    if (base && cards.has(base.card) && !card) {
      await database.drafts.delete(draft.id);
      continue;
    }
    const { collection } = fields;
    const isGone = collection !== null && collections.has(collection);
    await database.drafts.put({
      ...draft,
      base: base && card ? { ...base, card } : base,
      fields: isGone ? { ...fields, collection: copy.collections.get(collection) ?? null } : fields,
    });
  }
}

/** Within the transaction that removes cards: what hangs on them follows their copies, or goes with them. */
export async function followRemoved(removed: Removed): Promise<void> {
  const { receipts, dismissals, pendingEvents, countedEvents } = database;
  const { cards, copy } = removed;
  await followFavourites(removed);
  await followDrafts(removed);
  await versionsOfCopies(
    cards,
    copy.cards,
    async (id) => (await database.cards.get(id))?.collection,
  );
  await receipts
    .filter(({ card }) => copy.cards.has(card))
    .modify((receipt) => {
      receipt.card = copy.cards.get(receipt.card) ?? receipt.card;
    });
  // What was used for which ticket is learned no more: there is no card to learn it of.
  for (const table of [dismissals, pendingEvents, countedEvents]) {
    await table.filter(({ card }: { card: CardId }) => cards.has(card)).delete();
  }
}
