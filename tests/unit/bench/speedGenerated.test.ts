import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  CARD_WORDS,
  type GeneratedRun,
  generatedCard,
  generatedCards,
} from '@/bench/generated/cards';
import { integerBetween, randomFrom, shuffled } from '@/bench/generated/random';
import {
  generatedQuestion,
  generatedTicket,
  QUESTION_WORDS,
  TICKET_WORDS,
} from '@/bench/generated/tickets';
import { CardSchema } from '@/cards/card';

const runs = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 20 - 1 }),
  lang: fc.constantFrom('en' as const, 'es' as const),
});
const numbers = fc.integer({ min: 0, max: 2 ** 31 });

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function bodyOf({ answer }: ReturnType<typeof generatedCard>, { lang }: GeneratedRun): string {
  return answer[lang]?.body ?? '';
}

describe('made-up cards', () => {
  it('are cards of 155 words, 4 to 8 of them the title', () => {
    fc.assert(
      fc.property(runs, numbers, (run, number) => {
        const card = v.parse(CardSchema, generatedCard(number, run));
        const title = wordsOf(card.title).length;
        expect(title).toBeGreaterThanOrEqual(4);
        expect(title).toBeLessThanOrEqual(8);
        expect(title + wordsOf(bodyOf(card, run)).length).toBe(CARD_WORDS);
      }),
      { numRuns: 50 },
    );
  });

  it('are the same for the same run and number, whichever were made before', () => {
    const run = { seed: 3, lang: 'en' } as const;
    const cards = [...generatedCards(30, run)];
    expect(generatedCard(29, run)).toEqual(cards[29]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(30);
    expect(generatedCard(29, { ...run, seed: 4 })).not.toEqual(cards[29]);
    expect(generatedCard(29, { ...run, seed: 4 }).id).not.toBe(cards[29]?.id);
  });

  it('use words as a language does: few often, most seldom, and new ones without end', () => {
    const run = { seed: 1, lang: 'en' } as const;
    const use = (count: number) => {
      const words = [...generatedCards(count, run)].flatMap((card) => wordsOf(bodyOf(card, run)));
      return words.map((word) => word.toLowerCase().replace('.', ''));
    };
    const [few, many] = [use(100), use(400)];
    const the = many.filter((word) => word === 'the').length / many.length;
    expect(the).toBeGreaterThan(0.05);
    expect(the).toBeLessThan(0.2);
    const [fewKinds, manyKinds] = [new Set(few).size, new Set(many).size];
    expect(manyKinds).toBeGreaterThan(fewKinds * 1.5);
    expect(manyKinds).toBeLessThan(fewKinds * 4);
  });
});

describe('made-up tickets', () => {
  it('have as many words as they say, and repeat', () => {
    fc.assert(
      fc.property(runs, numbers, (run, number) => {
        const ticket = generatedTicket(number, run);
        expect(wordsOf(ticket.message)).toHaveLength(TICKET_WORDS);
        expect(ticket).toEqual(generatedTicket(number, run));
        expect(wordsOf(generatedQuestion(number, run).message)).toHaveLength(QUESTION_WORDS);
      }),
      { numRuns: 20 },
    );
  });
});

describe('random numbers', () => {
  it('repeat with their seeds, lie in [0, 1) and spread evenly', () => {
    const [one, same, other] = [randomFrom(5, 1), randomFrom(5, 1), randomFrom(5, 2)];
    const drawn = Array.from({ length: 10_000 }, one);
    expect(Array.from({ length: 10_000 }, same)).toEqual(drawn);
    expect(Array.from({ length: 3 }, other)).not.toEqual(drawn.slice(0, 3));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => drawn.filter((value) => Math.floor(value * 10) === tenth).length,
    );
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('give every integer of a range', () => {
    const random = randomFrom(1);
    const drawn = Array.from({ length: 200 }, () => integerBetween(4, 8, random));
    expect([...new Set(drawn)].sort()).toEqual([4, 5, 6, 7, 8]);
  });

  it('shuffle without loss, and leave the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items];
        const order = (a: number, b: number) => a - b;
        expect(shuffled(items, randomFrom(seed)).sort(order)).toEqual([...items].sort(order));
        expect(items).toEqual(before);
      }),
    );
  });
});
