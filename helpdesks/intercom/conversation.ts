import { allWithin, around, isWithin } from '../openShadowRoots';
import type { ConversationAddress } from './address';
import { type Part, partsOf } from './parts';
import { INBOX } from './selectors';
import { isOfAnother } from './shownBefore';

/** What stands in the page for the conversation that the address names. */
export interface Conversation {
  /** What holds its stream, title and reply box. */
  space: Element;
  parts: readonly Part[];
}

export type FoundConversation =
  | { conversation: Conversation }
  | { missing: 'no-pane' | 'other-ticket' | 'no-conversation' };

/** The outermost spaces, or the whole page where none is marked and there is one stream. */
function spacesOf(page: Document): Element[] {
  const marked = allWithin(page, INBOX.spaces);
  const spaces = marked.filter(
    (each) => !marked.some((other) => other !== each && isWithin(other, each)),
  );
  const isShown = (each: Element) => !around(each).some((holder) => holder.matches('[hidden]'));
  if (spaces.length > 0) return spaces.filter(isShown);
  const streams = allWithin(page, INBOX.streams);
  return streams.length > 0 && page.body ? [page.body] : [];
}

/** The ids that a space, its streams, or what is around them state of themselves. */
function statedIds(space: Element): Set<string> {
  const stating = [...around(space), ...allWithin(space, INBOX.streams)];
  const ids = stating.map((each) => each.getAttribute(INBOX.statedId));
  return new Set(ids.filter((id) => id !== null));
}

/** The stream of a space; null where there is none, or more than one. */
function streamOf(space: Element): Element | null {
  // An open dialog may hide all that is around it: only what is hidden within the space is a copy.
  const isShown = (each: Element) =>
    !around(each, space).some((holder) => holder.matches(INBOX.hidden));
  const streams = allWithin(space, INBOX.streams, isShown);
  const outer = streams.filter(
    (each) => !streams.some((other) => other !== each && isWithin(other, each)),
  );
  return outer.length === 1 ? (outer[0] ?? null) : null;
}

/**
 * The conversation that the address names. Intercom mounts one, and rewrites its stream in place
 * when another is opened: one that states another id, or still holds the parts that were read as
 * another conversation's, is not taken. The page tells no more than that: a stream that was not read
 * before is believed to be the one of the address.
 */
export function findConversation(
  page: Document,
  host: string,
  address: ConversationAddress,
): FoundConversation {
  const spaces = spacesOf(page);
  const stating = spaces.filter((each) => statedIds(each).has(address.id));
  const [space, ...others] = stating.length > 0 ? stating : spaces;
  if (!space) return { missing: 'no-pane' };
  const ids = statedIds(space);
  if (others.length > 0 || ids.size > 1 || (ids.size === 1 && !ids.has(address.id))) {
    return { missing: 'other-ticket' };
  }
  const stream = streamOf(space);
  const parts = stream ? partsOf(stream) : [];
  // Every conversation has a first message: a stream without any is being drawn.
  if (parts.length === 0) return { missing: 'no-conversation' };
  if (isOfAnother(page, host, address, parts)) return { missing: 'other-ticket' };
  return { conversation: { space, parts } };
}
