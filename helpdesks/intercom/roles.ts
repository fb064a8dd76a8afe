import { isBotName } from '../botNames';
import { cutTo, textOf } from '../text';
import type { Message } from '../ticket';
import type { Part } from './parts';
import { PART } from './selectors';

type Role = Message['role'];

/** The categories of runs in the Inbox before April 2026, as public scripts have read them. */
const CATEGORIES: Readonly<Record<string, Role>> = {
  1: 'customer',
  3: 'agent',
  4: 'note',
  5: 'bot',
  20: 'system',
};

const AUTHOR_TYPES: Readonly<Record<string, Role>> = {
  ...{ user: 'customer', lead: 'customer', contact: 'customer', customer: 'customer' },
  ...{ admin: 'agent', teammate: 'agent', agent: 'agent' },
  ...{ bot: 'bot', operator: 'bot' },
};

/** Intercom's own bot, which stands in the stream as a teammate does. */
const INTERCOM_BOT = /^(?:fin|operator)(?: ai)?(?: agent)?$/i;

/** The name on a teammate's or bot's part; empty for anybody else's. */
export function authorOf({ marks }: Part): string {
  const name = marks.find((mark) => mark.matches(PART.teammate));
  const [line = ''] = name ? textOf(name).split('\n') : [];
  return cutTo(line, 300);
}

/** Every role that one of the marks states. */
function statedRoles(marks: readonly Element[]): Set<Role> {
  const roles = new Set<Role>();
  const add = (role: Role | undefined) => role && roles.add(role);
  for (const mark of marks) {
    if (mark.matches(PART.note)) add('note');
    if (mark.matches(`${PART.teammate}, ${PART.teammateMail}`)) add('agent');
    if (mark.matches(PART.customerMail)) add('customer');
    add(CATEGORIES[mark.getAttribute(PART.category) ?? '']);
    add(AUTHOR_TYPES[(mark.getAttribute(PART.authorType) ?? '').toLowerCase()]);
  }
  return roles;
}

/**
 * Who speaks in a part. The newest Inbox marks customers only where they write mail: a part of a
 * chat without any mark may be the customer's, or go on after a teammate or a bot, and is unknown.
 */
export function roleOf(part: Part): Role {
  const stated = statedRoles(part.marks);
  // A note is a note whatever else says so: taken for the customer it would be sent around.
  if (stated.has('note')) return 'note';
  if (stated.has('system')) return 'system';
  const isCustomer = stated.has('customer');
  // Two speakers at once: the page is not of a form that we know.
  if (isCustomer) return stated.size === 1 ? 'customer' : 'unknown';
  if (stated.size === 0) return 'unknown';
  const author = authorOf(part);
  const isBot = stated.has('bot') || isBotName(author) || INTERCOM_BOT.test(author);
  return isBot ? 'bot' : 'agent';
}
