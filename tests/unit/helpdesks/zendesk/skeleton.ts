/** Pages of the form in which public scripts have found the Agent Workspace, made to measure. */

export interface DrawnMessage {
  /** The `type` that the page states; left out, it states none. */
  type?: string | undefined;
  /** Left out where the message continues a run of its author's. */
  sender?: string | undefined;
  at?: string | undefined;
  html: string;
  /** Markup beside the message's head: tags, badges, origins. */
  extra?: string | undefined;
}

export interface DrawnTicket {
  id: number;
  subject?: string;
  requester?: string;
  tags?: string[];
  messages?: readonly DrawnMessage[];
  isReversed?: boolean;
  composer?: string;
}

export const NOTE_TAG = '<div data-test-id="omni-log-internal-note-tag">Interne Notiz</div>';
export const AGENT_BADGE = '<svg data-test-id="omni-log-avatar-badge-AgentBadge"></svg>';
export const COMPOSER = `<div data-test-id="editor-view">
  <button data-test-id="omnichannel-channel-switcher-button" data-channel="web">Reply</button>
  <div data-test-id="ticket-rich-text-editor"><div id="main" contenteditable="true" role="textbox"
    data-test-id="omnicomposer-rich-text-ckeditor"><p><br></p></div></div></div>`;

export function messageHtml({ type, sender, at, html, extra = '' }: DrawnMessage): string {
  const name = `<div data-test-id="omni-log-item-sender"><a href="/agent/users/9"><strong>${sender}</strong></a></div>`;
  const time = `<time data-test-id="timestamp-relative" datetime="${at}">gestern</time>`;
  const state = type === undefined ? '' : ` type="${type}"`;
  return `<div mode="standalone"${state} data-test-id="omni-log-item-message">${extra}
    ${sender === undefined ? '' : name} ${at === undefined ? '' : time}
    <div data-test-id="omni-log-message-content">${html}</div></div>`;
}

export function articleHtml(inner: string): string {
  return `<article aria-label="Nachricht von" data-test-id="omni-log-comment-item">${inner}</article>`;
}

/** The log's inside; in a reversed one its oldest end, with the sentinel, is last. */
export function logHtml({ id, messages = [], isReversed = false }: DrawnTicket): string {
  const rows = messages.map((message) => articleHtml(messageHtml(message)));
  const inOrder = [`<div id="convo_log_sentinel_${id}"></div>`, ...rows];
  return `<div data-test-id="omni-log-container">${(isReversed ? inOrder.toReversed() : inOrder).join('')}</div>`;
}

/** A pane's columns with the markers of the newest generation. */
export function columnsHtml(ticket: DrawnTicket): string {
  const { id, subject = '', requester = '', tags = [], composer = COMPOSER } = ticket;
  const tag = (name: string) =>
    `<span data-test-id="ticket-system-field-tags-item-selected">${name}</span>`;
  return `<div data-test-id="ticket-${id}-custom-layout">
    <div data-test-id="column-1" class="component-type-AppPane">
      <div data-test-id="ticket-system-field-requester-select">${requester}</div>
      <div data-test-id="ticket-fields-tags">${tags.map(tag).join('')}</div>
    </div>
    <div data-test-id="column-2" data-side-conversations-anchor-id="${id}">
      <input data-test-id="omni-header-subject" value="${subject}">
      <div data-test-id="omni-header-via-label">per E-Mail</div>
      ${logHtml(ticket)} ${composer}
    </div></div>`;
}

export function paneHtml(ticket: DrawnTicket, isActive = true): string {
  return `<div data-is-active="${isActive}" class="ticket-panes-grid-layout">${columnsHtml(ticket)}</div>`;
}

export function pageHtml(panes: string, header = ''): string {
  return `<html><body><header>${header}</header><main id="main_panes">${panes}</main></body></html>`;
}
