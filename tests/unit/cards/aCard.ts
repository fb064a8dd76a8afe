import * as v from 'valibot';
import { type Card, CardSchema } from '@/cards/card';

/** What a test says of a card; ids may be given by their end alone. */
export type CardTraits = Partial<Omit<Card, 'id' | 'collection' | 'owner'>> & {
  id?: string;
  collection?: string;
  owner?: string;
};

const AT = '2026-01-10T09:00:00.000Z';

/** A valid card that differs from a plain published one in what is given. */
export function aCard({ id, collection, owner, ...traits }: CardTraits = {}): Card {
  return v.parse(CardSchema, {
    id: `card:${id ?? 'one'}`,
    schema: 1,
    collection: `collection:${collection ?? 'main'}`,
    title: 'A card',
    sourceLang: 'en',
    answer: { en: { body: 'An answer.' } },
    notes: '',
    keywords: [],
    template: 'template:answer',
    status: 'published',
    owner: `member:${owner ?? 'ana'}`,
    verifiers: [],
    verifyEvery: null,
    verified: {},
    dates: {},
    triggers: [],
    sources: [],
    created: { by: `member:${owner ?? 'ana'}`, at: AT },
    updated: { by: `member:${owner ?? 'ana'}`, at: AT },
    ...traits,
  });
}
