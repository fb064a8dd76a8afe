/** Pages of the forms in which public scripts have found Intercom's Inbox, made to measure. */

export interface DrawnPart {
  id?: string;
  html: string;
  /** Markup beside the words: names, mail heads. */
  beside?: string;
  /** Wraps the words. */
  within?: string;
  /** More attributes of the part itself. */
  attributes?: string;
}

export interface DrawnPage {
  title?: string;
  parts?: readonly DrawnPart[];
  /** In place of the parts. */
  stream?: string;
  composer?: string;
  details?: string;
  /** More attributes of the conversation's space. */
  attributes?: string;
}

export const TEAMMATE = '<span data-testid="admin-avatar-name">Ana Ferrer</span>';

export const COMPOSER = `<div data-conversation-reply-composer="">
  <div class="embercom-prosemirror-composer"><div id="main" contenteditable="true" role="textbox"
    class="ProseMirror embercom-prosemirror-composer-editor"><p><br></p></div></div></div>`;

export function partHtml({ id, html, beside = '', within, attributes = '' }: DrawnPart): string {
  const name = id === undefined ? '' : ` data-part-id="${id}"`;
  const words = `<div class="interblocks-html">${html}</div>`;
  const body = within === undefined ? words : `<div class="${within}">${words}</div>`;
  return `<div class="group/content-part flex"${name} ${attributes}>${beside}${body}</div>`;
}

export function streamHtml(inner: string): string {
  return `<div data-testid="conversation-stream-scroll-container" data-conversation-stream="">${inner}</div>`;
}

export function detailHtml(label: string, ...values: string[]): string {
  const spans = values.map((value) => `<span>${value}</span>`).join('');
  return `<div><p class="inbox2__attribute__label">${label}</p><div class="popover__opener">${spans}</div></div>`;
}

export function spaceHtml(page: DrawnPage): string {
  const { title = '', parts = [{ id: '900001', html: '<p>Help!</p>' }] } = page;
  const inner = page.stream ?? streamHtml(parts.map(partHtml).join(''));
  return `<div data-intercom-target="conversation-space" ${page.attributes ?? ''}>
    <div data-inbox-conversation-header-title=""><span>${title}</span></div>
    ${inner} ${page.composer ?? COMPOSER}</div>`;
}

export function pageHtml(page: DrawnPage = {}): string {
  return `<html><body><div data-intercom-target="inbox-left-nav"></div>${spaceHtml(page)}
    <div class="inbox2__conversation-details-sidebar">${page.details ?? ''}</div></body></html>`;
}
