import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';
import { rankedLanguage } from './language';
import { termsOf } from './terms';

/**
 * The language of a card in which most of the terms were found; its own where none stands out. For
 * typed words, which are too few to tell their language.
 */
export function matchedLanguage(card: Card, terms: ReadonlySet<string>): string {
  const countIn = (tag: string) => {
    const answer = card.answer[tag];
    const title = answer?.title ?? (tag === card.sourceLang ? card.title : '');
    const text = `${title} ${markdownToPlainLine(answer?.body ?? '')}`;
    const found = termsOf(text, rankedLanguage(tag)).filter(({ term }) => terms.has(term));
    return new Set(found.map(({ term }) => term)).size;
  };
  let best = { tag: card.sourceLang, count: countIn(card.sourceLang) };
  for (const tag of Object.keys(card.answer)) {
    const count = tag === card.sourceLang ? 0 : countIn(tag);
    if (count > best.count) best = { tag, count };
  }
  return best.tag;
}
