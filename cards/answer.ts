import type { Card } from './card';

/** A card's answer in the language chosen for it. */
export interface ChosenAnswer {
  lang: string;
  title: string;
  /** CommonMark. */
  body: string;
}

function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** The tag itself, else the language without a region, else the same language of another region. */
function nearest(languages: readonly string[], tag: string): string | undefined {
  const base = baseOf(tag);
  return (
    languages.find((each) => each.toLowerCase() === tag.toLowerCase()) ??
    languages.find((each) => each === base) ??
    languages.find((each) => baseOf(each) === base)
  );
}

/**
 * The answer to show for a ticket: the wanted language, else the same language of another region,
 * else the card's own language, else any. A language without words counts as not there; a card
 * without any answer gives an empty body.
 *
 * @param wanted BCP 47 tag of the ticket's language, where it is known.
 */
export function chooseAnswer(card: Card, wanted?: string): ChosenAnswer {
  const written = Object.keys(card.answer).filter((each) => card.answer[each]?.body.trim());
  const lang =
    (wanted ? nearest(written, wanted) : undefined) ??
    nearest(written, card.sourceLang) ??
    written[0] ??
    card.sourceLang;
  const answer = card.answer[lang];
  return { lang, title: answer?.title?.trim() || card.title, body: answer?.body ?? '' };
}
