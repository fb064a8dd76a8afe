import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';
import { RANKED_LANGUAGES, rankedLanguage } from '../language';
import { type Term, termsOf } from '../terms';
import type { Field } from './fields';
import { titleFeatures } from './titleFeatures';

/** The terms of a card by field, each as often as it stands there. */
export type CardTerms = Record<Field, readonly string[]>;

/** A text of a card with its terms, stop words left out. */
interface ReadText {
  text: string;
  terms: readonly Term[];
}

/** A text with its terms in its language. */
function read(text: string, tag: string): ReadText {
  return { text, terms: termsOf(text, rankedLanguage(tag)) };
}

function termsIn(texts: readonly ReadText[]): string[] {
  return texts.flatMap(({ terms }) => terms.map(({ term }) => term));
}

/** Keywords are often of several languages, whatever the card's own is; each term counts once. */
function keywordTerms({ keywords, sourceLang }: Card): string[] {
  const tags = [sourceLang, ...RANKED_LANGUAGES];
  return [
    ...new Set(tags.flatMap((tag) => termsIn(keywords.map((keyword) => read(keyword, tag))))),
  ];
}

/** The terms of a card, made in the language of each text. Notes, addresses and variables give none. */
export function cardTerms(card: Card): CardTerms {
  const answers = Object.entries(card.answer);
  const titles = [
    { text: card.title, tag: card.sourceLang },
    ...answers.map(([tag, { title = '' }]) => ({ text: title, tag })),
  ];
  // What stands in for a customer's name or number is no word.
  const texts = answers.map(([tag, { body }]) =>
    read(
      markdownToPlainLine(body, () => ' '),
      tag,
    ),
  );
  return {
    title: termsIn(titles.map(({ text, tag }) => read(text, tag))),
    keywords: keywordTerms(card),
    answer: termsIn(texts),
    ...titleFeatures(titles),
  };
}
