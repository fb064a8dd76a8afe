/** What stands around a piece of text, so that no more is escaped than must be. */
export interface TextContext {
  /** The visible character before and after the piece; empty at the ends of its line. */
  before: string;
  after: string;
  isLineStart: boolean;
  inLink: boolean;
  inEmphasis: boolean;
  inTable: boolean;
  /** Signs that occur more than once in the paragraph, or that its formatting uses. */
  pairs: ReadonlySet<string>;
}

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;
/** What is made a link by itself; a backslash within it would become part of the address. */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)[^\s<]+/gi;
const ENTITY = /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
/** What begins a block of its own, or a rule, a heading's underline, a table's second row, a task. */
const LINE_STARTS = [
  /^(?<before>)[-+*](?=\s|$)/,
  /^(?<before>)#{1,6}(?=\s|$)/,
  /^(?<before>\d{1,9})[.)](?=\s|$)/,
  /^(?<before>)>/,
  /^(?<before>)(?:=+|-+)\s*$/,
  /^(?<before>)(?:(?:[-_*]\s*){3,})$/,
  /^(?<before>)(?:~~~|```)/,
  /^(?<before>)[|:-][\s|:-]*-[\s|:-]*$/,
  /^(?<before>)\[[ xX]\](?=\s|$)/,
];

/** How many signs of a line stand before the one that must be escaped, or null where none must. */
function blockSignAt(text: string): number | null {
  for (const pattern of LINE_STARTS) {
    const before = pattern.exec(text)?.groups?.before;
    if (before !== undefined) return before.length;
  }
  return null;
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

/** Whether a sign must be escaped between two others. The rules are those of CommonMark with GFM. */
function mustEscape(sign: string, rest: string, previous: string, context: TextContext): boolean {
  const next = rest[1] ?? context.after;
  switch (sign) {
    case '\\':
      // What is written behind the text may be a sign that the reader does not see.
      return rest.length === 1 || ASCII_PUNCTUATION.test(next);
    case '*':
      return context.pairs.has('*') && (context.inEmphasis || !isSpace(next));
    case '_':
      return (
        context.pairs.has('_') && (context.inEmphasis || (!isSpace(next) && !WORD.test(previous)))
      );
    case '~':
      return context.pairs.has('~') && (context.inEmphasis || !isSpace(next));
    case '`':
      return context.inLink || context.pairs.has('`');
    case '[':
    case ']':
      return context.inLink || context.pairs.has('[');
    case '!':
      // Before the bracket of a link it would make an image of it.
      return rest.length === 1 && next === '[';
    case '<':
      return /[a-z/!?]/i.test(next);
    case '&':
      return ENTITY.test(rest);
    case '|':
      return context.inTable;
    case '{':
      // Two of them in a row would make a variable.
      return previous === '{';
    default:
      return false;
  }
}

function escapeSigns(text: string, context: TextContext): string {
  let escaped = '';
  let previous = context.before;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    escaped +=
      ASCII_PUNCTUATION.test(sign) &&
      mustEscape(sign, text.slice(index, index + 40), previous, context)
        ? `\\${sign}`
        : sign;
    previous = sign;
  }
  return escaped;
}

/** An address in a text, so that it stays one and takes nothing else with it. */
function writeAddress(address: string, after: string, context: TextContext): string {
  const hasVariable = address.includes('{{');
  const isSevered = after !== '' && !/\s/.test(after);
  const isCutShort = context.inEmphasis && /[*_~]/.test(address);
  if (!hasVariable && !context.inTable && !isSevered && !isCutShort) return address;
  // Without its first sign it is plain text, in which everything can be escaped.
  return escapeSigns(address, { ...context, after }).replace(/(https?(?=:)|www(?=\.))/gi, '$1\\');
}

/** A text as Markdown that shows exactly this text. */
export function escapeText(text: string, context: TextContext): string {
  const at = context.isLineStart ? blockSignAt(text) : null;
  if (at !== null) {
    const before = text[at] ?? '';
    const rest = escapeText(text.slice(at + 1), { ...context, before, isLineStart: false });
    return `${text.slice(0, at)}\\${before}${rest}`;
  }
  if (context.inLink) return escapeSigns(text, context);
  let escaped = '';
  let end = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const [address] = match;
    escaped += escapeSigns(text.slice(end, match.index), {
      ...context,
      before: text[end - 1] ?? context.before,
      after: address[0] ?? '',
    });
    end = match.index + address.length;
    escaped += writeAddress(address, text[end] ?? context.after, context);
  }
  return (
    escaped + escapeSigns(text.slice(end), { ...context, before: text[end - 1] ?? context.before })
  );
}
