import type { Card } from './card';
import { blankDetails, detailsOf, isSaidAlike } from './details';
import type { CardFields, Draft } from './draft';
import { beginWith } from './templates/begin';
import { builtInOf, builtInTexts } from './templates/builtIn';

/** A part of the form without which there is no card. */
export type MissingPart = 'title' | 'answer';

type Answers = CardFields['answer'];

/** What the form starts with for a new card. */
export function blankFields(
  sourceLang: string,
  collection: CardFields['collection'] = null,
): CardFields {
  return { title: '', sourceLang, answer: {}, notes: '', keywords: [], collection };
}

/** What the form starts with for a card that is there. */
export function fieldsOf(card: Card): CardFields {
  const { [card.sourceLang]: own, ...others } = card.answer;
  const written: Answers = Object.fromEntries(
    Object.entries(others).map(([lang, { title, body }]) => [
      lang,
      { ...(title?.trim() && { title }), body },
    ]),
  );
  return {
    // An own title of the card's own language is what everyone reads as the card's title.
    title: own?.title?.trim() || card.title,
    sourceLang: card.sourceLang,
    answer: own ? { [card.sourceLang]: { body: own.body }, ...written } : written,
    notes: card.notes,
    keywords: card.keywords,
    collection: card.collection,
  };
}

function tidyKeywords(keywords: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const keyword of keywords) {
    // As they are searched for, some people write them.
    const name = keyword
      .trim()
      .replace(/^#+\s*/, '')
      .replace(/\s+/g, ' ');
    if (name !== '' && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name);
  }
  return [...byName.values()];
}

function tidyAnswers(answer: Answers, sourceLang: string): Answers {
  return Object.fromEntries(
    Object.entries(answer).flatMap(([lang, { title, body }]) => {
      const own = lang === sourceLang ? '' : (title?.trim() ?? '');
      if (own === '' && body.trim() === '') return [];
      return [[lang, { ...(own !== '' && { title: own }), body: body.trim() }]];
    }),
  );
}

/** A card written in another language than the form began with: that one becomes its own. */
function withTitle(fields: CardFields): CardFields {
  if (fields.title.trim() !== '') return fields;
  const [lang, answer] =
    Object.entries(fields.answer).find(([, each]) => each.title?.trim() && each.body.trim()) ?? [];
  if (!lang || !answer?.title) return fields;
  return { ...fields, title: answer.title, sourceLang: lang };
}

/**
 * The fields as a card takes them: without space around, blank languages and double keywords. A card
 * without a title takes that of a language which has one, with its language.
 */
export function tidyFields(given: CardFields): CardFields {
  const fields = withTitle(given);
  return {
    ...fields,
    title: fields.title.trim(),
    answer: tidyAnswers(fields.answer, fields.sourceLang),
    notes: fields.notes.trim(),
    keywords: tidyKeywords(fields.keywords),
  };
}

/** What is still to be written before there is a card, in the order of the form. */
export function missingParts(fields: CardFields): MissingPart[] {
  const { title, answer } = tidyFields(fields);
  const hasAnswer = Object.values(answer).some(({ body }) => body !== '');
  return [...(title === '' ? ['title' as const] : []), ...(hasAnswer ? [] : ['answer' as const])];
}

/** Whether two forms say the same, wherever the card is to stand. */
export function sameFields(a: CardFields, b: CardFields): boolean {
  const written = (fields: CardFields) => {
    const { answer, ...rest } = tidyFields(fields);
    return JSON.stringify([rest, Object.entries(answer).sort(([x], [y]) => (x < y ? -1 : 1))]);
  };
  return written({ ...a, collection: null }) === written({ ...b, collection: null });
}

/** Whether a new card says no more than it began with: nothing, or what a built-in template says. */
function saysNothing({ fields, details }: Pick<Draft, 'fields' | 'details'>): boolean {
  const blank = blankFields(fields.sourceLang);
  const builtIn = details && builtInOf(details.template);
  const begun = builtIn && beginWith(builtInTexts(builtIn, fields.sourceLang), blank);
  return sameFields(fields, blank) || (begun !== undefined && sameFields(fields, begun));
}

/**
 * Whether a draft holds words that are nowhere else.
 *
 * @param card the card it edits; undefined for a new one, or where that is gone.
 */
export function hasWords(draft: Draft, card: Card | undefined): boolean {
  const { fields, details } = draft;
  if (card) {
    const isMoved = fields.collection !== card.collection;
    const isOther = details !== undefined && !isSaidAlike(details, detailsOf(card));
    return isMoved || isOther || !sameFields(fields, fieldsOf(card));
  }
  const isOther = details !== undefined && !isSaidAlike(details, blankDetails(details.template));
  return draft.source !== null || isOther || !saysNothing(draft);
}
