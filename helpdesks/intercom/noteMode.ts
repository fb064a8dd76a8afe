import type { FoundComposer } from '../adapter';
import { allWithin, around } from '../openShadowRoots';
import { COMPOSER, INBOX } from './selectors';

/** "note" as a word of its own: `o__note`, `note-tab`, `inbox2__note-composer`; not `footnote`. */
const NOTE = /(?:^|[^a-z])note(?:$|[^a-z])/i;
/** A class of Tailwind's with a condition in it says what would be, not what is. */
const CONDITIONAL = /[:[]/;

/** Whether an element says by a class or an attribute that it is for notes. */
function saysNote(element: Element): boolean {
  const classes = [...element.classList].filter((name) => !CONDITIONAL.test(name));
  const values = COMPOSER.naming.map((name) => element.getAttribute(name) ?? '');
  return [...classes, ...values].some((word) => NOTE.test(word));
}

/**
 * Internal only where the page says so: by a mark on or around the editor, or by a chosen tab for
 * notes that stands with it. How the newest Inbox marks a note is not known, and what is not known
 * to stay inside may reach the customer.
 */
export function modeOf(editor: Element, space: Element): FoundComposer['mode'] {
  const chain = around(editor, space);
  const holdsStream = (each: Element) => allWithin(each, INBOX.streams).length > 0;
  const end = chain.findIndex(holdsStream);
  // What holds the stream too is not about the reply box.
  const controls = end < 0 ? chain : chain.slice(0, end);
  const outermost = controls.at(-1);
  const chosen = outermost ? allWithin(outermost, COMPOSER.chosen) : [];
  return [...controls, ...chosen].some(saysNote) ? 'internal' : 'public';
}
