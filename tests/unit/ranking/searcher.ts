import type { Card, Collection } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import type { RankedCard } from '@/ranking/rankedCard';
import { search } from '@/ranking/search';

interface Beside {
  collections?: Pick<Collection, 'id' | 'name'>[];
  favourites?: CardId[];
  /** Told of the cards that are read. */
  onRead?: (ids: readonly CardId[]) => void;
  isWanted?: () => boolean;
}

/** A search among these cards: archived ones where the text asks for them. */
export function searcher(
  cards: readonly Card[],
  { collections = [], favourites = [], onRead, isWanted = () => true }: Beside = {},
) {
  const [current, archived] = (['current', 'archived'] as const).map((holds) => {
    const index = new LexicalIndex(holds);
    for (const card of cards) index.put(card);
    return index;
  });
  const byId = new Map(cards.map((card) => [card.id, card]));
  return async (text: string, limit = 20): Promise<RankedCard[]> => {
    const index = text.includes('is:archived') ? archived : current;
    if (!index) return [];
    return search(text, {
      index,
      limit,
      collections,
      favourites: new Set(favourites),
      cardsById: async (ids) => {
        onRead?.(ids);
        return ids.map((id) => byId.get(id));
      },
      isWanted,
    });
  };
}
