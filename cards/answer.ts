import type { Card } from './card';

/** A card's answer in the language chosen for it. */
export interface ChosenAnswer {
  lang: string;
  title: string;
  /** CommonMark. */
  body: string;
}

/**
 * The answer to show for a ticket: the wanted language, else the same language of another region,
 * else the card's own language, else any. A card without any answer gives an empty body.
 *
 * @param wanted BCP 47 tag of the ticket's language, where it is known.
 */
export function chooseAnswer(card: Card, wanted?: string): ChosenAnswer {
  const languages = Object.keys(card.answer);
  const base = wanted?.split('-')[0];
  const lang =
    languages.find((each) => each === wanted) ??
    languages.find((each) => base !== undefined && each.split('-')[0] === base) ??
    languages.find((each) => each === card.sourceLang) ??
    languages[0] ??
    card.sourceLang;
  const answer = card.answer[lang];
  return { lang, title: answer?.title ?? card.title, body: answer?.body ?? '' };
}
