import type { CardFields } from '../draft';
import { paragraphsOf } from '../paragraphs';
import type { TemplateTexts } from './template';

const NO_TEXTS: TemplateTexts = { answer: '', notes: '' };

/** A new card's fields with what a template says, in the card's own language. */
export function beginWith({ answer, notes }: TemplateTexts, fields: CardFields): CardFields {
  const { [fields.sourceLang]: own, ...others } = fields.answer;
  const isBlank = answer.trim() === '';
  const kept = own && { ...own, body: answer };
  const mine = isBlank && !own?.title ? {} : { [fields.sourceLang]: kept ?? { body: answer } };
  return { ...fields, answer: { ...others, ...mine }, notes };
}

/** Whether nothing was written into what a template gave: another may take its place. */
export function isAsBegun(fields: CardFields, texts: TemplateTexts = NO_TEXTS): boolean {
  const body = fields.answer[fields.sourceLang]?.body ?? '';
  return body.trim() === texts.answer.trim() && fields.notes.trim() === texts.notes.trim();
}

function levelOf(kind: string): number | null {
  const [, level] = /^heading ([1-6])$/.exec(kind) ?? [];
  return level === undefined ? null : Number(level);
}

/** A Markdown text without those of its headings that a template gave and that nothing stands under. */
function withoutEmptyHeadings(markdown: string, given: string): string {
  // Asked at each key: a long text is not read for a template that gave nothing.
  if (given.trim() === '') return markdown;
  const ofTemplate = new Set(paragraphsOf(given).map(({ digest }) => digest));
  const kept: string[] = [];
  // From the end: whether a heading has words is known once those behind it are.
  let next = Number.NEGATIVE_INFINITY;
  let isChanged = false;
  for (const { kind, text, digest } of paragraphsOf(markdown).toReversed()) {
    const level = levelOf(kind);
    if (level !== null && level >= next && ofTemplate.has(digest)) {
      isChanged = true;
      continue;
    }
    // Words fill every heading above them, a heading those that are higher.
    next = level ?? Number.POSITIVE_INFINITY;
    kept.unshift(text);
  }
  return isChanged ? kept.join('\n\n') : markdown;
}

/**
 * The fields without the headings of their template that were left empty: an answer that is nothing but
 * those is none, and no customer gets one. What a person wrote stays, sign by sign.
 */
export function withoutEmptyParts(
  fields: CardFields,
  { answer, notes }: TemplateTexts,
): CardFields {
  return {
    ...fields,
    answer: Object.fromEntries(
      Object.entries(fields.answer).map(([lang, written]) => [
        lang,
        { ...written, body: withoutEmptyHeadings(written.body, answer) },
      ]),
    ),
    notes: withoutEmptyHeadings(fields.notes, notes),
  };
}
