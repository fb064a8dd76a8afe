import type { Customer, Part } from '../conversation.ts';
import { element, elementOf, initialsOf } from './element.ts';
import { labels } from './labels.ts';
import { has } from './variant.ts';

/** The head of a mail, which stands above its words. */
export function mailHead({ speaker, author }: Part, customer: Customer): HTMLElement {
  const us = 'Meadowlark <hello@meadowlark.example>';
  const them = `${customer.name} <${customer.email}>`;
  const [from, to] = speaker === 'customer' ? [them, us] : [`${author}, ${us}`, them];
  return element(
    'div',
    { class: 'channels__inbox__email-metadata-container' },
    element('div', {}, `${labels.from}: ${from}`),
    element('div', {}, `${labels.to}: ${to}`),
  );
}

function bodyOf(part: Part, customer: Customer): HTMLElement {
  const words = elementOf(part.html, { class: 'interblocks-html' });
  if (part.speaker === 'note') return element('div', { class: 'inbox2__note-part' }, words);
  if (!part.isMail) return words;
  const head = mailHead(part, customer);
  if (part.speaker === 'agent') {
    return element('div', { class: 'inbox2__admin-email-part' }, head, words);
  }
  words.className = 'inbox2__user-email-content';
  return element('div', { class: 'inbox2__user-email-part' }, head, words);
}

/** A teammate's picture and name, drawn with the first part of a run. */
function teammate({ author }: Part): HTMLElement {
  return element(
    'div',
    { class: 'teammate' },
    element('span', { class: 'inbox2__avatar avatar', 'aria-hidden': 'true' }, initialsOf(author)),
    element('span', { 'data-testid': 'admin-avatar-name' }, author),
  );
}

/** A part as the Inbox draws it since April 2026: nothing on it tells a customer who chats. */
export function partElement(part: Part, id: string, customer: Customer): HTMLElement {
  if (part.speaker === 'system') return element('div', { class: 'report' }, part.html);
  const isOurs = part.speaker !== 'customer';
  const kind = has('broken') ? 'q-17' : 'group/content-part';
  const drawn = element('div', { class: `${kind} flex row ${isOurs ? 'is-ours' : 'is-theirs'}` });
  drawn.classList.add(`is-${part.speaker}`);
  if (!has('no-ids') && !has('broken')) drawn.dataset.partId = id;
  if (isOurs && !part.isContinued) drawn.append(teammate(part));
  drawn.append(element('div', { class: 'bubble' }, bodyOf(part, customer)));
  return drawn;
}
