import fc from 'fast-check';
import * as v from 'valibot';
import { type Card, CardSchema } from '@/cards/card';
import type { CardOrDeleted } from '@/cards/merge/parts';
import { anyMarkdown } from './markdownTexts';

const member = fc.constantFrom('member:ana', 'member:tom', 'member:eva');
const at = fc.constantFrom(
  ...['2026-01-10T09:00:00.000Z', '2026-02-01T10:00:00Z', '2026-02-01T10:00:00.500Z'],
);
const day = fc.constantFrom('2026-03-01', '2026-04-01');
const mark = fc.record({ by: member, at });
const lang = fc.constantFrom('en', 'es', 'fr');
const word = fc.constantFrom('a', 'b', 'c', 'd');
const body = fc.oneof(
  anyMarkdown,
  fc.array(word).map((words) => words.join('\n\n')),
);
const answer = fc.record(
  { title: word, body, basedOn: fc.array(word, { maxLength: 2 }) },
  { requiredKeys: ['body'] },
);
const source = fc.record({ name: word, url: word, at }, { requiredKeys: ['name', 'at'] });

/** Any card, of so few values that two of them often agree. */
export const someCard: fc.Arbitrary<Card> = fc
  .record(
    {
      id: fc.constant('card:one'),
      schema: fc.constant(1),
      collection: fc.constantFrom('collection:main', 'collection:other'),
      title: word,
      sourceLang: lang,
      answer: fc.dictionary(lang, answer),
      notes: body,
      keywords: fc.uniqueArray(word),
      template: fc.constantFrom('template:answer', 'template:steps'),
      status: fc.constantFrom('draft', 'published', 'archived'),
      wasDraft: fc.constant(true),
      owner: member,
      verifiers: fc.uniqueArray(member),
      verifyEvery: fc.oneof(fc.constantFrom(null, 30, 90), day),
      verified: fc.dictionary(lang, mark),
      dates: fc.record({ launch: day, review: day }, { requiredKeys: [] }),
      triggers: fc.uniqueArray(fc.record({ host: word, tag: word }, { requiredKeys: [] }), {
        selector: (each) => JSON.stringify(each),
        maxLength: 3,
      }),
      sources: fc.uniqueArray(source, { selector: (each) => JSON.stringify(each), maxLength: 3 }),
      created: mark,
      updated: mark,
    },
    { noNullPrototype: true },
  )
  .map((card) => v.parse(CardSchema, card));

/** A version of the same card in which some fields are those of another. */
export function changed(card: fc.Arbitrary<Card>, base: Card): fc.Arbitrary<Card> {
  const fields = fc.subarray(
    v.parse(v.array(v.keyof(CardSchema)), Object.keys(CardSchema.entries)),
    { maxLength: 4 },
  );
  return fc.tuple(card, fields).map(([other, names]) =>
    v.parse(CardSchema, {
      ...base,
      ...Object.fromEntries(names.map((name) => [name, other[name]])),
    }),
  );
}

/** A card and two versions of it, either of which may be gone, and of which the base may be. */
export const threeVersions = someCard.chain((base) => {
  const side: fc.Arbitrary<CardOrDeleted> = fc.oneof(
    { arbitrary: changed(someCard, base), weight: 6 },
    { arbitrary: fc.constant('deleted' as const), weight: 1 },
  );
  return fc.record({
    base: fc.oneof({ arbitrary: fc.constant(base), weight: 4 }, fc.constant(null)),
    mine: side,
    theirs: side,
  });
});
