import type { HelpdeskAdapter } from '../adapter';
import { cutTo, textAt, textOf } from '../text';
import type { TicketReading } from '../ticket';
import { findPaneComposer } from './composer';
import { readMessages } from './messages';
import { findPane } from './pane';
import { requesterOf } from './requester';
import { WORKSPACE } from './selectors';
import { subjectOf } from './subject';

function ticketIdOf(url: URL): string | null {
  return /^\/agent\/tickets\/(\d{1,20})(?:\/|$)/.exec(url.pathname)?.[1] ?? null;
}

function tagsOf(pane: Element): string[] {
  const tags = [...pane.querySelectorAll(WORKSPACE.tags)]
    .map((tag) => cutTo(textOf(tag).replace(/\s*[×✕✖]$/, ''), 200))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, 200);
}

function read(page: Document, url: URL, lastFocused: HTMLElement | null = null): TicketReading {
  const id = ticketIdOf(url);
  if (id === null) return { state: 'no-ticket' };
  const key = `zendesk:${url.host}:${id}`;
  const found = findPane(page, id);
  if ('missing' in found) return { state: 'unreadable', key, reason: found.missing };
  const { pane } = found;
  const requester = requesterOf(pane);
  const messages = readMessages(pane, requester);
  if (messages === null) return { state: 'unreadable', key, reason: 'no-conversation' };
  const firstCustomer = messages.find((message) => message.role === 'customer');
  const composer = findPaneComposer(pane, lastFocused);
  return {
    state: 'ticket',
    ticket: {
      helpdesk: 'zendesk',
      key,
      id,
      url: `${url.origin}/agent/tickets/${id}`,
      channel: cutTo(textAt(pane, WORKSPACE.channel), 200),
      subject: cutTo(subjectOf(pane), 2000),
      requester: { ...requester, name: requester.name || (firstCustomer?.author ?? '') },
      tags: tagsOf(pane),
      messages,
      composer: composer && { mode: composer.mode, rich: composer.rich },
    },
  };
}

/** Zendesk Agent Workspace, and the interface before it. */
export const zendesk: HelpdeskAdapter = {
  watchedAttributes: [
    ...['class', 'style', 'hidden', 'aria-current', 'aria-hidden', 'value', 'type', 'datetime'],
    ...['contenteditable', 'aria-readonly', 'disabled', 'readonly'],
    ...['data-test-id', 'data-is-active', 'data-side-conversations-anchor-id', 'data-ticket-id'],
    ...['data-channel', 'data-entity-is-selected', 'data-selected', 'data-entity-id'],
  ],
  read,
  findComposer(page, url, lastFocused) {
    const id = ticketIdOf(url);
    const found = id === null ? null : findPane(page, id);
    return found && 'pane' in found ? findPaneComposer(found.pane, lastFocused) : null;
  },
};
