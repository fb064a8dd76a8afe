import type { Card } from '@/cards/card';
import { isMeaningKept } from './rules/source/meaning.js';

/**
 * The languages whose verification the rules let no edit keep: those whose meaning changed, and those of which
 * a server cannot tell, as it knows less Markdown than `cards/meaning`. An edit is sent without them.
 *
 * @param before what the server has.
 */
export function lapsedLanguages(
  before: Pick<Card, 'title' | 'answer' | 'notes'>,
  after: Pick<Card, 'title' | 'answer' | 'notes' | 'verified'>,
): string[] {
  return Object.keys(after.verified).filter((lang) => !isMeaningKept(before, after, lang));
}
