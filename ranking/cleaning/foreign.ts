import { sureLanguageOf } from '../language';
import { foldedWords, isFirstPerson } from './emptyWords';

/** Fewer words are no paragraph of their own: an error message, a name, a quoted button. */
const LEAST_WORDS = 8;
/** Fewer words do not tell the writer's language. */
const LEAST_OWN = 3;
/** Lines further from the end are not looked at. */
const MOST_LINES = 40;
/**
 * Lines without those at the end that are in another language than the message began in: the small
 * print of a company abroad. What stands before the writer's last own words stays: they may have
 * copied it because they ask about it.
 */
export function withoutForeignEnd(lines: readonly string[]): string[] {
  const languages = new Map<number, string>();
  let own: string | undefined;
  lines.forEach((line, at) => {
    if (own !== undefined && at < lines.length - MOST_LINES) return;
    const words = foldedWords(line.slice(0, 300));
    if (words.length < LEAST_OWN) return;
    const language = sureLanguageOf(line);
    if (language === undefined) return;
    own ??= language;
    const isOwn = language === own || words.some(isFirstPerson);
    if (isOwn || words.length >= LEAST_WORDS) languages.set(at, isOwn ? own : language);
  });
  if (own === undefined) return [...lines];
  let end = lines.length;
  for (let at = lines.length - 1; at > 0; at--) {
    const language = languages.get(at);
    if (language === own) break;
    if (language !== undefined) end = at;
    else if (foldedWords((lines[at] ?? '').slice(0, 300)).length >= LEAST_WORDS) break;
  }
  return lines.slice(0, end);
}
