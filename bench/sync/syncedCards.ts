import type { Card } from '@/cards/card';
import { generatedCard, vocabularyOf } from '../generated/cards.ts';
import { randomFrom } from '../generated/random.ts';

const SEED = 7;
/** With so many words of notes a document has the 1.95 KB that the reference's figures are given for. */
const NOTES_WORDS = 94;
const CAPTURED_WORDS = 150;

function words(count: number, number: number): string {
  return vocabularyOf('en').text(count, randomFrom(SEED, number, count));
}

/** A made-up card with notes; the same number gives the same card. */
export function syncedCard(number: number): Card {
  return {
    ...generatedCard(number, { seed: SEED, lang: 'en' }),
    notes: words(NOTES_WORDS, number),
  };
}

/** What a captured card says. */
export function capturedText(): string {
  return words(CAPTURED_WORDS, 0);
}
