import { describe, expect, it } from 'vitest';
import { markdownToPlainLine } from '@/cards/markdownText';
import { variablesIn } from '@/cards/variables';
import { languageOf } from '@/ranking/language';
import { shippedPack } from './samplePack';

const { cards } = shippedPack();

/** Cards with an answer in both languages. */
const BOTH = cards.flatMap(({ title, answer: { en, es } }) =>
  en && es ? [{ title, en, es }] : [],
);

/** The numbers of a text as one language or the other writes them: `4.95` for `4,95`, `2000` for `2,000`. */
function numbersOf(text: string): string[] {
  const words = text.replace(/\]\([^)]*\)/g, ']');
  const numbers = words.match(/\d+(?:[.,:]\d+)*/g) ?? [];
  return numbers.map((each) => each.replace(/,(?=\d{3}\b)/, '').replace(',', '.'));
}

describe('the languages of the sample pack', () => {
  it('are English and Spanish, both on half of the cards', () => {
    expect(BOTH).toHaveLength(cards.length / 2);
    const tags = new Set(cards.flatMap(({ answer }) => Object.keys(answer)));
    expect(tags).toEqual(new Set(['en', 'es']));
  });

  it('are Spanish alone on a card or two, so that its sign can be seen', () => {
    const alone = cards.filter(({ answer }) => answer.es && !answer.en);
    expect(alone.map(({ sourceLang }) => sourceLang)).toEqual(['es', 'es']);
  });

  it.each(BOTH)('have a title each: $title', ({ title, en, es }) => {
    expect(en.title).toBeUndefined();
    expect(es.title?.trim()).toBeTruthy();
    expect(es.title).not.toBe(title);
  });

  it.each(
    cards.flatMap(({ title, answer }) =>
      Object.entries(answer).map(([tag, { body }]) => ({ title, tag, body })),
    ),
  )('are told by the words of the answer: $title ($tag)', ({ tag, body }) => {
    expect(languageOf(markdownToPlainLine(body, () => ' '))).toBe(tag);
  });

  it.each(BOTH)('ask for the same, and name no other number: $title', ({ en, es }) => {
    expect(variablesIn(es.body)).toEqual(variablesIn(en.body));
    const numbers = new Set(numbersOf(en.body));
    expect(numbersOf(es.body).filter((each) => !numbers.has(each))).toEqual([]);
  });
});
