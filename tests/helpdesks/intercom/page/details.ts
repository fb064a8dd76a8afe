import type { Conversation } from '../conversation.ts';
import { element } from './element.ts';
import { labels } from './labels.ts';

/** The details beside the conversation. */
export const details = element('div', { class: 'details inbox2__conversation-details-sidebar' });

function row(label: string, values: readonly string[]): HTMLElement {
  return element(
    'div',
    { class: 'detail' },
    element('p', { class: 'inbox2__attribute__label' }, label),
    element(
      'div',
      { class: 'popover__opener' },
      ...values.map((value) => element('span', {}, value)),
    ),
  );
}

export function drawDetails({ customer, tags, brand }: Conversation) {
  details.replaceChildren(
    element('h2', {}, labels.details),
    row(labels.name, [customer.name]),
    row(labels.email, [customer.email]),
    ...(customer.company ? [row(labels.company, [customer.company])] : []),
    row(labels.brand, [brand]),
    row(labels.tags, tags),
  );
}
