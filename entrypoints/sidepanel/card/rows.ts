import { chooseAnswer } from '@/cards/answer';
import type { Card, Collection, Member } from '@/cards/card';
import { trustOf } from '@/cards/trust';
import type { CardFacts, RowView } from '@/components/card/rowView';
import type { CardHit } from '@/messaging/ranker';
import type { MyRights } from '@/storage/sync/rights';

/** The people and collections that cards name. */
export interface Directory {
  collections: ReadonlyMap<string, Collection>;
  members: ReadonlyMap<string, Member>;
  /** What this person may do with the collections. */
  rights: MyRights;
}

/** The language an answer is in, and the one that was wanted where that is known. */
interface AnswerLanguages {
  lang: string;
  wanted: string | undefined;
}

function isOther({ lang, wanted }: AnswerLanguages): boolean {
  return wanted !== undefined && wanted.split('-')[0] !== lang.split('-')[0];
}

/** What is said of a card wherever it is named. @param now ms since the epoch. */
export function factsOf(
  card: Card,
  languages: AnswerLanguages,
  directory: Directory,
  now: number,
): CardFacts {
  const { lang } = languages;
  const trust = trustOf(card, lang, now);
  const collection = directory.collections.get(card.collection);
  return {
    trust,
    verifier: 'by' in trust && trust.by ? directory.members.get(trust.by)?.name : undefined,
    collection: collection?.name ?? '',
    isSample: collection?.sample ?? false,
    onlyIn: isOther(languages) ? lang : undefined,
  };
}

/** The rows of ranked cards. @param now ms since the epoch. */
export function rowsOf(hits: readonly CardHit[], directory: Directory, now: number): RowView[] {
  return hits.map(({ id, card, lang, wanted, excerpt, reasons, isDismissed }) => {
    const { title, lang: shown } = chooseAnswer(card, lang);
    const facts = factsOf(card, { lang: shown, wanted }, directory, now);
    return { id, title, lang: shown, facts, excerpt, reasons, isDismissed };
  });
}
