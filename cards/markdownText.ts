import { lexer, type Token, type Tokens } from 'marked';
import { markVariables, type VariableValues } from './variables';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}

function children(token: Token): readonly Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}

function inline(tokens: readonly Token[] | undefined): string {
  return (tokens ?? [])
    .map((token): string => {
      switch (token.type) {
        case 'br':
          return '\n';
        case 'html':
          return '';
        case 'link': {
          const label = inline(children(token));
          const address = String(token.href).replace(/^mailto:/, '');
          return label === address ? label : `${label} (${address})`;
        }
        case 'image':
          return token.text ? `[${token.text}]` : '';
        default:
          return children(token)
            ? inline(children(token))
            : decode('text' in token ? token.text : '');
      }
    })
    .join('');
}

function indent(text: string, by: string): string {
  return text.replace(/\n(?=.)/g, `\n${by}`);
}

function list(token: Tokens.List): string {
  const first = typeof token.start === 'number' ? token.start : 1;
  return token.items
    .map((item, index) => {
      const bullet = token.ordered ? `${first + index}. ` : '• ';
      const separator = item.loose ? '\n\n' : '\n';
      return bullet + indent(blocks(item.tokens, separator), ' '.repeat(bullet.length));
    })
    .join('\n');
}

function block(token: Token): string | undefined {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
    case 'html':
      return undefined;
    case 'list':
      return list(token as Tokens.List);
    case 'code':
      return token.text;
    case 'blockquote':
      return `> ${indent(blocks(children(token), '\n\n'), '> ')}`;
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows]
        .map((row) => row.map((cell) => inline(cell.tokens)).join(' | '))
        .join('\n');
    }
    default:
      return inline(children(token) ?? [token]);
  }
}

function blocks(tokens: readonly Token[] | undefined, separator: string): string {
  return (tokens ?? [])
    .map(block)
    .filter((text): text is string => Boolean(text))
    .join(separator);
}

/**
 * A CommonMark text as plain text for channels without formatting: paragraphs apart by an empty
 * line, `•` bullets, links as `label (address)`.
 *
 * @throws UnfilledVariableError where `values` leaves a variable of the text unfilled.
 */
export function markdownToText(markdown: string, values: VariableValues): string {
  const marked = markVariables(markdown, values);
  return marked.fill(blocks(lexer(marked.markdown), '\n\n'), (value) => value);
}

/** A CommonMark text as one line of plain text, variables left as they stand: for excerpts and the index. */
export function markdownToPlainLine(markdown: string): string {
  return blocks(lexer(markdown), ' ').replace(/\s+/g, ' ').trim();
}
