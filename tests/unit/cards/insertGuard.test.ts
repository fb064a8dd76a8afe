import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainHarm, type Inserting, insertFindings } from '@/cards/insertGuard';
import { aCard, type CardTraits } from './aCard';

const NOW = Date.parse('2026-11-22T09:00:00.000Z');
const verified = { en: { by: 'member:ana' as never, at: '2026-11-20T09:00:00.000Z' } };

function findings(traits: CardTraits, more: Partial<Omit<Inserting, 'card'>> = {}) {
  const card = aCard({ verified, ...traits });
  return insertFindings({
    ...{ card, lang: 'en', wanted: 'en', target: 'public', isFlaggedWrong: false, now: NOW },
    ...more,
  });
}

const kinds = (...asked: Parameters<typeof findings>) => findings(...asked).map(({ kind }) => kind);
const LEAK = 'Above 500 euros ask the finance lead before you promise anything.';

describe('before an answer is inserted', () => {
  it('nothing is said of a verified answer in the language of the ticket', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ verifyEvery: 5 })).toEqual([]);
    expect(kinds({}, { wanted: 'en-GB' })).toEqual([]);
    expect(kinds({}, { wanted: undefined })).toEqual([]);
  });

  it.each<[string, CardTraits, string[]]>([
    ['never verified', { verified: {} }, ['unverified']],
    ['verified too long ago', { verifyEvery: 1 }, ['unverified']],
    ['a draft', { status: 'draft' }, ['unverified']],
    ['words of the notes', { answer: { en: { body: LEAK } }, notes: LEAK }, ['notes']],
    ['an empty link', { answer: { en: { body: 'See [our help]().' } } }, ['broken-link']],
    [
      "a card's bare address",
      { answer: { en: { body: 'card:01J9Z3V8Y7T2N4M6K8QWERTXYZ' } } },
      ['broken-link'],
    ],
    ['a link to a card', { answer: { en: { body: '[it](card:01J9Z3V8Y7T2N4M6K8QWERTXYZ)' } } }, []],
    ['brackets', { answer: { en: { body: 'a[] () {} \\[b]()' } } }, []],
  ])('%s', (_, traits, said) => {
    expect(kinds(traits)).toEqual(said);
  });

  it('another language than the ticket has is said, with both', () => {
    expect(findings({}, { wanted: 'es' })).toEqual([
      { kind: 'other-language', lang: 'en', wanted: 'es' },
    ]);
  });

  it('the worst comes first, and only notes before a customer are certain harm', () => {
    const traits = { verified: {}, answer: { en: { body: LEAK } }, notes: LEAK };
    const all = findings(traits, { wanted: 'es', isFlaggedWrong: true });
    expect(all.map(({ kind }) => kind)).toEqual([
      'notes',
      'flagged',
      'unverified',
      'other-language',
    ]);
    expect(certainHarm(all)).toMatchObject({ passage: LEAK.slice(0, -1) });
    const among = findings(traits, { wanted: 'es', isFlaggedWrong: true, target: 'internal' });
    expect(among.map(({ kind }) => kind)).toEqual(['flagged', 'unverified']);
    expect(certainHarm(among)).toBeUndefined();
  });

  it('no text makes it fail, and a card without notes is no harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (body, notes) => {
        findings({ answer: { en: { body } }, notes });
        expect(certainHarm(findings({ answer: { en: { body } } }))).toBeUndefined();
      }),
    );
  });
});
