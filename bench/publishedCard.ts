import type { Card } from '@/cards/card';
import type { CardId, CollectionId, Id, MemberId } from '@/cards/ids';

/** What a card says. */
interface CardWords {
  id: CardId;
  title: string;
  /** CommonMark. */
  body: string;
  /** BCP 47. */
  lang: string;
}

/** Where a card stands, and who wrote it when (ISO 8601). */
interface CardOrigin {
  collection: CollectionId;
  template: Id<'template'>;
  by: MemberId;
  at: string;
}

/** A published card about which nothing is known but its words. */
export function publishedCard(
  { id, title, body, lang }: CardWords,
  { collection, template, by, at }: CardOrigin,
): Card {
  return {
    id,
    schema: 1,
    collection,
    title,
    sourceLang: lang,
    answer: { [lang]: { body } },
    notes: '',
    keywords: [],
    template,
    status: 'published',
    owner: by,
    verifiers: [],
    verifyEvery: null,
    verified: {},
    dates: {},
    triggers: [],
    sources: [],
    created: { by, at },
    updated: { by, at },
  };
}
