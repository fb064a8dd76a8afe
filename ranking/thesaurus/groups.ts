import type { RankedLanguage } from '../language';
import { tokensOf } from '../terms';
import { ACCOUNTS } from './accounts';
import { MONEY } from './money';
import { ORDERS } from './orders';
import { SERVICES } from './services';
import { TECHNICAL } from './technical';

/** What one thing is called. */
export interface Group {
  /** Its first word. What was learned is kept under it: it stays as it is, whatever joins the group. */
  name: string;
  /** The stems of each word or phrase, by language. */
  said: Record<RankedLanguage, string[][]>;
}

function stemsOf(phrases: string, language: RankedLanguage): string[][] {
  return phrases
    .split(/\s+/)
    .map((phrase) => tokensOf(phrase.replaceAll('_', ' '), language).map(({ stem }) => stem))
    .filter(({ length }) => length > 0);
}

/**
 * The groups of the lists. Each begins a line, English before the bar and Spanish behind it, with `_`
 * between the words of a phrase; indented lines go on with it.
 */
export function readGroups(): Group[] {
  const lists = [MONEY, ACCOUNTS, ORDERS, TECHNICAL, SERVICES];
  const lines = lists.flatMap((list) => list.trim().replace(/\n\s+/g, ' ').split('\n'));
  return lines.map((line) => {
    const [english = '', spanish = ''] = line.split('|');
    const [name = ''] = line.split(' ');
    return { name, said: { en: stemsOf(english, 'en'), es: stemsOf(spanish, 'es') } };
  });
}
