import { Lexer, type Token, type Tokens, type TokensList } from 'marked';
import { isA, readInline } from './readInline';
import type { RichBlock, RichCell, RichInline, RichItem } from './richNodes';
import { VariableMarks } from './variableMarks';

/** Deeper than this no one follows, and a browser's layout does not either. */
const DEEPEST = 24;

/** What the definitions of a text say of each label. */
export type Definitions = TokensList['links'];

/** A block at the top of a text, and the Markdown that it is written in. */
export interface ReadBlock {
  block: RichBlock;
  /** Without the line ends behind it. */
  source: string;
}

/** A text taken apart without loss: `lead`, then the blocks with a seam between each two, then `end`. */
export interface ReadText {
  lead: string;
  blocks: readonly ReadBlock[];
  /** White space; one fewer than the blocks, where there are any. */
  seams: readonly string[];
  end: string;
  definitions: Definitions;
}

class TooDeepError extends Error {
  override name = 'TooDeepError';
}

function literal(text: string): RichInline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function sourceBlock(source: string): RichBlock {
  return { type: 'sourceBlock', content: literal(source) };
}

/** A definition of a footnote, which the parser does not know: to it, it is a paragraph. */
const FOOTNOTE = /^ {0,3}\[\^[^\s\]]+\]:/;

/** A comment that goes on behind an empty line: within a list the parser reads it otherwise once it is moved. */
const BROKEN_COMMENT = /<!--(?:(?!-->)[\s\S])*?\n[ \t>]*\n(?:(?!-->)[\s\S])*?-->/;

class BlockReader {
  readonly #variables: VariableMarks;

  constructor(variables: VariableMarks) {
    this.#variables = variables;
  }

  #inline(tokens: readonly Token[] | undefined): RichInline[] {
    return readInline(tokens, [], this.#variables);
  }

  #list(token: Tokens.List, depth: number): RichBlock {
    const content = token.items.map((item): RichItem => {
      const blocks = this.blocks(item.tokens, depth + 1);
      const filled: RichBlock[] = blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
      const checked = item.task ? item.checked === true : null;
      return { type: 'listItem', attrs: { checked }, content: filled };
    });
    const isLoose = token.loose;
    if (!token.ordered) return { type: 'bulletList', attrs: { isLoose }, content };
    const start = token.start === '' ? 1 : token.start;
    return { type: 'orderedList', attrs: { isLoose, start }, content };
  }

  #table({ header, rows }: Tokens.Table): RichBlock {
    const cell = (type: RichCell['type'], { tokens, align }: Tokens.TableCell): RichCell => ({
      type,
      attrs: { align },
      content: [{ type: 'paragraph', content: this.#inline(tokens) }],
    });
    const all = [header, ...rows].map((cells, index) => ({
      type: 'tableRow' as const,
      content: cells.map((each) => cell(index === 0 ? 'tableHeader' : 'tableCell', each)),
    }));
    return { type: 'table', content: all };
  }

  #source(token: Token): RichBlock {
    return sourceBlock(this.#variables.fill(token.raw).replace(/^\n+|\n+$/g, ''));
  }

  block(token: Token, depth: number): RichBlock[] {
    if (depth > DEEPEST) throw new TooDeepError();
    if (isA(token, 'space') || token.type === 'checkbox') return [];
    if (isA(token, 'paragraph') || token.type === 'text') {
      if (FOOTNOTE.test(token.raw)) return [this.#source(token)];
      const inline = 'tokens' in token && token.tokens ? token.tokens : [token];
      return [{ type: 'paragraph', content: this.#inline(inline) }];
    }
    if (isA(token, 'heading')) {
      const content = this.#inline(token.tokens);
      return [{ type: 'heading', attrs: { level: token.depth }, content }];
    }
    if (isA(token, 'code')) {
      // The parser's text has a line end of its own where the last line is empty, or the code indented.
      const language = token.lang ? this.#variables.fill(token.lang) : null;
      const content = literal(this.#variables.fill(token.text).replace(/\n$/, ''));
      return [{ type: 'codeBlock', attrs: { language }, content }];
    }
    if (isA(token, 'blockquote')) {
      const content = this.blocks(token.tokens, depth + 1);
      return [
        { type: 'blockquote', content: content.length > 0 ? content : [{ type: 'paragraph' }] },
      ];
    }
    if (isA(token, 'list')) return [this.#list(token, depth)];
    if (isA(token, 'table')) return [this.#table(token)];
    if (isA(token, 'hr')) return [{ type: 'horizontalRule' }];
    return [this.#source(token)];
  }

  blocks(tokens: readonly Token[], depth: number): RichBlock[] {
    return tokens.flatMap((token) => this.block(token, depth));
  }

  /** A block at the top; what cannot be written again as it was read is shown as its source. */
  topBlock(token: Token): RichBlock | undefined {
    const isNested = isA(token, 'list') || isA(token, 'blockquote');
    if (isNested && BROKEN_COMMENT.test(token.raw)) return this.#source(token);
    try {
      return this.block(token, 0)[0];
    } catch (error) {
      if (!(error instanceof TooDeepError)) throw error;
      return this.#source(token);
    }
  }
}

function wholeAsSource(markdown: string): ReadText {
  const source = markdown.replace(/^\n+|\n+$/g, '');
  const start = markdown.indexOf(source);
  return {
    lead: markdown.slice(0, start),
    blocks: source === '' ? [] : [{ block: sourceBlock(source), source }],
    seams: [],
    end: markdown.slice(start + source.length),
    definitions: {},
  };
}

function tokensOf(marked: string, definitions: Definitions): TokensList | null {
  const lexer = new Lexer();
  Object.assign(lexer.tokens.links, definitions);
  try {
    return lexer.lex(marked);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the parser goes.
    return null;
  }
}

/**
 * The blocks of a CommonMark text as the editor's document has them. What it has no shape for (HTML,
 * definitions, footnotes) is a block, or a stretch of text, of its own source.
 *
 * @param markdown with line ends of one sign.
 * @param definitions those of the text around it.
 */
export function readBlocks(markdown: string, definitions: Definitions = {}): ReadText {
  const variables = new VariableMarks(markdown);
  const marked = variables.mark(markdown);
  const tokens = tokensOf(marked, definitions);
  if (!tokens || tokens.map(({ raw }) => raw).join('') !== marked) return wholeAsSource(markdown);
  const reader = new BlockReader(variables);
  const blocks: ReadBlock[] = [];
  const spaces: string[] = [];
  let space = '';
  for (const token of tokens) {
    const block = reader.topBlock(token);
    const raw = variables.fill(token.raw);
    const body = raw.replace(/^\n+|\n+$/g, '');
    if (!block || body === '') {
      space += raw;
      continue;
    }
    const start = raw.indexOf(body);
    spaces.push(space + raw.slice(0, start));
    blocks.push({ block, source: body });
    space = raw.slice(start + body.length);
  }
  const [lead = '', ...seams] = spaces;
  const { links } = tokens;
  return blocks.length === 0
    ? { lead: space, blocks, seams, end: '', definitions: links }
    : { lead, blocks, seams, end: space, definitions: links };
}
