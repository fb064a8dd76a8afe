import { lexer, type Token, type Tokens } from 'marked';
import { filledAddress } from './addresses';
import { decodeEntities } from './entities';
import { asItStands, markVariables, type VariableValues, valuesFor } from './variables';

/** How the pieces of a text are written; everything else is the same for every purpose. */
interface Writing {
  /** Fills the variables of a piece of text. */
  fill(text: string): string;
  /** The address to show behind a link's label, or null for none. */
  address(href: string): string | null;
}

function children(token: Token): readonly Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}

/** The words of HTML within Markdown: what the sanitised HTML of the same text shows. */
function wordsOfHtml(html: string): string {
  const words = html
    .replace(/<!--[\s\S]*?-->|<(script|style|template|svg|math|iframe)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>\s*/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(words).trim();
}

function link(token: Tokens.Link, writing: Writing): string {
  const label = inline(token.tokens, writing);
  const address = writing.address(decodeEntities(token.href))?.replace(/^(?:mailto|tel):/i, '');
  const bare = (text: string) => text.replace(/^https?:\/\/|\/$/gi, '');
  if (!address || bare(label) === bare(address)) return label;
  return label === '' ? address : `${label} (${address})`;
}

function inlineToken(token: Token, writing: Writing): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
      return /^<br\b/i.test(token.text) ? '\n' : '';
    case 'link':
      return link(token as Tokens.Link, writing);
    case 'image':
      return token.text ? `[${writing.fill(decodeEntities(token.text))}]` : '';
    case 'codespan':
    case 'escape':
      return writing.fill(token.text);
    default: {
      const within = children(token);
      if (within) return inline(within, writing);
      // A line end within a paragraph is a space, as in HTML.
      const text = 'text' in token ? String(token.text).replace(/\s*\n\s*/g, ' ') : '';
      return writing.fill(decodeEntities(text));
    }
  }
}

function inline(tokens: readonly Token[] | undefined, writing: Writing): string {
  return (tokens ?? []).map((token) => inlineToken(token, writing)).join('');
}

function indent(text: string, by: string): string {
  return text.replace(/\n(?=.)/g, `\n${by}`);
}

function bulletOf(list: Tokens.List, index: number): string {
  if (list.ordered) return `${Number(list.start || 0) + index}. `;
  const item = list.items[index];
  if (item?.task) return item.checked ? '☑ ' : '☐ ';
  return '• ';
}

function list(token: Tokens.List, writing: Writing): string {
  return token.items
    .map((item, index) => {
      const bullet = bulletOf(token, index);
      const separator = item.loose ? '\n\n' : '\n';
      return bullet + indent(blocks(item.tokens, separator, writing), ' '.repeat(bullet.length));
    })
    .join('\n');
}

function table({ header, rows }: Tokens.Table, writing: Writing): string {
  const cellText = (cell: Tokens.TableCell) => inline(cell.tokens, writing).replace(/\n/g, ' ');
  return [header, ...rows].map((row) => row.map(cellText).join(' | ')).join('\n');
}

function block(token: Token, writing: Writing): string | undefined {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
    case 'checkbox':
      return undefined;
    case 'html':
      return writing.fill(wordsOfHtml(token.text));
    case 'list':
      return list(token as Tokens.List, writing);
    case 'code':
      return writing.fill(token.text);
    case 'blockquote':
      return `> ${indent(blocks(children(token), '\n\n', writing), '> ')}`;
    case 'table':
      return table(token as Tokens.Table, writing);
    default:
      return inline(children(token) ?? [token], writing);
  }
}

function blocks(tokens: readonly Token[] | undefined, separator: string, writing: Writing): string {
  return (tokens ?? [])
    .map((token) => block(token, writing))
    .filter((text): text is string => Boolean(text))
    .join(separator);
}

/**
 * A CommonMark text as plain text for channels without formatting: paragraphs apart by an empty
 * line, `•` bullets, links as `label (address)`, the words of HTML.
 *
 * @throws UnfilledVariableError where `values` leaves a variable of the text unfilled.
 */
export function markdownToText(markdown: string, values: VariableValues): string {
  const write = valuesFor(markdown, values);
  const marked = markVariables(markdown);
  const writing = {
    fill: (text: string) => marked.fill(text, write),
    address: (href: string) => filledAddress(href, marked, write),
  };
  try {
    return blocks(lexer(marked.markdown), '\n\n', writing);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the parser goes: it goes out as it was typed.
    return writing.fill(marked.markdown);
  }
}

function plainLines(markdown: string, writing: Writing): string[] {
  let text = markdown;
  try {
    text = blocks(lexer(markdown), '\n', writing);
  } catch {
    // Nested deeper than the parser goes: one such card must not keep all others from being found.
    text = writing.fill(markdown);
  }
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

const ENDS_ITSELF = /[.?!…:;,]["”»')\]]*$/;
const STARTS_ITSELF = /^(?:[•☐☑>]|\d{1,9}\.) /;

/**
 * A CommonMark text as one line of plain text, without the addresses of its links: for excerpts
 * and the index. Where lines met without a sign of it, there is ` · `.
 *
 * @param variable what to write for a variable; by default it is left as it stands.
 */
export function markdownToPlainLine(
  markdown: string,
  variable: (name: string) => string = asItStands,
): string {
  const marked = markVariables(markdown);
  const fill = (text: string) => marked.fill(text, variable);
  const [first = '', ...others] = plainLines(marked.markdown, { fill, address: () => null });
  return others.reduce((text, line) => {
    const isApart = ENDS_ITSELF.test(text) || STARTS_ITSELF.test(line);
    return text + (isApart ? ' ' : ' · ') + line;
  }, first);
}
