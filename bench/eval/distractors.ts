import { generatedCards, vocabularyOf } from '../generated/cards.ts';
import { randomFrom } from '../generated/random.ts';
import type { GeneratedLanguage } from '../generated/vocabulary.ts';
import type { SetCard } from './evaluationSet';
import type { Insert } from './usage';

const CARD_SEED = 1;
const BURDEN_SEED = 2;

/** A ticket of so many words teaches about 200 features: its stems and pairs of stems. */
const BURDEN_WORDS = 120;

function generatedLanguage(language: string): GeneratedLanguage {
  return language.split('-')[0] === 'es' ? 'es' : 'en';
}

/** So many foreign cards of made-up words in a language (BCP 47); English where it has no word list. */
export function distractors(count: number, language: string): SetCard[] {
  const lang = generatedLanguage(language);
  return [...generatedCards(count, { seed: CARD_SEED, lang })].map(({ id, title, answer }) => ({
    id,
    title,
    body: answer[lang]?.body ?? '',
    lang,
  }));
}

/** What was learned for foreign cards: each was inserted once, for a ticket that teaches about 200 features. */
export function burdenOf(cards: readonly SetCard[]): Insert[] {
  return cards.map(({ id, lang }, number) => {
    const random = randomFrom(BURDEN_SEED, number);
    const text = vocabularyOf(generatedLanguage(lang)).text(BURDEN_WORDS, random);
    return {
      card: id,
      query: { id: `foreign-${number}`, text, split: 'train', right: new Set([id]) },
    };
  });
}
