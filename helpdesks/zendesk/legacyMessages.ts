import { statedTime } from '../statedTime';
import { cutTo, textAt } from '../text';
import type { RawMessage } from './rawMessage';
import type { Requester } from './requester';
import { LEGACY_LOG } from './selectors';

function wordsOf(text: string): string[] {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.split(/[^\p{L}]+/u).filter((word) => word !== '');
}

/** Whether an address is made of this name: "hannah.whitlock@", "o.petrie@". */
function isAddressOf(email: string, author: string): boolean {
  const names = wordsOf(author);
  const parts = wordsOf(email.split('@')[0] ?? '');
  const isWhole = parts.length > 1 && parts.length === names.length;
  const isFull = parts.some((part) => part.length > 2 && names.includes(part));
  const isAlike = parts.every((part, index) => {
    const name = names[index] ?? '';
    return part === name || (part.length === 1 && name.startsWith(part));
  });
  return isWhole && isFull && isAlike;
}

/** The one author that the requester is; null where none is, or more than one may be. */
function customerAmong(authors: ReadonlySet<string>, { name, email }: Requester): string | null {
  const named = [...authors].find(
    (author) => wordsOf(author).join(' ') === wordsOf(name).join(' '),
  );
  if (name !== '') return named ?? null;
  const addressed = [...authors].filter((author) => email && isAddressOf(email, author));
  return addressed.length === 1 ? (addressed[0] ?? null) : null;
}

/**
 * The messages of the interface before the Agent Workspace, in the order of the page. It marks
 * notes, but customers in no way: only the requester's name or address tells them.
 */
export function legacyMessages(pane: Element, requester: Requester): RawMessage[] {
  const events = [...pane.querySelectorAll(LEGACY_LOG.message)].filter((event) =>
    event.querySelector(LEGACY_LOG.content),
  );
  // Where comments are marked, what is not one is the help desk's own event.
  const comments = events.filter(
    (event) =>
      event.closest(LEGACY_LOG.comment) !== null || event.querySelector(LEGACY_LOG.comment),
  );
  const rows = (comments.length > 0 ? comments : events).map((event) => ({
    event,
    author: cutTo(textAt(event, LEGACY_LOG.author), 300),
  }));
  const authors = new Set(rows.map((row) => row.author).filter((author) => author !== ''));
  const customer = customerAmong(authors, requester);
  return rows.map(({ event, author }) => {
    const isKnown = customer !== null && author !== '';
    const speaker = author === customer ? 'customer' : 'agent';
    const isPublic = event.matches(LEGACY_LOG.publicMessage);
    return {
      role: !isPublic ? 'note' : isKnown ? speaker : 'unknown',
      author,
      at: statedTime(event.querySelectorAll('time[datetime]')),
      isTriggered: false,
      bodies: [...event.querySelectorAll(LEGACY_LOG.content)],
    };
  });
}
