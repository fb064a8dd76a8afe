import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOf, textDiff } from '@/cards/textDiff';
import { changedParts, versionDiff } from '@/cards/versionDiff';
import { aCard } from './aCard';

const words = fc.constantFrom(
  'pump',
  'valve',
  'the',
  'is',
  'not',
  'Ñandú',
  '¿',
  '.',
  ' ',
  '\n',
  '`x`',
);
const paragraph = fc.array(words, { maxLength: 12 }).map((all) => all.join(' '));
const markdown = fc
  .array(paragraph, { maxLength: 8 })
  .chain((all) => fc.constantFrom('\n\n', '\n\n\n', '\n').map((between) => all.join(between)));
/** Two texts, of which the second is mostly the first with something done to it. */
const pair = fc.oneof(
  fc.tuple(markdown, markdown),
  fc
    .tuple(markdown, markdown, markdown)
    .map(([a, b, c]) => [`${a}\n\n${b}`, `${a}\n\n${c}`] as const),
  fc.tuple(markdown, fc.string()).map(([a, b]) => [a, `${a}${b}`] as const),
);

describe('a diff of two texts', () => {
  it('gives both, sign by sign', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const blocks = textDiff(before, after);
        expect(sideOf(blocks, 'before')).toBe(before);
        expect(sideOf(blocks, 'after')).toBe(after);
      }),
    );
  });

  it('says nothing new of a text and itself', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(textDiff(text, text).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('marks words within a paragraph, and leaves the others whole', () => {
    const before = 'Turn it off.\n\nThe pump has two valves.\n\nCall us.';
    const after = 'Turn it off.\n\nThe pump has three valves.\n\nCall us.';
    expect(textDiff(before, after)).toEqual([
      { kind: 'same', paragraphs: ['Turn it off.\n\n'] },
      {
        kind: 'changed',
        runs: [
          { kind: 'same', text: 'The pump has ' },
          { kind: 'removed', text: 'two' },
          { kind: 'added', text: 'three' },
          { kind: 'same', text: ' valves.\n\n' },
        ],
      },
      { kind: 'same', paragraphs: ['Call us.'] },
    ]);
  });

  it('does not tear apart what changed together', () => {
    expect(textDiff('Pump leaks', 'The pump leaks')).toEqual([
      {
        kind: 'changed',
        runs: [
          { kind: 'removed', text: 'Pump ' },
          { kind: 'added', text: 'The pump ' },
          { kind: 'same', text: 'leaks' },
        ],
      },
    ]);
  });

  it('does not mix up paragraphs that have nothing in common', () => {
    const blocks = textDiff('Refunds take five days.', 'Ask billing about invoices!');
    expect(blocks.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it.each([
    ['of single words', 'a b '.repeat(50_000), 'b a '.repeat(50_000)],
    ['of short paragraphs', 'a\n\n'.repeat(60_000), 'b\n\n'.repeat(60_000)],
    [
      'of paragraphs that differ each',
      Array.from({ length: 8_000 }, (_, at) => `Paragraph ${at} of it.`).join('\n\n'),
      Array.from({ length: 8_000 }, (_, at) => `Paragraph ${at * 7} of that.`).join('\n\n'),
    ],
    ['of one word', 'x'.repeat(200_000), 'y'.repeat(200_000)],
  ])('tells of 200 kB %s', (_, before, after) => {
    const blocks = textDiff(before, after);
    expect(sideOf(blocks, 'before')).toBe(before);
    expect(sideOf(blocks, 'after')).toBe(after);
  });
});

describe('a diff of two versions', () => {
  const before = aCard({
    title: 'Pump',
    answer: { en: { body: 'Turn it off.' }, es: { title: 'Bomba', body: 'Apáguela.' } },
    keywords: ['pump', 'water'],
    verified: { en: { by: 'member:ana' as never, at: '2026-02-01T09:00:00.000Z' } },
    triggers: [{ tag: 'pump' }],
  });

  it('goes part by part, each with its language', () => {
    const after = aCard({
      ...before,
      ...{ id: 'one', collection: 'other', owner: 'bob' },
      title: 'The pump',
      answer: { en: { body: 'Turn it on.' }, de: { body: 'Einschalten.' } },
      keywords: ['pump', 'motor'],
      verified: {},
      verifyEvery: 30,
      dates: { launch: '2026-12-01' },
      triggers: [{ tag: 'pump', phrase: 'it leaks' }],
    });
    expect(changedParts(before, after)).toEqual([
      { part: 'title', lang: null },
      { part: 'answer', lang: 'en' },
      { part: 'answer', lang: 'de' },
      { part: 'answer-title', lang: 'es' },
      { part: 'answer', lang: 'es' },
      { part: 'keywords', lang: null },
      { part: 'triggers', lang: null },
      { part: 'collection', lang: null },
      { part: 'owner', lang: null },
      { part: 'verify-every', lang: null },
      { part: 'launch', lang: null },
      { part: 'verified', lang: 'en' },
    ]);
    const diff = versionDiff(before, after);
    expect(diff.map(({ part }) => part)).toEqual(
      changedParts(before, after).map(({ part }) => part),
    );
    expect(diff).toContainEqual({
      ...{ kind: 'set', part: 'keywords', added: ['motor'], removed: ['water'] },
    });
    expect(diff).toContainEqual({
      ...{ kind: 'value', part: 'verify-every', lang: null, before: null, after: '30' },
    });
    expect(diff).toContainEqual({
      ...{ kind: 'value', part: 'verified', lang: 'en', before: 'member:ana', after: null },
    });
  });

  it('tells a verification that was given again, and nothing of the same card', () => {
    const again = { en: { by: 'member:ana' as never, at: '2026-05-01T09:00:00.000Z' } };
    expect(changedParts(before, { ...before, verified: again })).toEqual([
      { part: 'verified', lang: 'en' },
    ]);
    expect(versionDiff(before, { ...before, keywords: ['water', 'pump'] })).toEqual([]);
  });
});
