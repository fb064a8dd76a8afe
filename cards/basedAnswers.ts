import type { Card } from './card';
import { basedOnAfter, type Translated } from './translations';

type Written = Readonly<
  Record<string, { title?: string | undefined; body: string; basedOn?: string[] | undefined }>
>;

function withBasis(
  card: Translated,
  lang: string,
  { body }: { body: string },
  basedOn: string[],
): Translated {
  return { sourceLang: card.sourceLang, answer: { ...card.answer, [lang]: { body, basedOn } } };
}

/**
 * The answers of a form as a card keeps them: each translation with what it is based on after the edit.
 *
 * @param before the card as it was; null for a new one.
 * @param after `basedOn` where a person confirmed a paragraph, as `stillRight` gave it.
 */
export function basedAnswers(
  before: Translated | null,
  after: { sourceLang: string; answer: Written },
): Card['answer'] {
  const entries = Object.entries(after.answer).map(
    ([lang, { title, body, basedOn: confirmed }]) => {
      const was = before?.answer[lang];
      const known = confirmed
        ? withBasis(before ?? after, lang, was ?? { body }, confirmed)
        : before;
      // Of the card's own language it says nothing, and stays as whoever wrote it left it.
      const basedOn = lang === after.sourceLang ? was?.basedOn : basedOnAfter(known, after, lang);
      return [
        lang,
        { ...(title !== undefined && { title }), body, ...(basedOn && { basedOn: [...basedOn] }) },
      ];
    },
  );
  return Object.fromEntries(entries);
}
