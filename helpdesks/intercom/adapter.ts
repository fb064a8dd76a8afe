import type { HelpdeskAdapter } from '../adapter';
import type { TicketReading } from '../ticket';
import { conversationAt, keyOf } from './address';
import { findSpaceComposer } from './composer';
import { findConversation } from './conversation';
import { detailsOf, titleOf } from './details';
import { messagesOf } from './messages';
import { COMPOSER, INBOX, PART } from './selectors';
import { rememberShown } from './shownBefore';

function read(page: Document, url: URL, lastFocused: HTMLElement | null = null): TicketReading {
  const address = conversationAt(url);
  if (address === null) return { state: 'no-ticket' };
  const key = keyOf(url.host, address);
  const found = findConversation(page, url.host, address);
  if ('missing' in found) return { state: 'unreadable', key, reason: found.missing };
  const { space, parts } = found.conversation;
  rememberShown(page, url.host, address, parts);
  const details = detailsOf(page);
  const composer = findSpaceComposer(space, lastFocused);
  return {
    state: 'ticket',
    ticket: {
      helpdesk: 'intercom',
      key,
      id: address.id,
      url: address.url,
      // The page names none.
      channel: '',
      subject: titleOf(space, details.requester.name),
      ...details,
      messages: messagesOf(parts),
      composer: composer && { mode: composer.mode, rich: composer.rich },
    },
  };
}

/** Intercom's Inbox, of before and after its change of April 2026. */
export const intercom: HelpdeskAdapter = {
  // Without `style`: the page sets `flex-basis` on and on.
  watchedAttributes: [
    ...['class', 'hidden', 'aria-hidden', 'datetime', 'contenteditable', 'aria-readonly'],
    ...['aria-selected', 'aria-pressed', 'aria-checked', 'aria-current'],
    ...[...PART.ids, PART.category, PART.authorType, INBOX.statedId, ...COMPOSER.naming],
  ],
  read,
  findComposer(page, url, lastFocused) {
    const address = conversationAt(url);
    const found = address && findConversation(page, url.host, address);
    return found && 'conversation' in found
      ? findSpaceComposer(found.conversation.space, lastFocused)
      : null;
  },
};
