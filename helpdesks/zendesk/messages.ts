import { isBotName } from '../botNames';
import { MAIL_QUOTES } from '../mailParts';
import { cutTo, textOf } from '../text';
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES, type Message } from '../ticket';
import { legacyMessages } from './legacyMessages';
import { logMessages } from './logMessages';
import type { RawMessage } from './rawMessage';
import type { Requester } from './requester';
import { ASIDES, LOG } from './selectors';

// As in `Node`, which a page without a window does not define.
const FOLLOWING = 4;

function textOfBody(body: Element): string {
  // A chat message is bare text, shown with the line breaks it was typed with.
  const keepsLines = body.childElementCount === 0;
  const limit = 2 * MAX_MESSAGE_LENGTH;
  return textOf(body, { skip: ASIDES, quotes: MAIL_QUOTES, keepsLines, limit });
}

/** The log is drawn in either direction; the times tell which, else where its oldest end is marked. */
function isNewestFirst(messages: readonly RawMessage[], pane: Element): boolean {
  const times = messages.map((message) => message.at).filter((at) => at !== null);
  const [first, last] = [times[0], times.at(-1)];
  if (first && last && first !== last) return first > last;
  const sentinels = pane.querySelectorAll(LOG.sentinel);
  const lastBody = messages.at(-1)?.bodies[0];
  if (sentinels.length === 1 && sentinels[0] && lastBody) {
    return (lastBody.compareDocumentPosition(sentinels[0]) & FOLLOWING) !== 0;
  }
  // Only the oldest message of a run carries its author.
  return messages[0]?.author === '' && messages.at(-1)?.author !== '';
}

/** Names the messages of a run after its first, and tells bots from agents. */
function settleAuthors(messages: readonly RawMessage[]): RawMessage[] {
  let previous: { role: Message['role']; author: string } | undefined;
  return messages.map((message) => {
    const isContinued = message.author === '' && previous?.role === message.role;
    const author = isContinued ? (previous?.author ?? '') : message.author;
    previous = { role: message.role, author };
    const isAutomatic = message.isTriggered || isBotName(author);
    let { role } = message;
    if (role === 'agent' && isAutomatic) role = 'bot';
    // What a rule wrote in the customer's name is not what the customer asks.
    if (role === 'customer' && message.isTriggered) role = 'unknown';
    return { ...message, author, role };
  });
}

/**
 * The conversation of a pane, oldest first, at most {@link MAX_MESSAGES}; null where the pane holds
 * no log of a form known to us. What the help desk itself reports is left out.
 */
export function readMessages(pane: Element, requester: Requester): Message[] | null {
  const current = logMessages(pane);
  const raw = current.length > 0 ? current : legacyMessages(pane, requester);
  if (raw.length === 0 && !pane.querySelector(`${LOG.container}, ${LOG.event}`)) return null;
  return settleAuthors(isNewestFirst(raw, pane) ? raw.toReversed() : raw)
    .filter((message) => message.role !== 'system')
    .slice(-MAX_MESSAGES)
    .map(({ role, author, at, bodies }) => {
      const text = bodies.map(textOfBody).join('\n');
      return { role, author, at, text: cutTo(text.trim(), MAX_MESSAGE_LENGTH) };
    });
}
