import type { HelpdeskAdapter } from '../adapter';
import { textAt, textOf } from '../text';
import type { TicketReading } from '../ticket';
import { findPaneComposer } from './composer';
import { readMessages } from './messages';
import { findPane, firstOf, subjectOf } from './pane';
import { WORKSPACE } from './selectors';

function ticketIdOf(url: URL): string | null {
  return /\/agent\/tickets\/(\d+)/.exec(url.pathname)?.[1] ?? null;
}

function tagsOf(pane: Element): string[] {
  return [...pane.querySelectorAll(WORKSPACE.tags)]
    .map((tag) => textOf(tag).replace(/\s*×$/, '').slice(0, 200))
    .filter((tag) => tag !== '')
    .slice(0, 200);
}

function requesterOf(pane: Element): string {
  const field = firstOf(pane, WORKSPACE.requesters);
  return field ? (textOf(field).split('\n')[0]?.slice(0, 300) ?? '') : '';
}

function read(page: Document, url: URL): TicketReading {
  const id = ticketIdOf(url);
  if (id === null) return { state: 'no-ticket' };
  const key = `zendesk:${url.host}:${id}`;
  const found = findPane(page, id);
  if ('missing' in found) return { state: 'unreadable', key, reason: found.missing };
  const { pane } = found;
  const requester = requesterOf(pane);
  const messages = readMessages(pane, requester);
  const subject = subjectOf(pane);
  if (messages === null) return { state: 'unreadable', key, reason: 'no-conversation' };
  const composer = findPaneComposer(pane, null);
  return {
    state: 'ticket',
    ticket: {
      helpdesk: 'zendesk',
      key,
      id,
      url: `${url.origin}/agent/tickets/${id}`,
      channel: textAt(pane, WORKSPACE.channel).slice(0, 200),
      subject: subject.slice(0, 2000),
      requester: {
        name: requester || (messages.find((message) => message.role === 'customer')?.author ?? ''),
      },
      tags: tagsOf(pane),
      messages,
      composer: composer && { mode: composer.mode, rich: composer.rich },
    },
  };
}

/** Zendesk Agent Workspace, and the interface before it. */
export const zendesk: HelpdeskAdapter = {
  watchedAttributes: [
    ...['data-is-active', 'class', 'style', 'aria-current', 'aria-hidden', 'value', 'type'],
    ...['data-channel', 'data-entity-is-selected', 'data-selected', 'data-entity-id'],
  ],
  read,
  findComposer(page, url, lastFocused) {
    const id = ticketIdOf(url);
    const found = id === null ? null : findPane(page, id);
    return found && 'pane' in found ? findPaneComposer(found.pane, lastFocused) : null;
  },
};
