/** What the buttons above a Markdown text put into it. */
export type MarkdownMark = 'bold' | 'italic' | 'link' | 'bullets' | 'numbers' | 'code';

/** A change of one stretch of a text, and what is selected after it; offsets in UTF-16 units. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
  select: readonly [start: number, end: number];
}

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;
const LIST_MARKER = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+/;

/** Emphasis may not begin or end with a space: those around a selection stay outside. */
function withoutSpace(text: string, start: number, end: number): [number, number] {
  const selected = text.slice(start, end);
  if (selected.trim() === '') return [start, end];
  const before = selected.length - selected.trimStart().length;
  const after = selected.length - selected.trimEnd().length;
  return [start + before, end - after];
}

function wrap(sign: string, text: string, start: number, end: number): TextEdit {
  const { length } = sign;
  const [from, to] = withoutSpace(text, start, end);
  const selected = text.slice(from, to);
  const isWrapped =
    text.slice(Math.max(0, from - length), from) === sign && text.slice(to, to + length) === sign;
  if (isWrapped) {
    const at = from - length;
    return { from: at, to: to + length, text: selected, select: [at, at + selected.length] };
  }
  const at = from + length;
  return { from, to, text: sign + selected + sign, select: [at, at + selected.length] };
}

function link(text: string, start: number, end: number): TextEdit {
  const [from, to] = withoutSpace(text, start, end);
  const selected = text.slice(from, to);
  if (ADDRESS.test(selected)) {
    return { from, to, text: `[](${selected})`, select: [from + 1, from + 1] };
  }
  const address = 'https://';
  const at = from + selected.length + 3;
  return { from, to, text: `[${selected}](${address})`, select: [at, at + address.length] };
}

function list(isNumbered: boolean, text: string, start: number, end: number): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const own = isNumbered ? /^\s*\d{1,9}[.)]\s+/ : /^\s*[-*+]\s+/;
  const isListed = lines.every((line) => own.test(line));
  const isBlank = lines.length === 1 && lines[0]?.trim() === '';
  let number = 0;
  const changed = lines.map((line) => {
    if (line.trim() === '' && !isBlank) return line;
    const bare = line.replace(LIST_MARKER, '$1');
    if (isListed) return bare;
    number += 1;
    const [space = ''] = bare.match(/^\s*/) ?? [];
    return `${space}${isNumbered ? `${number}.` : '-'} ${bare.slice(space.length)}`;
  });
  const edited = changed.join('\n');
  const after = from + edited.length;
  return { from, to, text: edited, select: lines.length > 1 ? [from, after] : [after, after] };
}

function code(text: string, start: number, end: number): TextEdit {
  const selected = text.slice(start, end);
  if (!selected.includes('\n')) return wrap('`', text, start, end);
  const isLineStart = start === 0 || text[start - 1] === '\n';
  const before = `${isLineStart ? '' : '\n'}\`\`\`\n`;
  const inside = selected.replace(/^\n+|\n+$/g, '');
  const after = text[end] === '\n' || end === text.length ? '\n```' : '\n```\n';
  const at = start + before.length;
  return { from: start, to: end, text: before + inside + after, select: [at, at + inside.length] };
}

/** The change that a button makes to a text in which `start` to `end` is selected. Pressed twice, emphasis and lists are taken away again. */
export function markdownEdit(
  mark: MarkdownMark,
  text: string,
  start: number,
  end: number,
): TextEdit {
  switch (mark) {
    case 'bold':
      return wrap('**', text, start, end);
    case 'italic':
      return wrap('_', text, start, end);
    case 'link':
      return link(text, start, end);
    case 'bullets':
      return list(false, text, start, end);
    case 'numbers':
      return list(true, text, start, end);
    case 'code':
      return code(text, start, end);
  }
}
