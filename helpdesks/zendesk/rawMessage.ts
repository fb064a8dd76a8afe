import type { Message } from '../ticket';

/** A message found in the log, before its author is settled and its words are read. */
export interface RawMessage extends Omit<Message, 'text'> {
  /** Sent by a rule of the help desk, not by a person. */
  isTriggered: boolean;
  /** What holds its words. */
  bodies: readonly Element[];
}

/** The first time stated by elements, as ISO 8601. */
export function timeOf(elements: Iterable<Element>): string | null {
  for (const element of elements) {
    const time = Date.parse(element.getAttribute('datetime') ?? '');
    if (!Number.isNaN(time)) return new Date(time).toISOString();
  }
  return null;
}
