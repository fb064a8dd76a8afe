import { statedTime } from '../statedTime';
import { cutTo, textOf } from '../text';
import type { Message } from '../ticket';
import type { RawMessage } from './rawMessage';
import { LOG, TRIGGERED } from './selectors';

/** How the interface calls a side conversation, in the languages we know. Those are with third parties. */
const SIDE_CONVERSATION =
  /side conversation|conversaci[oó]n secundaria|nebenkonversation|conversation annexe|conversa paralela/i;

function isHidden(element: Element, pane: Element): boolean {
  // An open dialog hides all that is around it: only what is hidden within the pane is a copy.
  const hidden = element.closest('[aria-hidden="true"]');
  return hidden !== null && hidden !== pane && pane.contains(hidden);
}

/** The elements that stand for one message each; the older its markers, the less it tells. */
function holdersIn(pane: Element): Element[] {
  const found = pane.querySelectorAll(`${LOG.message}, ${LOG.item}, ${LOG.content}`);
  return [...found].filter((element) => {
    if (isHidden(element, pane)) return false;
    if (element.matches(LOG.message)) return true;
    if (element.matches(LOG.item)) {
      const isEmpty = !element.querySelector(`${LOG.content}, ${LOG.mail}`);
      return !isEmpty && !element.querySelector(LOG.message);
    }
    const around = element.parentElement?.closest(`${LOG.message}, ${LOG.item}, ${LOG.content}`);
    return !around || !pane.contains(around);
  });
}

const PARTS = [LOG.internalTag, LOG.agentBadge, LOG.time, LOG.origin, ...LOG.authors].join(', ');

/** What speaks for a message: parts within it, and within its item beside all its messages. */
function partsOf(holder: Element, item: Element): Element[] {
  return [...item.querySelectorAll(PARTS)].filter((part) => {
    const message = part.closest(LOG.message);
    const isInContent = part.parentElement?.closest(LOG.content) != null;
    return (message === null || message === holder) && !isInContent;
  });
}

function bodiesOf(holder: Element, item: Element): Element[] {
  if (holder.matches(LOG.content)) return [holder];
  const outermost = (elements: Element[], selector: string) =>
    elements.filter((element) => !element.parentElement?.closest(selector));
  const contents = outermost([...holder.querySelectorAll(LOG.content)], LOG.content);
  if (contents.length > 0) return contents;
  const mails = outermost([...holder.querySelectorAll(LOG.mail)], LOG.mail);
  if (mails.length > 0) return mails;
  // Content beside several messages would belong to any of them.
  const isAlone = item.querySelectorAll(`${LOG.message}:not([aria-hidden="true"])`).length === 1;
  const beside = [...item.querySelectorAll(LOG.content)].filter(
    (each) => !each.closest(LOG.message),
  );
  return isAlone ? outermost(beside, LOG.content) : [];
}

function roleOf(holder: Element, parts: readonly Element[]): Message['role'] {
  const type = (holder.getAttribute('type') ?? '').toLowerCase().replace(/[^a-z]+/g, '');
  const has = (selector: string) => parts.some((part) => part.matches(selector));
  // A note is a note whatever else says so: taken for the customer it would be sent around.
  if (/internal|note|private/.test(type) || has(LOG.internalTag)) return 'note';
  if (/bot$/.test(type)) return 'bot';
  if (type === 'agent' || has(LOG.agentBadge)) return 'agent';
  if (type === 'system') return 'system';
  const isAside = parts.some((part) =>
    SIDE_CONVERSATION.test(part.getAttribute('aria-label') ?? ''),
  );
  return type === 'enduser' && !isAside ? 'customer' : 'unknown';
}

function authorOf(parts: readonly Element[]): string {
  const [author] = LOG.authors.flatMap((selector) =>
    parts.filter((part) => part.matches(selector)),
  );
  const [name = ''] = author ? textOf(author).split('\n') : [];
  return cutTo(name, 300);
}

/** The messages in a pane's log, in the order of the page. */
export function logMessages(pane: Element): RawMessage[] {
  return holdersIn(pane).map((holder) => {
    const item = holder.closest(LOG.item) ?? holder;
    const parts = partsOf(holder, item);
    const bodies = bodiesOf(holder, item);
    return {
      role: roleOf(holder, parts),
      author: authorOf(parts),
      at: statedTime(parts),
      isTriggered: bodies.some((body) => body.matches(TRIGGERED) || body.querySelector(TRIGGERED)),
      bodies,
    };
  });
}
