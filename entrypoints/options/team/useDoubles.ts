import { useEffect, useState } from 'react';
import { chooseAnswer } from '@/cards/answer';
import type { CardId, CollectionId } from '@/cards/ids';
import { askedRanker } from '@/messaging/askRanker';
import { startWorker } from '@/messaging/rankerWorker';
import { cardsOfCollection } from '@/storage/cards';

/** So many cards are compared: more would keep the page waiting. */
const MOST_COMPARED = 200;
/** So many of the cards that are most alike are looked at; those of other collections are among them. */
const NEAREST = 5;

const ranker = askedRanker(() => startWorker(0));

/** A card that the team has in other words. */
export interface Double {
  id: CardId;
  title: string;
  /** The title of the team's. */
  other: string;
}

async function doublesOf(from: CollectionId, to: CollectionId): Promise<Double[]> {
  const cards = await cardsOfCollection(from, 'newest', 'en');
  const found: Double[] = [];
  for (const card of cards.slice(0, MOST_COMPARED)) {
    const { title, body } = chooseAnswer(card, card.sourceLang);
    const alike = await ranker.similar(title, body, NEAREST, card.id);
    const other = alike.find((each) => each.card.collection === to);
    if (other) found.push({ id: card.id, title: card.title, other: other.card.title });
  }
  return found;
}

/** The cards of a collection that are like some of another; none for a collection that is yet to be made. */
export function useDoubles(from: CollectionId, to: CollectionId | null): Double[] {
  const [found, setFound] = useState<{ to: CollectionId; doubles: Double[] } | null>(null);
  useEffect(() => {
    if (to === null) return;
    let isCurrent = true;
    // They are an aid: without the ranker the cards go all the same.
    const looked = doublesOf(from, to).catch(() => []);
    void looked.then((doubles) => isCurrent && setFound({ to, doubles }));
    return () => {
      isCurrent = false;
    };
  }, [from, to]);
  return found && found.to === to ? found.doubles : [];
}
