import type { Card } from '@/cards/card';
import { linkedCards } from '@/cards/cardLinks';
import type { BrokenLink, BrokenLinks } from '@/cards/trust';
import { database } from '../database';

/**
 * Whether this device has every card that there is for this person: only then is one that is not here gone. While a
 * collection was never read to its end, or is not to be read any more, it may be there all the same.
 */
async function hasAllCards(): Promise<boolean> {
  const feeds = await database.feeds.filter(({ place }) => place.startsWith('c_')).toArray();
  return feeds.every(({ inStepAt, forbiddenSince }) => inStepAt !== null && !forbiddenSince);
}

function brokenLink(card: Card | undefined, isComplete: boolean): BrokenLink | null {
  if (!card) return isComplete ? { state: 'gone' } : null;
  if (card.status !== 'archived') return null;
  return { state: 'archived', at: card.updated.at, title: card.title };
}

/**
 * Of the cards that some cards link to those that are archived or gone. Costs one look for the cards that are linked,
 * and nothing where none is.
 */
export async function brokenLinksOf(cards: readonly Card[]): Promise<BrokenLinks> {
  const ids = [...new Set(cards.flatMap((card) => linkedCards(card)))];
  if (ids.length === 0) return new Map();
  const [linked, isComplete] = await Promise.all([database.cards.bulkGet(ids), hasAllCards()]);
  return new Map(
    ids.flatMap((id, at): [typeof id, BrokenLink][] => {
      const broken = brokenLink(linked[at], isComplete);
      return broken ? [[id, broken]] : [];
    }),
  );
}
