import { useEffect, useState } from 'react';
import { chooseAnswer } from '@/cards/answer';
import type { CardId } from '@/cards/ids';
import type { SimilarRow } from '@/components/form/CardFormSimilar';
import type { RankerApi } from '@/messaging/ranker';
import type { SimilarCard } from '@/ranking/similar';
import type { Directory } from '@/storage/directory';

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
export function useSimilar(
  { title, body, card, isNew }: Written,
  ranker: Pick<RankerApi, 'similar'>,
  directory: Directory | undefined,
): SimilarRow[] {
  const [alike, setAlike] = useState<SimilarCard[]>([]);
  useEffect(() => {
    if (!isNew) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      // They are an aid: a ranker that does not work is told of where the cards would be.
      const found = await ranker.similar(title, body, MOST, card).catch(() => []);
      if (isCurrent) setAlike(found);
    }, REST_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [title, body, card, isNew, ranker]);
  if (!isNew) return [];
  return alike.map(({ card: other, lang, isCopy }) => ({
    id: other.id,
    title: chooseAnswer(other, lang).title,
    collection: directory?.collections.get(other.collection)?.name ?? '',
    isCopy,
  }));
}
