import type { MarkedToken, Token } from 'marked';
import { decodeEntities } from '@/cards/entities';
import type { RichInline, RichMark } from './richNodes';
import { textPieces } from './textPieces';
import type { VariableMarks } from './variableMarks';

/** A token of a kind that the parser itself makes. */
export function isA<Kind extends MarkedToken['type']>(
  token: Token,
  kind: Kind,
): token is Extract<MarkedToken, { type: Kind }> {
  return token.type === kind;
}

type Marks = readonly RichMark[];

function children(token: Token): readonly Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}

function lookOf({ type }: Token): 'bold' | 'italic' | 'strike' | null {
  switch (type) {
    case 'strong':
      return 'bold';
    case 'em':
      return 'italic';
    case 'del':
      return 'strike';
    default:
      return null;
  }
}

function withMark(marks: Marks, mark: RichMark): Marks {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];
}

function text(value: string, marks: Marks): RichInline[] {
  return value === '' ? [] : [{ type: 'text', text: value, marks }];
}

function source(raw: string, marks: Marks, variables: VariableMarks): RichInline[] {
  return text(variables.fill(raw), withMark(marks, { type: 'source' }));
}

function words(value: string, marks: Marks, variables: VariableMarks): RichInline[] {
  return variables.split(value).flatMap((piece): RichInline[] => {
    if (piece.isVariable) return [{ type: 'variable', attrs: { source: piece.text }, marks }];
    return text(piece.text, marks);
  });
}

function textToken(token: Token, marks: Marks, variables: VariableMarks): RichInline[] {
  // Within an element that the parser leaves to HTML, such as `<kbd>`, the signs of HTML stand as they are.
  const isHtml = 'escaped' in token && token.escaped === true && /[&<>]/.test(token.raw);
  if (isHtml) return source(token.raw, marks, variables);
  const value = 'text' in token ? String(token.text) : token.raw;
  return textPieces(value).flatMap((piece) =>
    piece.isSource ? source(piece.text, marks, variables) : words(piece.text, marks, variables),
  );
}

/** The words of a piece of a line, as a description of an image has them. */
function wordsOf(content: readonly RichInline[]): string {
  const word = (each: RichInline): string => {
    switch (each.type) {
      case 'text':
        return each.text;
      case 'variable':
        return each.attrs.source;
      case 'image':
        return each.attrs.alt;
      case 'hardBreak':
        return ' ';
    }
  };
  return content.map(word).join('');
}

function inlineToken(token: Token, marks: Marks, variables: VariableMarks): RichInline[] {
  const within = (tokens: readonly Token[] | undefined, mark: RichMark) =>
    readInline(tokens, withMark(marks, mark), variables);
  const fill = (value: string) => variables.fill(decodeEntities(value));
  const look = lookOf(token);
  if (look) return within(children(token), { type: look });
  if (isA(token, 'codespan')) {
    return text(variables.fill(token.text), withMark(marks, { type: 'code' }));
  }
  if (isA(token, 'br')) return [{ type: 'hardBreak', attrs: { isHtml: false }, marks }];
  if (isA(token, 'link')) {
    if (token.raw.startsWith('[^')) return source(token.raw, marks, variables);
    const attrs = { href: fill(token.href), title: token.title ? fill(token.title) : null };
    return within(token.tokens, { type: 'link', attrs });
  }
  if (isA(token, 'image')) {
    const title = token.title ? fill(token.title) : null;
    const alt = wordsOf(readInline(token.tokens, [], variables));
    const attrs = { src: fill(token.href), alt, title };
    return [{ type: 'image', attrs, marks }];
  }
  if (isA(token, 'checkbox')) return [];
  if (isA(token, 'escape')) return words(token.text, marks, variables);
  if (token.type === 'html' && /^<br\s*\/?>$/i.test(token.raw)) {
    return [{ type: 'hardBreak', attrs: { isHtml: true }, marks }];
  }
  if (token.type !== 'text') return source(token.raw, marks, variables);
  const tokens = children(token);
  return tokens ? readInline(tokens, marks, variables) : textToken(token, marks, variables);
}

/** The inline tokens of a block as the editor's document has them; a line end is a space, as in HTML. */
export function readInline(
  tokens: readonly Token[] | undefined,
  marks: Marks,
  variables: VariableMarks,
): RichInline[] {
  return (tokens ?? []).flatMap((token) => inlineToken(token, marks, variables));
}
