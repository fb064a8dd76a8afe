/** How a piece of text looks, as far as Markdown can say it. */
export interface Marks {
  strong: boolean;
  em: boolean;
  strike: boolean;
  /** An address of the open web, or null. */
  href: string | null;
  /** Whether a line end in the source is one of the text, as in a chat message. */
  keepsLines: boolean;
}

export const PLAIN: Marks = {
  strong: false,
  em: false,
  strike: false,
  href: null,
  keepsLines: false,
};

/** A piece of a line. */
export type Run =
  | { kind: 'text' | 'code'; text: string; marks: Marks }
  | { kind: 'image'; text: string; src: string; marks: Marks }
  | { kind: 'break' };

/** A piece of a line that can be seen. */
export type Inline = Exclude<Run, { kind: 'break' }>;

/** A paragraph as its lines. */
export type Lines = Inline[][];

/** What a captured text is made of. */
export type Block =
  | { kind: 'paragraph'; lines: Lines }
  | { kind: 'heading'; level: number; line: Inline[] }
  | { kind: 'list'; start: number | null; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string; language: string }
  /** The first row is the header; a cell is its lines. */
  | { kind: 'table'; rows: Lines[][] }
  | { kind: 'rule' };
