import { replaceVariables, VARIABLE_MARK } from '@/cards/variables';

/** A piece of a text: words, or a variable with its braces. */
interface TextAndVariable {
  text: string;
  isVariable: boolean;
}

/**
 * Swaps variables for plain words that Markdown leaves alone, and back. Each keeps how it was written,
 * which `cards/variables` need not know when it fills them.
 */
export class VariableMarks {
  readonly #nonce: string;
  readonly #sources: string[] = [];

  /** @param text all that the marks must not be mistaken for a part of. */
  constructor(text: string) {
    let nonce = VARIABLE_MARK;
    while (text.includes(nonce)) nonce += 'x';
    this.#nonce = nonce;
  }

  /** The mark that stands for one variable. */
  markOf(source: string): string {
    this.#sources.push(source);
    return `${this.#nonce}${this.#sources.length - 1}end`;
  }

  /** A text with a mark for each of its variables. */
  mark(text: string): string {
    return replaceVariables(text, ({ source }) => this.markOf(source));
  }

  /** A text with its variables in place of their marks. */
  fill(text: string): string {
    return this.#sources.length === 0
      ? text
      : this.split(text)
          .map(({ text: each }) => each)
          .join('');
  }

  /** A text cut at its marks. */
  split(text: string): TextAndVariable[] {
    const marks = new RegExp(`${this.#nonce}(\\d+)end`);
    return text.split(marks).flatMap((piece, index): TextAndVariable[] => {
      if (index % 2 === 1) return [{ text: this.#sources[Number(piece)] ?? '', isVariable: true }];
      return piece === '' ? [] : [{ text: piece, isVariable: false }];
    });
  }
}
