import { type ConversationAddress, keyOf } from './address';
import { idOf, type Part } from './parts';

/** What a page showed when a conversation was read from it last. */
interface Shown {
  key: string;
  ids: ReadonlySet<string>;
  elements: readonly Element[];
  text: string;
}

const shownIn = new WeakMap<Document, Shown>();

function idsOf(parts: readonly Part[]): Set<string> {
  return new Set(parts.map(idOf).filter((id) => id !== null));
}

/** The words of a few parts, enough to see whether the same elements still say the same. */
function textOf(parts: readonly Part[]): string {
  return parts
    .slice(-5)
    .map(({ element }) => element.textContent ?? '')
    .join('\n');
}

/** Remembers the parts that a conversation was read from. */
export function rememberShown(
  page: Document,
  host: string,
  address: ConversationAddress,
  parts: readonly Part[],
): void {
  shownIn.set(page, {
    key: keyOf(host, address),
    ids: idsOf(parts),
    elements: parts.map(({ element }) => element),
    text: textOf(parts),
  });
}

/**
 * Whether parts are those that were read last, as another conversation's: the address goes ahead of
 * the stream. Told by the parts' ids; without any, by the very same elements with the same words.
 */
export function isOfAnother(
  page: Document,
  host: string,
  address: ConversationAddress,
  parts: readonly Part[],
): boolean {
  const shown = shownIn.get(page);
  if (!shown || shown.key === keyOf(host, address)) return false;
  const ids = idsOf(parts);
  if (ids.size > 0 && shown.ids.size > 0) return [...ids].some((id) => shown.ids.has(id));
  const isSame = parts.every(({ element }, index) => element === shown.elements[index]);
  return isSame && parts.length === shown.elements.length && textOf(parts) === shown.text;
}
