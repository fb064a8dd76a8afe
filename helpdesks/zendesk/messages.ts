import { textAt, textOf } from '../text';
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES, type Message } from '../ticket';
import { LEGACY_LOG, LOG, QUOTES, TRIGGERED } from './selectors';

/** A message before its author is settled. */
interface RawMessage extends Message {
  /** Sent by a rule of the help desk, not by a person. */
  isTriggered: boolean;
}

function timeOf(element: Element): string | null {
  const stated = element.querySelector('time[datetime]')?.getAttribute('datetime');
  const time = stated ? Date.parse(stated) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function bodyOf(element: Element, selector: string): string {
  return [...element.querySelectorAll(selector)]
    .map((body) => textOf(body, QUOTES))
    .join('\n')
    .slice(0, MAX_MESSAGE_LENGTH);
}

function roleOf(message: Element, item: Element): Message['role'] {
  // A note is a note whatever else says so: taken for the customer it would be sent around.
  const type = message.getAttribute('type');
  if (type === 'internal' || item.querySelector(LOG.internalTag)) return 'note';
  if (type === 'agent' || item.querySelector(LOG.agentBadge)) return 'agent';
  return type === 'end-user' ? 'customer' : 'unknown';
}

function currentMessages(pane: Element): RawMessage[] {
  return [...pane.querySelectorAll(LOG.message)]
    .filter((message) => !message.closest('[aria-hidden="true"]'))
    .map((message) => {
      const item = message.closest(LOG.item) ?? message;
      const author = textAt(item, LOG.author);
      return {
        role: roleOf(message, item),
        author: author.slice(0, 300),
        at: timeOf(item),
        text: bodyOf(message, LOG.content),
        isTriggered: message.querySelector(TRIGGERED) !== null,
      };
    });
}

function legacyMessages(pane: Element, requester: string): RawMessage[] {
  return [...pane.querySelectorAll(LEGACY_LOG.message)]
    .filter((event) => event.querySelector(LEGACY_LOG.content))
    .map((event) => {
      const author = textAt(event, LEGACY_LOG.author);
      const isPublic = event.matches(LEGACY_LOG.publicMessage);
      const speaker = author === '' ? 'unknown' : author === requester ? 'customer' : 'agent';
      return {
        role: isPublic ? speaker : 'note',
        author: author.slice(0, 300),
        at: timeOf(event),
        text: bodyOf(event, LEGACY_LOG.content),
        isTriggered: false,
      };
    });
}

/** The log is drawn in either direction; the times tell which. Equal times keep the page's order. */
function oldestFirst(messages: readonly RawMessage[]): readonly RawMessage[] {
  const times = messages.map((message) => message.at).filter((at) => at !== null);
  const first = times[0];
  const last = times.at(-1);
  return first && last && first > last ? messages.toReversed() : messages;
}

/** Names the messages of a run after its first, and tells bots from agents. */
function settleAuthors(messages: readonly RawMessage[]): Message[] {
  let previous: { role: Message['role']; author: string } | undefined;
  return messages.map(({ isTriggered, ...message }) => {
    // Only the first message of a run of one sender carries a name.
    const isContinued = message.author === '' && previous?.role === message.role;
    const author = isContinued ? (previous?.author ?? '') : message.author;
    previous = { role: message.role, author };
    const isBot = message.role === 'agent' && (isTriggered || /\bbot$/i.test(author));
    return { ...message, author, role: isBot ? 'bot' : message.role };
  });
}

/**
 * The conversation of a pane, oldest first, at most {@link MAX_MESSAGES}; null where the pane holds
 * no log of a form known to us.
 *
 * @param requester the requester's name: the older interface marks customers in no other way.
 */
export function readMessages(pane: Element, requester: string): Message[] | null {
  const current = currentMessages(pane);
  const raw = current.length > 0 ? current : legacyMessages(pane, requester);
  if (raw.length === 0 && !pane.querySelector(`${LOG.container}, ${LOG.event}`)) return null;
  return settleAuthors(oldestFirst(raw)).slice(-MAX_MESSAGES);
}
