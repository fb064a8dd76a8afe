import { EMAIL_ADDRESS } from '../mailParts';
import { cutTo, textOf } from '../text';
import { AVATARS, WORKSPACE } from './selectors';

/** The customer as the ticket's fields name them; empty where they do not. */
export interface Requester {
  name: string;
  email?: string;
}

/** A name without the initials that stand for a picture before it ("HW", "Hannah Whitlock"). */
function withoutInitials(text: string): string {
  for (const length of [3, 2, 1]) {
    const initials = text.slice(0, length);
    const rest = text.slice(length);
    const name = rest.trim();
    const words = name.split(/\s+/).map((word) => word.charAt(0).toUpperCase());
    const isOfName = [words.join(''), `${words[0]}${words.at(-1)}`, words[0]].includes(initials);
    // A single letter may be a first name, and a name may be in capitals throughout.
    const isApart = length > 1 ? /^\s|^\p{Lu}\p{Ll}/u.test(rest) : rest.startsWith('\n');
    if (isOfName && isApart) return name;
  }
  return text;
}

function linesOf(field: Element): string[] {
  const input = field.matches('input') ? field : field.querySelector('input');
  const text =
    textOf(field, { skip: `label, ${AVATARS}` }) ||
    textOf(field, { skip: 'label' }) ||
    ((input as HTMLInputElement | null)?.value ?? '');
  return text.split('\n').filter((line) => line !== '');
}

/** Reads the customer's name and, where the page shows it, e-mail address. */
export function requesterOf(pane: Element): Requester {
  const lines = [...pane.querySelectorAll(WORKSPACE.requesters)].flatMap(linesOf);
  const email = EMAIL_ADDRESS.exec(lines.join('\n'))?.[0];
  const names = lines
    .map((line) =>
      line
        .replace(EMAIL_ADDRESS, '')
        .replace(/[<([]\s*[\])>]/, '')
        .trim(),
    )
    .filter((line) => line !== '');
  const [name = ''] = withoutInitials(names.slice(0, 2).join('\n')).split('\n');
  return { name: cutTo(name, 300), ...(email && email.length <= 320 && { email }) };
}
