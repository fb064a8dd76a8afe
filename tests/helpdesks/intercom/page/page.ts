import type { Conversation, Mode, Part } from '../conversation.ts';
import { findConversation, pathOf } from '../conversations.ts';
import { Composer } from './composer/composer.ts';
import { details, drawDetails } from './details.ts';
import { element } from './element.ts';
import { drawList, markRow } from './list.ts';
import { stateOf } from './state.ts';
import { drawStream, stream } from './stream.ts';
import { has } from './variant.ts';

/** How far the page is behind its address, in ms: a reader that trusts one of them is caught. */
const BEHIND_MS = has('slow') ? 900 : 20;

export const composer = new Composer(send);

const title = element('span', has('legacy') ? { 'data-conversation-title': '' } : {});
const header = element('div', has('legacy') ? {} : { 'data-inbox-conversation-header-title': '' });
header.append(title);

const space = element(
  'div',
  has('broken')
    ? { class: 'space' }
    : { class: 'space inbox2__conversation-page', 'data-intercom-target': 'conversation-space' },
  element('div', { class: 'toolbar', 'data-intercom-target': 'conversation-toolbar' }, header),
  stream,
  composer.place,
);

let shown: number | null = null;
let arrival: ReturnType<typeof setTimeout> | undefined;

/** The conversation that the page shows, whatever its address says. */
export function shownConversation(): number | null {
  return shown;
}

function conversationOfAddress(): Conversation | undefined {
  return findConversation(Number(/\/conversation\/(\d+)/.exec(location.pathname)?.[1]));
}

function draw(conversation: Conversation) {
  shown = conversation.id;
  document.title = `${conversation.title} | Meadowlark`;
  title.textContent = conversation.title;
  drawDetails(conversation);
  drawStream(conversation);
  composer.show(conversation.id);
}

function arrive() {
  const conversation = conversationOfAddress();
  markRow(conversation?.id ?? null);
  clearTimeout(arrival);
  arrival = setTimeout(() => {
    space.hidden = conversation === undefined;
    details.hidden = conversation === undefined;
    shown = null;
    if (conversation) draw(conversation);
  }, BEHIND_MS);
}

export function openConversation(id: number) {
  history.pushState(null, '', pathOf(id));
  arrive();
}

export function addPart(id: number, part: Part) {
  stateOf(id).parts.push(part);
  const conversation = findConversation(id);
  if (conversation && shown === id) drawStream(conversation);
}

function send(id: number, mode: Mode, html: string) {
  window.intercom.submitted += 1;
  if (html === '<p></p>') return;
  addPart(id, { speaker: mode === 'note' ? 'note' : 'agent', author: 'Ana Ferrer', html });
}

/** The real page sets the width of its columns on and on. */
function keepRestless() {
  let width = 0;
  setInterval(() => {
    width = (width + 1) % 2;
    space.style.flexBasis = `${500 + width * 0.01}px`;
    details.style.flexBasis = `${260 + width * 0.01}px`;
  }, 40);
}

export function startPage(root: HTMLElement) {
  root.append(
    element('div', { class: 'rail', 'data-target': 'inbox-nav' }),
    drawList(openConversation),
    space,
    details,
  );
  addEventListener('popstate', arrive);
  keepRestless();
  arrive();
}
