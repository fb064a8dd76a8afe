import { lexer } from 'marked';
import { meaningOfText } from './meaning';
import { asItStands, markVariables } from './variables';

/** What a paragraph is in Markdown; of headings the level as well. */
export type ParagraphKind = string;

/** A top-level block of a Markdown text: a paragraph, a heading, a whole list, a table, a quote, code. */
export interface Paragraph {
  /** Markdown, without space around. */
  text: string;
  kind: ParagraphKind;
  /** The same for paragraphs that mean the same. */
  digest: string;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv-21): two paragraphs have the same by chance once in four thousand million. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A short name of what a paragraph means; its dress does not count (`cards/meaning`). */
export function digestOf(markdown: string): string {
  const meaning = meaningOfText(markdown);
  let hash = FNV_OFFSET;
  for (let index = 0; index < meaning.length; index += 1) {
    const unit = meaning.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  return (hash >>> 0).toString(36);
}

function paragraph(raw: string, kind: ParagraphKind): Paragraph {
  const text = raw.replace(/^\s*\n|\s+$/g, '');
  return { text, kind, digest: digestOf(text) };
}

/** The paragraphs of a CommonMark text, in order. Any text will do. */
export function paragraphsOf(markdown: string): Paragraph[] {
  if (markdown.trim() === '') return [];
  const marked = markVariables(markdown);
  try {
    return lexer(marked.markdown).flatMap((token) => {
      if (token.type === 'space') return [];
      const kind = token.type === 'heading' ? `heading ${token.depth}` : token.type;
      return [paragraph(marked.fill(token.raw, asItStands), kind)];
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the parser goes: all of it is one.
    return [paragraph(markdown, 'paragraph')];
  }
}
