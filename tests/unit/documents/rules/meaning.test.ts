import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { changedLanguages, meaningOfText } from '@/cards/meaning';
import { contentOfCard } from '@/documents/contents';
import { lapsedLanguages } from '@/documents/lapsedLanguages';
import { aCard } from '../../cards/aCard';
import { AT, mark, TestedRule, writer } from './aRule';

const rule = new TestedRule('collection');

/** A card in two languages, both verified by Vera. */
function verifiedCard(body: string, notes = '', title = 'Refunds'): Card {
  const { by } = aCard({ owner: 'vera' }).created;
  const answer = { en: { body }, es: { title: 'Reembolsos', body: 'Cinco días.' } };
  const verified = { en: { by, at: AT }, es: { by, at: AT } };
  return aCard({ title, answer, notes, verified, verifiers: [by] });
}

function judge(before: Card, after: Card, name = 'ed') {
  const edited = { ...contentOfCard(after), updated: mark(name) };
  return rule.verdict(edited, contentOfCard(before), writer(name));
}

/** Whether an edit of the answer may keep the verification of its language. */
function isKept(before: string, after: string): boolean {
  return judge(verifiedCard(before), verifiedCard(after)) === 'accepted';
}

describe('the verification of a language is kept', () => {
  it.each([
    ['emphasis', 'Takes **five** days, _always_.', 'Takes five *days*, always.'],
    ['white space', 'Five  days.\n\nAlways.', 'Five days.\nAlways. \n'],
    ['markers of lists', '- Call us\n- Wait', '1. Call us\n2. Wait'],
    ['lines made a list', 'Call us\n\nWait', '* **Call us**\n* Wait'],
    [
      'what stands beside a variable',
      'Hi {{requester.name}},\n\nyes.',
      '**Hi {{requester.name}}**,\nyes.',
    ],
    [
      'what stands beside a link',
      'See [this](https://a.example/b).',
      'See *[this](https://a.example/b)*.',
    ],
    ['emphasis in Spanish', '**¿Cuánto tarda?** Cinco días.', '¿Cuánto tarda? _Cinco días._'],
  ])('by an edit of %s', (_, before, after) => {
    expect(meaningOfText(before)).toBe(meaningOfText(after));
    expect(isKept(before, after)).toBe(true);
  });

  it.each([
    ['a word', 'Five days', 'Six days'],
    ['the address of a link', '[a](https://a.example/)', '[a](https://b.example/)'],
    ['a variable', 'Hi {{requester.name}}', 'Hi {{agent.name}}'],
    ['a number that is no marker', 'Wait\n2. days', 'Wait\ndays'],
    ['signs that are no emphasis', '2 * 3 * 4', '2 3 4'],
    ['what is code by its indent', '*a*', '    *a*'],
    ['what is struck out', '~~never~~ always', 'never always'],
  ])('by no edit of %s', (_, before, after) => {
    expect(isKept(before, after)).toBe(false);
  });
});

const piece = fc.constantFrom(
  ...[
    'a',
    'five',
    'días',
    '10',
    '1.',
    '-',
    '+',
    '*',
    '**',
    '_',
    '__',
    '***',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
  ],
  ...[
    '\n- ',
    '\n* ',
    '\n1. ',
    '\n2. ',
    '\n7) ',
    '\n    ',
    '- ',
    '1. ',
    '# ',
    '> ',
    '`',
    '```\n',
    '|',
    '~~',
  ],
  ...[
    '{{a.b}}',
    '{{',
    '[a](https://a.example/b)',
    '[',
    '](',
    '!',
    'www.a.example',
    'https://a.example',
    '@',
  ],
  ...[
    '\\',
    '&amp;',
    '<b>',
    '===',
    '---',
    '[x] ',
    '\u00a0',
    '.',
    ',',
    ':',
    '?',
    '(',
    ')',
    '"',
    '¿',
    '**Five:**',
  ],
  ...['*a* ', ' _b_', '**a b**', '*1. c*', '**- d**'],
);
const pieces = fc.array(piece, { maxLength: 9 });
/** A text, and another that differs from it in a few places. */
const twoTexts = fc
  .tuple(pieces, fc.array(fc.tuple(fc.nat(9), fc.nat(2), pieces), { minLength: 1, maxLength: 3 }))
  .map(([first, edits]) => {
    const second = [...first];
    for (const [at, removed, added] of edits) second.splice(at, removed, ...added.slice(0, 2));
    return [first.join(''), second.join('')] as const;
  });

describe('for all edits', () => {
  it('of answer and notes, what changes meaning keeps no verification', () => {
    fc.assert(
      fc.property(twoTexts, twoTexts, ([body, otherBody], [notes, otherNotes]) => {
        const before = verifiedCard(body, notes);
        for (const after of [verifiedCard(otherBody, notes), verifiedCard(body, otherNotes)]) {
          const isChanged = changedLanguages(before, after).length > 0;
          if (isChanged) expect(judge(before, after)).toBe('verification-kept');
          else expect(['accepted', 'verification-kept']).toContain(judge(before, after));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('by anyone, a language stays or becomes verified only where it says what it said', () => {
    const verifications = fc.subarray(['en', 'es']);
    const name = fc.constantFrom('ria', 'ed', 'vera', 'max', 'nobody');
    const texts = fc.record({
      body: twoTexts,
      title: fc.constantFrom('Refunds', ' Refunds ', 'Other'),
    });
    fc.assert(
      fc.property(texts, verifications, verifications, name, (to, old, now, who) => {
        const some = (card: Card, languages: readonly string[]): Card => {
          const kept = Object.entries(card.verified).filter(([lang]) => languages.includes(lang));
          return { ...card, verified: Object.fromEntries(kept) };
        };
        const [body, otherBody] = to.body;
        const before = some(verifiedCard(body), old);
        const after = some(verifiedCard(otherBody, '', to.title), now);
        if (judge(before, after, who) !== 'accepted') return;
        const changed = changedLanguages(before, after);
        expect(now.filter((lang) => changed.includes(lang))).toEqual([]);
        expect(who === 'vera' ? [] : now.filter((lang) => !old.includes(lang))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('Sidecard knows beforehand which verifications a server takes away', () => {
    fc.assert(
      fc.property(twoTexts, ([body, otherBody]) => {
        const before = verifiedCard(body);
        const after = verifiedCard(otherBody);
        const lapsed = lapsedLanguages(before, after);
        const rest = Object.entries(after.verified).filter(([lang]) => !lapsed.includes(lang));
        expect(judge(before, { ...after, verified: Object.fromEntries(rest) })).toBe('accepted');
        if (lapsed.length > 0) expect(judge(before, after)).toBe('verification-kept');
      }),
    );
  });
});
