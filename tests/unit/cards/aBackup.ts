import fc from 'fast-check';
import type { BackupContent } from '@/cards/backup';
import type { Id } from '@/cards/ids';
import { aCard } from './aCard';

export const AT = '2026-01-10T09:00:00.000Z';
export const collectionId = (end: string) => `collection:${end}` as Id<'collection'>;
export const memberId = (end: string) => `member:${end}` as Id<'member'>;
export const cardId = (end: string) => `card:${end}` as Id<'card'>;
export const by = (at: string) => ({ by: memberId('ana'), at });

export function aDraft(end: string, at = AT): BackupContent['drafts'][number] {
  return {
    id: `draft:${end}` as Id<'draft'>,
    base: null,
    fields: {
      title: 'Half',
      sourceLang: 'en',
      answer: { en: { body: 'A word' } },
      notes: '',
      keywords: [],
      collection: collectionId('main'),
    },
    source: null,
    at,
  };
}

/** What a card said before. */
export function aVersion(card: string, body: string): BackupContent['versions'][number] {
  return {
    id: `version:${card}-01J` as Id<'version'>,
    card: cardId(card),
    content: aCard({ id: card, answer: { en: { body } } }),
    ...by(AT),
  };
}

/** What a small workspace holds, with what is given in place of its own. */
export function content(traits: Partial<BackupContent> = {}): BackupContent {
  return {
    settings: {
      ...{ 'agent-name': 'Ana Ferrer', me: memberId('ana'), 'answer-language': undefined },
      'collection-bindings': { [collectionId('main')]: { helpdesk: 'zendesk' } },
    },
    members: [{ id: memberId('ana'), schema: 1, name: 'Ana Ferrer' }],
    collections: [{ id: collectionId('main'), schema: 1, name: 'Main' }],
    cards: [aCard()],
    favourites: [{ card: cardId('one'), at: AT }],
    drafts: [aDraft('one')],
    versions: [aVersion('one', 'What it said.')],
    ...traits,
  };
}

export const EMPTY: BackupContent = {
  settings: { 'agent-name': undefined, me: undefined, 'answer-language': undefined },
  ...{ members: [], collections: [], cards: [], favourites: [], drafts: [], versions: [] },
};

const end = fc.stringMatching(/^[0-9A-Za-z-]{1,20}$/);
const words = fc.string({ unit: 'binary', maxLength: 40 });
const name = words.filter((each) => each.trim() !== '').map((each) => each.trim());
const at = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const answer = fc.dictionary(
  fc.constantFrom('en', 'es', 'pt-BR'),
  fc.oneof(fc.record({ body: words }), fc.record({ body: words, title: words })),
  { noNullPrototype: true },
);

const card = fc
  .record({ id: end, collection: end, owner: end, title: name, answer, notes: words, at })
  .map(({ at: time, ...traits }) => aCard({ ...traits, updated: by(time) }));

/** Any content that a backup may carry. */
export const anyContent: fc.Arbitrary<BackupContent> = fc.record({
  settings: fc.constantFrom(EMPTY.settings, content().settings),
  members: fc
    .uniqueArray(end, { maxLength: 3 })
    .map((ends) => [...new Set(['ana', ...ends])])
    .map((ends) => ends.map((each) => ({ id: memberId(each), schema: 1 as const, name: each }))),
  collections: fc
    .uniqueArray(end, { maxLength: 4, selector: (each) => each.toLowerCase() })
    .map((ends) =>
      ends.map((each) => ({ id: collectionId(each), schema: 1 as const, name: each })),
    ),
  cards: fc.uniqueArray(card, { maxLength: 8, selector: ({ id }) => id }),
  favourites: fc
    .uniqueArray(end, { maxLength: 3 })
    .map((ends) => ends.map((each) => ({ card: cardId(each), at: AT }))),
  drafts: fc.uniqueArray(end, { maxLength: 3 }).map((ends) => ends.map((each) => aDraft(each))),
  versions: fc
    .uniqueArray(end, { maxLength: 3 })
    .map((ends) => ends.map((each) => aVersion(each, 'What it said.'))),
});
