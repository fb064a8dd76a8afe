import type { Conversation } from '../conversation.ts';
import { element } from './element.ts';
import { labels } from './labels.ts';
import { legacyRuns } from './legacyParts.ts';
import { partElement } from './parts.ts';
import { stateOf } from './state.ts';
import { has } from './variant.ts';

function container(): HTMLElement {
  if (has('broken')) return element('div', { class: 'stream' });
  return has('legacy')
    ? element('div', {
        class: 'stream inbox-2__conversation-stream',
        'data-intercom-target-conversation-stream': '',
      })
    : element('div', {
        class: 'stream',
        'data-testid': 'conversation-stream-scroll-container',
        'data-conversation-stream': '',
      });
}

/** The one stream of the page: the same element for every conversation. */
export const stream = container();

function showOlder(conversation: Conversation) {
  stateOf(conversation.id).isOlderShown = true;
  drawStream(conversation);
}

/** Writes a conversation into the stream, in place of what was there. */
export function drawStream(conversation: Conversation) {
  const { id, customer } = conversation;
  const { parts, isOlderShown } = stateOf(id);
  const numbered = parts.map((part, index) => ({
    part,
    partId: `${id}${String(index).padStart(3, '0')}`,
  }));
  const drawn = numbered.filter(({ part }) => isOlderShown || !part.isOlder);
  const hidden = numbered.length - drawn.length;
  const before = element('button', { type: 'button', class: 'before' }, labels.before(hidden));
  before.addEventListener('click', () => showOlder(conversation));
  const rows = has('legacy')
    ? legacyRuns(
        drawn.map(({ part }) => part),
        drawn.map(({ partId }) => partId),
        customer,
      )
    : drawn.map(({ part, partId }) => partElement(part, partId, customer));
  stream.replaceChildren(...(hidden > 0 ? [before] : []), ...rows);
  stream.scrollTop = stream.scrollHeight;
}
