import type { Card } from '@/cards/card';
import { markdownToPlainLine } from '@/cards/markdownText';

/** How many are remembered: those of a day's tickets. */
const MOST = 300;

/** Answers as plain lines: making one costs more than the rest of its row, so they are remembered. */
export class PlainLines {
  /** By card and language, the one asked for last at the end. */
  readonly #known = new Map<string, { body: string; line: string }>();

  /** The words of an answer (CommonMark) of a card, in one line. */
  of(id: Card['id'], lang: string, body: string): string {
    const key = `${id} ${lang}`;
    const known = this.#known.get(key);
    const line = known?.body === body ? known.line : markdownToPlainLine(body);
    this.#known.delete(key);
    this.#known.set(key, { body, line });
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return line;
  }
}
