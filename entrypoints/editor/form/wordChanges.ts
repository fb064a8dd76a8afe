import type { CardFields } from '@/cards/draft';

type Answer = CardFields['answer'][string];

/** The fields with another title of a language; the card's own is its title. */
export function withTitle(fields: CardFields, lang: string, title: string): CardFields {
  if (lang === fields.sourceLang) return { ...fields, title };
  const answer = fields.answer[lang] ?? { body: '' };
  return { ...fields, answer: { ...fields.answer, [lang]: { ...answer, title } } };
}

/** The fields with another text of a language's answer. */
export function withText(fields: CardFields, lang: string, body: string): CardFields {
  return { ...fields, answer: { ...fields.answer, [lang]: { ...fields.answer[lang], body } } };
}

/** The fields with an answer in one more language. */
export function withLanguage(fields: CardFields, lang: string, answer: Answer): CardFields {
  return { ...fields, answer: { ...fields.answer, [lang]: answer } };
}

/** The fields without the answer in a language. */
export function withoutLanguage(fields: CardFields, lang: string): CardFields {
  const { [lang]: _, ...answer } = fields.answer;
  return { ...fields, answer };
}

/** The fields as those of a card in another language: what was written is in that one. */
export function withSource(fields: CardFields, lang: string): CardFields {
  const { [fields.sourceLang]: own, ...others } = fields.answer;
  return { ...fields, sourceLang: lang, answer: own ? { [lang]: own, ...others } : others };
}
