import type { Ticket } from '@/helpdesks/ticket';
import { foldedWords, isEmptyWord } from './emptyWords';
import { greetedIn } from './greeting';
import { linesOf } from './lines';
import { brokenAtQuotes, withoutQuotes } from './quotes';
import { signedBy } from './signature';
import { withoutSmallPrint } from './smallPrint';

/** A part of a name has this many letters at least, but where it is written in signs. */
const LEAST_LETTERS = 2;
/** Greetings stand at the top, names at the foot: only this much of either is looked at, in lines. */
const TOP = 4;
/** Longer messages tell no more names. */
const MOST_TEXT = 20_000;

function namesIn(text: string): string[] {
  const lines = withoutQuotes(brokenAtQuotes(linesOf(text.slice(0, MOST_TEXT))));
  const own = withoutSmallPrint(lines);
  return [...own.slice(0, TOP).flatMap(greetedIn), ...signedBy(own)];
}

/**
 * The words of the names of a ticket's people, in lower case without accents, each once: as the help
 * desk shows them, as messages greet them and are signed, as the requester's address spells them.
 */
export function peopleOf(
  ticket: Pick<Ticket, 'messages'> & Partial<Pick<Ticket, 'requester'>>,
): string[] {
  const { name, email } = ticket.requester ?? { name: '' };
  const shown = [name, email?.split('@')[0] ?? '', ...ticket.messages.map(({ author }) => author)];
  const words = [
    ...shown.flatMap(foldedWords),
    ...ticket.messages.flatMap(({ text }) => namesIn(text)),
  ];
  const isName = (word: string) =>
    /^\p{L}+$/u.test(word) &&
    !isEmptyWord(word) &&
    (word.length >= LEAST_LETTERS || !/^[a-z]$/.test(word));
  return [...new Set(words.filter(isName))];
}
