import { useEffect, useState } from 'react';
import { chooseAnswer } from '@/cards/answer';
import type { CardId } from '@/cards/ids';
import type { SimilarCard } from '@/components/form/CardFormSimilar';
import type { CardHit } from '@/messaging/ranker';
import { ranker } from '../ranker';
import { useDirectory } from '../useReplica';

const MOST = 3;
/** The words are compared once they rest, in ms. */
const REST_MS = 250;

interface Written {
  title: string;
  body: string;
  /** The card that is written, where it is there already. */
  card: CardId | undefined;
  /** Only what may become a second card of its kind is compared. */
  isNew: boolean;
}

/** The cards most like what is being written. */
export function useSimilar({ title, body, card, isNew }: Written): SimilarCard[] {
  const [hits, setHits] = useState<CardHit[]>([]);
  const directory = useDirectory();
  useEffect(() => {
    if (!isNew) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      // They are an aid: a ranker that does not work is told of where the cards would be.
      const found = await ranker.similar(title, body, MOST, card).catch(() => []);
      if (isCurrent) setHits(found);
    }, REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [title, body, card, isNew]);
  if (!isNew) return [];
  return hits.map((hit) => ({
    id: hit.id,
    title: chooseAnswer(hit.card, hit.lang).title,
    collection: directory?.collections.get(hit.card.collection)?.name ?? '',
  }));
}
