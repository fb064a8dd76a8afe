import { MAIL_QUOTES } from '../mailParts';
import { statedTime } from '../statedTime';
import { cutTo, textOf } from '../text';
import { MAX_MESSAGE_LENGTH, MAX_MESSAGES, type Message } from '../ticket';
import type { Part } from './parts';
import { authorOf, roleOf } from './roles';
import { PART } from './selectors';

function wordsOf(body: Element): string {
  const limit = 2 * MAX_MESSAGE_LENGTH;
  return textOf(body, { skip: PART.asides, quotes: MAIL_QUOTES, limit });
}

/**
 * The conversation that these parts make, oldest first, at most {@link MAX_MESSAGES}. What the help
 * desk itself reports is left out.
 */
export function messagesOf(parts: readonly Part[]): Message[] {
  return parts
    .filter((part) => part.bodies.length > 0)
    .map((part) => ({ part, role: roleOf(part) }))
    .filter(({ role }) => role !== 'system')
    .slice(-MAX_MESSAGES)
    .map(({ part, role }) => {
      const text = part.bodies.map(wordsOf).join('\n').trim();
      const at = statedTime(part.marks.filter((mark) => mark.matches(PART.time)));
      return { role, author: authorOf(part), at, text: cutTo(text, MAX_MESSAGE_LENGTH) };
    });
}
