import { foldText } from './foldedText';
import type { MaskedWords } from './maskedWords';
import { type NamePattern, nameParts, wholeName } from './namePattern';
import { asItStands } from './variables';

const GREETING =
  /^([^\S\n]{0,20}(?:[>*_-][^\S\n]{0,4}){0,8}(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening)|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|buen d[ií]a|estimad[oa]|querid[oa]),?\s{1,4}(?:(?:mr|mrs|ms|miss|mx|dr|sr|sra|srta|don|doña)\.?\s{1,4})?)(\p{Lu}[\p{L}'’.-]{0,60}(?:\s{1,4}\p{Lu}[\p{L}'’-]{0,60}){0,2})(?=\s{0,4}(?:[,!:;.–—-]|$))/gimu;
const HONORIFIC = /\b(?:mr|mrs|ms|miss|mx|dr|sr|sra|srta|don|doña)\.?\s+$/iu;
/** Whom a greeting may be for that is nobody in particular. */
const NOBODY =
  /^(?:there|all|team|everyone|everybody|folks|again|sir|madam|customer|client[ea]?|support|equipo|todos|tod[oa]s|señor(?:es|a|as)?)\b/i;

/** The people of a ticket, as their names are shown there. */
export interface TicketPeople {
  requester: string;
  agents: readonly string[];
  /** Whoever else speaks in it. */
  others: readonly string[];
}

/** A place in a text and what is to stand there. */
interface Masked {
  start: number;
  end: number;
  word: string;
}

function greeted(text: string): Masked[] {
  return [...text.matchAll(GREETING)].flatMap(({ index, 1: greeting = '', 2: name = '' }) => {
    if (NOBODY.test(name)) return [];
    const start = index + greeting.length;
    // Behind a form of address stands the family name.
    const variable = HONORIFIC.test(greeting) ? 'requester.name' : 'requester.firstName';
    return [{ start, end: start + name.length, word: asItStands(variable) }];
  });
}

interface Sought extends NamePattern {
  word: string;
}

/** What to look for, in the order of precedence: whole names before the parts of any. */
function soughtFor({ requester, agents, others }: TicketPeople, words: MaskedWords): Sought[] {
  const [agent, name] = [asItStands('agent.name'), asItStands('requester.name')];
  const each = (patterns: readonly NamePattern[], word: string) =>
    patterns.map((found) => ({ ...found, word }));
  const [first, ...rest] = nameParts(requester);
  return [
    ...each(wholeName(requester), name),
    ...agents.flatMap((one) => each(wholeName(one), agent)),
    ...others.flatMap((one) => each(wholeName(one), words.name)),
    ...each(first ? [first] : [], asItStands('requester.firstName')),
    ...each(rest, name),
    ...agents.flatMap((one) => each(nameParts(one), agent)),
    ...others.flatMap((one) => each(nameParts(one), words.name)),
  ];
}

/** The names of these people in a text, without those that lie within another's. */
function named(text: string, sought: readonly Sought[]): Masked[] {
  const found = greeted(text);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  const folded = foldText(text);
  for (const { pattern, isName, word } of sought) {
    for (const match of folded.text.matchAll(pattern)) {
      const start = folded.at[match.index] ?? text.length;
      const end = folded.at[match.index + match[0].length] ?? text.length;
      if (taken.subarray(start, end).includes(1) || !isName(match[0])) continue;
      taken.fill(1, start, end);
      found.push({ start, end, word });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/**
 * What gives a text with the names of a ticket's people as variables, and whoever a greeting names as
 * the requester: who is greeted is the customer, whatever they are called. Names are found in any
 * case, with or without their accents, and in any script; parts of names only as names are written.
 */
export function nameMasker(people: TicketPeople, words: MaskedWords): (text: string) => string {
  const sought = soughtFor(people, words);
  return (text) => {
    let masked = '';
    let done = 0;
    for (const { start, end, word } of named(text, sought)) {
      masked += text.slice(done, start) + word;
      done = end;
    }
    return masked + text.slice(done);
  };
}
