import { withoutChatter } from './chatter';
import { withoutCourtesy } from './courtesy';
import { tellingCount } from './emptyWords';
import { withoutForeignEnd } from './foreign';
import { withoutFields } from './forms';
import { withoutGreeting } from './greeting';
import { withoutIdentifiers } from './identifiers';
import { linesOf, rewritten, unwrapped, withoutDoubleBlanks } from './lines';
import { brokenAtQuotes, withoutQuotes } from './quotes';
import { withoutSignature } from './signature';
import { withoutSmallPrint } from './smallPrint';
import { withoutTechnical } from './technical';

type Lines = readonly string[];

/** What is left of lines after one rule after the other, and whether any said a thing. */
function through(lines: Lines, ...rules: ((lines: Lines) => Lines)[]): string[] {
  return rules.reduce<string[]>((left, rule) => withoutDoubleBlanks(rule(left)), [...lines]);
}

const eachLine = (rule: (line: string) => string) => (lines: Lines) => rewritten(lines, rule);

/** Rules uncover work for each other; more rounds than this only a text made for it takes. */
const MOST_ROUNDS = 12;

/** More of a message than this is not looked at, in UTF-16 units. */
export const MOST_TEXT = 20_000;

/** The letter itself, whatever it says. */
const letterOf = (own: Lines) =>
  through(own, withoutSmallPrint, withoutForeignEnd, withoutSignature, eachLine(withoutGreeting));

/** What the letter asks. */
const askedIn = (own: Lines) =>
  through(
    letterOf(through(own, withoutTechnical)),
    withoutFields,
    eachLine(withoutCourtesy),
    withoutChatter,
    eachLine(withoutIdentifiers),
  );

/** As much cleaned as leaves something that says a thing. */
function cleanedOnce(text: string): string {
  const all = linesOf(text);
  const own = unwrapped(withoutDoubleBlanks(withoutQuotes(brokenAtQuotes(all))));
  const asked = askedIn(own).join('\n');
  if (tellingCount(asked, 1) > 0) return asked;
  const letter = letterOf(own).join('\n');
  if (asked !== '' && tellingCount(letter, 1) === 0) return asked;
  if (/[\p{L}\p{N}]/u.test(letter)) return letter;
  return own.join('\n') || all.join('\n');
}

/**
 * What a customer's message asks, without what surrounds it: earlier mails, greeting, courtesy, thanks,
 * signature, small print, numbers and addresses, what programs print. Only takes away, and goes back
 * step by step where too little would be left. What lies beyond {@link MOST_TEXT} is cut.
 */
export function cleanMessage(text: string): string {
  let cleaned = text.slice(0, MOST_TEXT).trim();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = cleanedOnce(cleaned);
    if (next === cleaned) break;
    cleaned = next;
  }
  return cleaned;
}
