/** How a piece of text looks, as far as Markdown can say it; named as mdast names it. */
export interface Marks {
  strong: boolean;
  emphasis: boolean;
  delete: boolean;
  /** An address of the open web, or null. */
  href: string | null;
  /** Whether a line end in the source is one of the text, as in a chat message. */
  keepsLines: boolean;
}

export const PLAIN: Marks = {
  strong: false,
  emphasis: false,
  delete: false,
  href: null,
  keepsLines: false,
};

/** A piece of a line that can be seen. */
export type Inline =
  | { kind: 'text' | 'code'; text: string; marks: Marks }
  | { kind: 'image'; text: string; src: string; marks: Marks };

/** A piece of a line, or the end of one. */
export type Run = Inline | { kind: 'break' };
