import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanMessage } from '@/ranking/cleaning/cleanMessage';
import { excerptOf } from '@/ranking/excerpt';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { rank } from '@/ranking/rank';
import { termsOf } from '@/ranking/terms';
import { aCard } from '../cards/aCard';
import { aTicket } from './asTicket';
import { searcher } from './searcher';

const WORDS =
  'pump lamp Wi-Fi e-mail parcel’s DELIVERED garden it the 4.12 contraseña envío 😀'.split(' ');
const SIGNS = [
  '. ',
  '? ',
  ' ',
  ', ',
  ' • ',
  ' 1. ',
  ' · ',
  '\n',
  '\n\n',
  ': ',
  '-',
  "'",
  '{{x}}, ',
];
const MAIL = [
  'Hi team,',
  'I hope you are well.',
  'the pump is loud at night',
  'Thanks in advance,',
  'Best regards,',
  'Ana Ferrer',
  'T: +34 600 123 456',
  '--',
  '> is it loud?',
  'On Thu, 19 Nov 2026 at 08:51, Ana <a@b.example> wrote:',
  'From: Ana <a@b.example>',
  'This message is confidential and intended for its recipient only.',
  'Product: Garden',
  '',
];
const prose = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS), fc.string({ maxLength: 8 })),
    {
      maxLength: 120,
    },
  )
  .map((pieces) => pieces.join(''));
const language = fc.constantFrom('en', 'es', undefined);

describe('for every text', () => {
  it('a term points at its word, in order, and a part lies within its word', () => {
    fc.assert(
      fc.property(prose, language, (text, lang) => {
        let last = 0;
        for (const { term, word, start, partOf } of termsOf(text, lang)) {
          expect(text.slice(start, start + word.length)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(term).not.toMatch(/\s|^$/);
          if (partOf) expect(partOf).toContain(word);
          last = start;
        }
      }),
    );
  });

  it('an excerpt without its ellipses is a piece of the text, and never empty', () => {
    fc.assert(
      fc.property(prose, language, (text, lang) => {
        fc.pre(text !== '');
        const terms = termsOf(text, lang).filter((_, each) => each % 2 === 0);
        const parts = excerptOf(text, new Set(terms.map(({ term }) => term)), lang ?? 'de');
        const own = parts.filter(
          (part, each) => part.text !== '…' || (each > 0 && each < parts.length - 1),
        );
        const joined = own.map((part) => part.text).join('');
        expect(joined).not.toBe('');
        expect(text).toContain(joined);
        expect(joined.length).toBeLessThanOrEqual(180);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });

  it('cleaning only takes away, leaves something of every message, and nothing for a second time', () => {
    const mail = fc
      .array(fc.oneof(prose, fc.constantFrom(...MAIL)), { maxLength: 12 })
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(mail, (text) => {
        const cleaned = cleanMessage(text);
        expect(cleaned === '').toBe(text.trim() === '');
        const words: string[] = text.match(/[\p{L}\p{N}]+/gu) ?? [];
        let at = 0;
        for (const word of cleaned.match(/[\p{L}\p{N}]+/gu) ?? []) {
          at = words.indexOf(word, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
        expect(cleanMessage(cleaned)).toBe(cleaned);
      }),
    );
  });

  it('ranking and searching give each card once, best first, and a reason for each', async () => {
    const known = WORDS.map((word, each) =>
      aCard({ id: String(each), title: `${word} pump`, keywords: [word] }),
    );
    const index = new LexicalIndex();
    for (const card of known) index.put(card);
    const search = searcher(known);
    // Quotes, `#` and `:` ask for phrases and filters, which need no reason.
    const words = prose.map((text) => text.replace(/["“”„«»#:]/g, ' '));
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const ticket = aTicket([text], { subject: text.slice(0, 40) });
        const { cards } = rank(ticket, { index, dismissed: new Set(), limit: 20 });
        for (const found of [cards, await search(text)]) {
          const scores = found.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          for (const { matches, terms } of found) {
            expect(terms.length).toBeGreaterThan(0);
            expect(matches.length).toBeGreaterThan(0);
            expect(matches.every(({ fields }) => fields.length > 0)).toBe(true);
          }
        }
      }),
    );
  });
});
