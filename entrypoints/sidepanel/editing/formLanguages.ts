import type { CardFields } from '@/cards/draft';
import type { DraftId } from '@/cards/ids';
import { OFFERED_LANGUAGES } from '@/cards/offeredLanguages';

/** The languages that a card can be written in: those of the interface and those it has already. */
export function formLanguages({ sourceLang, answer }: CardFields): string[] {
  return [...new Set([...OFFERED_LANGUAGES, sourceLang, ...Object.keys(answer)])];
}

const shownLanguages = new Map<DraftId, string>();

/** Remembers, while the panel is open, in which language a form was looked at. */
export function showLanguage(id: DraftId, lang: string): void {
  shownLanguages.set(id, lang);
}

/** The language that a form opens in: where it was left, else the first that has an answer. */
export function shownLanguage(id: DraftId, fields: CardFields): string {
  const { sourceLang, answer } = fields;
  const written = [sourceLang, ...Object.keys(answer)].find((lang) => answer[lang]?.body.trim());
  return shownLanguages.get(id) ?? written ?? sourceLang;
}
