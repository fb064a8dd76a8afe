import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CardSchema } from '@/cards/card';
import { notesLeak } from '@/cards/notesLeak';

const leak = (body: string, notes: string, ...titles: string[]) => notesLeak(body, notes, titles);
const SECRET = 'Above 500 euros ask the finance lead before you promise anything.';

describe('words of the notes in an answer', () => {
  it.each([
    ['in a row', `Hello!\n\nWe can help: ${SECRET} Bye.`, `Internal. ${SECRET}`],
    [
      'dressed otherwise',
      `- **Above 500** euros, ask the _finance lead_ before you promise anything`,
      SECRET,
    ],
    ['in capitals', SECRET.toUpperCase(), `1. ${SECRET}`],
    [
      'behind a link',
      'Ask [the finance](https://a.example/x) lead before you promise anything at all.',
      'ask the finance lead before you promise anything at all',
    ],
    [
      'with other apostrophes',
      'We don’t tell anyone that the old plan still exists.',
      "We don't tell anyone that the old plan still exists.",
    ],
    [
      'in Spanish',
      '¡Ojo! Por encima de 500 euros, ¿ha consultado a la responsable de finanzas?',
      'Por encima de 500 euros ha consultado a la responsable de finanzas',
    ],
    [
      'in Japanese',
      '返金は財務責任者に確認してから約束してください。',
      '社内：返金は財務責任者に確認してから約束してください',
    ],
    ['as a whole short line', 'Hi!\n\nLimit: 500 a month', 'Ask first.\n- Limit: **500 a month**'],
  ])('%s are found', (_, body, notes) => {
    expect(leak(body, notes)).not.toBeNull();
  });

  it.each([
    [
      'fewer than eight within a line',
      'We ask the finance lead before we promise.',
      `So: ask the finance lead before anything.`,
    ],
    ['a short line', '- Open Settings', '- Open Settings'],
    [
      'a stock phrase',
      'Please let us know if you have any further questions!',
      'Ends with: please let us know if you have any further questions',
    ],
    [
      'the title',
      '# How to get a refund for a broken pump in Spain',
      'Internal: How to get a refund for a broken pump in Spain',
    ],
    [
      'an address',
      'https://help.example/a/b/c/d/e/f/g/h/i/j',
      'See https://help.example/a/b/c/d/e/f/g/h/i/j',
    ],
    [
      'variables',
      '{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{h}} {{i}}',
      '{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{h}} {{i}}',
    ],
    [
      'the same words in another order',
      'one two three four five six seven eight',
      'eight seven six five four three two one',
    ],
  ])('%s is none', (_, body, notes) => {
    expect(leak(body, notes, 'How to get a refund for a broken pump in Spain')).toBeNull();
  });

  it('are shown as the answer has them, shortened', () => {
    expect(leak(`Hi.\n\n${SECRET} Bye.`, SECRET)).toBe(SECRET.slice(0, -1));
    const long = 'word '.repeat(100);
    expect(leak(long, long)?.length).toBeLessThanOrEqual(121);
  });

  it('are looked for in any text without an exception, and never in a card without notes', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(text, text, text, (body, notes, title) => {
        leak(body, notes, title);
        expect(leak(body, ' \n ', title)).toBeNull();
        expect(leak('', notes, title)).toBeNull();
      }),
    );
  });

  it('are found wherever eight words of any text are put into another', () => {
    const word = fc.stringMatching(/^[a-zñé]{3,9}$/);
    const words = fc.array(word, { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.lorem(), fc.lorem(), (secret, before, after) => {
        expect(
          leak(`${before} ${secret.join(', ')} ${after}`, `X: ${secret.join(' ')}`),
        ).not.toBeNull();
      }),
    );
  });

  it('of the largest cards are found while one waits', () => {
    const text = '](](]( [['.repeat(5_000) + 'many different words '.repeat(8_000);
    const begun = performance.now();
    leak(text, `other ${text}`);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  it('are in no card of the sample', () => {
    const pack = v.parse(
      v.looseObject({ cards: v.array(CardSchema) }),
      JSON.parse(readFileSync('public/samples/meadowlark.json', 'utf8')),
    );
    const alarms = pack.cards.flatMap((card) =>
      Object.values(card.answer).flatMap(({ body }) => {
        const found = notesLeak(body, card.notes, [card.title]);
        return found === null ? [] : [[card.title, found]];
      }),
    );
    expect(alarms).toEqual([]);
  });
});
