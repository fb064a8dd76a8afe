import { chooseAnswer } from '@/cards/answer';
import type { Card, Collection, Member } from '@/cards/card';
import { trustOf } from '@/cards/trust';
import type { CardFacts, RowView } from '@/components/rowView';
import type { CardHit } from '@/messaging/ranker';

/** The people and collections that cards name. */
export interface Directory {
  collections: ReadonlyMap<string, Collection>;
  members: ReadonlyMap<string, Member>;
}

export function factsOf(card: Card, lang: string, directory: Directory, now: number): CardFacts {
  const trust = trustOf(card, lang, now);
  const collection = directory.collections.get(card.collection);
  return {
    trust,
    verifier: 'by' in trust && trust.by ? directory.members.get(trust.by)?.name : undefined,
    collection: collection?.name ?? '',
    isSample: collection?.sample ?? false,
    onlyIn: undefined,
  };
}

/** The rows of ranked cards; one that went meanwhile is left out. */
export function rowsOf(
  hits: readonly CardHit[],
  cards: ReadonlyMap<string, Card>,
  directory: Directory,
  now: number,
): RowView[] {
  return hits.flatMap(({ id, lang, excerpt, matches }) => {
    const card = cards.get(id);
    if (!card) return [];
    const answer = chooseAnswer(card, lang);
    return [
      {
        id,
        title: answer.title,
        facts: factsOf(card, answer.lang, directory, now),
        excerpt,
        matches,
      },
    ];
  });
}
