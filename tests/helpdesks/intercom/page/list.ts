import { conversations, pathOf } from '../conversations.ts';
import { element, initialsOf } from './element.ts';
import { labels } from './labels.ts';

/** Draws the conversation list; a click opens one without a page load. */
export function drawList(open: (id: number) => void): HTMLElement {
  const rows = conversations.map(({ id, title, customer }) => {
    const link = element(
      'a',
      { href: pathOf(id), 'data-row': `${id}`, class: 'list-row' },
      element('span', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(customer.name)),
      element('strong', {}, customer.name),
      element('span', {}, title),
    );
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(id);
    });
    return link;
  });
  return element(
    'div',
    { class: 'list', 'data-intercom-target': 'inbox-left-nav' },
    element('h1', {}, labels.inbox),
    ...rows,
  );
}

export function markRow(id: number | null) {
  for (const row of document.querySelectorAll('[data-row]')) {
    row.classList.toggle('is-open', row.getAttribute('data-row') === `${id}`);
  }
}
