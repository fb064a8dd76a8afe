/** How a piece of text looks or, for `source`, that it stands in the Markdown as it is. */
export type RichMark =
  | { type: 'bold' | 'italic' | 'strike' | 'code' | 'source' }
  | { type: 'link'; attrs: { href: string; title: string | null } };

interface Marked {
  marks?: readonly RichMark[];
}

/** A piece of a line, as the editor's document has it in JSON. */
export type RichInline =
  | ({ type: 'text'; text: string } & Marked)
  /** A line's end; in HTML where the Markdown wrote it so. */
  | ({ type: 'hardBreak'; attrs: { isHtml: boolean } } & Marked)
  | ({ type: 'image'; attrs: { src: string; alt: string; title: string | null } } & Marked)
  /** `{{name}}`, with its braces. */
  | ({ type: 'variable'; attrs: { source: string } } & Marked);

export interface RichItem {
  type: 'listItem';
  /** Whether a task is done; null for an item that is none. */
  attrs: { checked: boolean | null };
  content?: readonly RichBlock[];
}

export interface RichCell {
  type: 'tableCell' | 'tableHeader';
  attrs: { align: string | null };
  content?: readonly RichBlock[];
}

export interface RichRow {
  type: 'tableRow';
  content?: readonly RichCell[];
}

/** A block, as the editor's document has it in JSON. */
export type RichBlock =
  | { type: 'paragraph'; content?: readonly RichInline[] }
  | { type: 'heading'; attrs: { level: number }; content?: readonly RichInline[] }
  | { type: 'codeBlock'; attrs: { language: string | null }; content?: readonly RichInline[] }
  /** Markdown that the editor has no shape for: it stands in the text as it is. */
  | { type: 'sourceBlock'; content?: readonly RichInline[] }
  | { type: 'blockquote'; content?: readonly RichBlock[] }
  | { type: 'bulletList'; attrs: { isLoose: boolean }; content?: readonly RichItem[] }
  | {
      type: 'orderedList';
      attrs: { isLoose: boolean; start: number };
      content?: readonly RichItem[];
    }
  | { type: 'table'; content?: readonly RichRow[] }
  | { type: 'horizontalRule' };

/** The text of a block whose signs mean themselves. */
export function plainTextOf(content: readonly RichInline[] | undefined): string {
  return (content ?? []).map((each) => (each.type === 'text' ? each.text : '')).join('');
}
