import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '@/cards/entities';
import { markdownToPlainLine, markdownToText } from '@/cards/markdownText';
import { freshen, PackSchema } from '@/cards/pack';
import { missingVariables, VARIABLE_MARK, variablesIn } from '@/cards/variables';
import { aCard } from './aCard';

/** Text without braces: nothing in it looks like a variable. */
const plain = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[{}]/g, ''));
const name = fc.stringMatching(/^[\p{L}\d][\p{L}\d. ]{0,12}[\p{L}\d]$/u);
/** Pieces that mean something to Markdown. */
const sign = fc.constantFrom(
  ...['\n\n', '\n- ', '\n1. ', '**', '_', '`', '> ', '# ', '[', '](https://x.y/', ')', '<b>', '\\'],
  ...['| a |\n| --- |\n', '```\n', '&amp;', '  \n', 'https://x.y/', '@x.y', '~~', '<!--', '-->'],
);
const variable = fc.tuple(name, fc.constantFrom('', ' ', '  ')).map(([each, space]) => ({
  name: each.replace(/\s+/g, ' '),
  text: `{{${space}${each}${space}}}`,
}));
const markdown = fc
  .array(fc.oneof(plain, sign, variable), { maxLength: 20 })
  .map((pieces) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
  );

function valuesOf(text: string, value: (index: number) => string): Record<string, string> {
  return Object.fromEntries(variablesIn(text).map((each, index) => [each, value(index)]));
}

describe('for every text', () => {
  it('filling leaves no variable and no mark', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const filled = markdownToText(
          text,
          valuesOf(text, (index) => `value${index}`),
        );
        expect(filled).not.toContain('{{');
        expect(filled).not.toContain(VARIABLE_MARK);
      }),
    );
  });

  it('what is filled is missing no more, and what is missing is all there was', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(missingVariables(text, {})).toEqual(variablesIn(text));
        expect(
          missingVariables(
            text,
            valuesOf(text, () => 'x'),
          ),
        ).toEqual([]);
      }),
    );
  });

  it('a value stands in a paragraph exactly as typed', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        value.filter((each) => each.trim() !== ''),
        (typed) => {
          expect(markdownToText('Hi {{x}}!', { x: typed })).toBe(`Hi ${typed.trim()}!`);
        },
      ),
    );
  });

  it('the plain line is one line, and says nothing of marks', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const line = markdownToPlainLine(text);
        expect(line).not.toMatch(/[\n\r\t]|^\s|\s$/);
        expect(line).not.toContain(VARIABLE_MARK);
      }),
    );
  });

  it('decoding leaves text without entities alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('&', '')),
        (text) => decodeEntities(text) === text,
      ),
    );
  });
});

describe('for every pack', () => {
  const at = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const day = at.map((each) => each.slice(0, 10));

  it('freshening keeps every interval, and moves by whole days', () => {
    const now = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(at, at, day, day, now, (created, updated, launch, due, later) => {
        const by = (each: string) => ({ by: 'member:ana' as never, at: each });
        const card = aCard({
          created: by(created),
          updated: by(updated),
          verified: { en: by(updated) },
          dates: { launch },
          verifyEvery: due,
        });
        const pack = v.parse(PackSchema, {
          ...{ kind: 'sidecard/pack', schema: 1, name: 'x', writtenAt: '2026-11-22T00:00:00Z' },
          ...{ members: [], collections: [], cards: [card] },
        });
        const times = (each: typeof card) =>
          [
            each.created.at,
            each.updated.at,
            each.verified.en?.at,
            each.dates.launch,
            each.verifyEvery,
          ].map((time) => Date.parse(String(time)));
        const before = times(card);
        const moved = times(freshen(pack, later).cards[0] ?? card).map(
          (time, index) => time - (before[index] ?? Number.NaN),
        );
        expect(new Set(moved).size).toBe(1);
        expect((moved[0] ?? -1) % 86_400_000).toBe(0);
        expect(moved[0]).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
