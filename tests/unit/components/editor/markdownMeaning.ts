import { lexer, type Token, type Tokens } from 'marked';
import { markVariables } from '@/cards/variables';

/** A stretch of a line: its text as a browser would show it, or what it is, and its looks in order. */
type Run = [text: string, looks: string];

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', euro: '€', copy: '©', sigma: 'σ' },
  ...{ shy: '\u00ad' },
};

function shown(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&([a-z]+);/gi, (all: string, name: string) => ENTITIES[name] ?? all)
    .replace(/[ \t]*\n[ \t]*/g, ' ');
}

function runs(tokens: readonly Token[], looks: readonly string[]): Run[] {
  const within = (inner: readonly Token[], look: string) =>
    runs(inner, looks.includes(look) ? looks : [...looks, look].sort());
  return tokens.flatMap((token): Run[] => {
    const at = looks.join();
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return within(token.tokens ?? [], token.type);
      case 'link':
        return within(token.tokens ?? [], `to ${shown(token.href)} ${shown(token.title ?? '')}`);
      case 'image': {
        const alt = runs((token as Tokens.Image).tokens, [])
          .map(([text]) => text)
          .join('');
        return [[`image ${alt} ${shown(token.href)} ${shown(token.title ?? '')}`, at]];
      }
      case 'codespan':
        return [[`code ${token.text}`, at]];
      case 'br':
        return [['\n', '']];
      case 'html':
        return /^<br\b/.test(token.raw) ? [['\n', '']] : [[`html ${token.raw}`, at]];
      case 'checkbox':
        return [];
      case 'escape':
        return [[token.text, at]];
      default: {
        const inner = 'tokens' in token ? token.tokens : undefined;
        return inner
          ? runs(inner, looks)
          : [[shown('text' in token ? String(token.text) : token.raw), at]];
      }
    }
  });
}

/** Looks of white space cannot be seen, nor can white space at the ends of a line. */
function line(tokens: readonly Token[]): Run[] {
  const signs = runs(tokens, []).flatMap(([text, looks]): Run[] => {
    if (/^(?:image|code|html) /.test(text)) return [[text, looks]];
    const isLink = /to /.test(looks);
    return [...text].map((sign) => [
      sign,
      /[ \t]/.test(sign) && !isLink
        ? ''
        : looks.replace(/[ \t]/.test(sign) ? /strong|em|del|,/g : /$^/, ''),
    ]);
  });
  const isBlank = ([text]: Run) => /^[ \t\n]$/.test(text);
  const kept = signs.filter((run, index) => {
    if (!/^[ \t]$/.test(run[0])) return true;
    const [before, after] = [signs[index - 1], signs[index + 1]];
    return (
      before &&
      after &&
      !isBlank(before) &&
      after[0] !== '\n' &&
      (!isBlank(after) || after[0] !== '\n')
    );
  });
  while (kept[0] && isBlank(kept[0])) kept.shift();
  while (kept.at(-1) && isBlank(kept.at(-1) as Run)) kept.pop();
  const joined: Run[] = [];
  for (const [text, looks] of kept) {
    const last = joined.at(-1);
    const isApart = /^(?:image|code|html) /.test(text);
    if (last && !isApart && last[1] === looks && !/^(?:image|code|html) /.test(last[0]))
      last[0] += text;
    else joined.push([text, looks]);
  }
  return joined;
}

function said(tokens: readonly Token[]): unknown[] {
  return tokens.flatMap((token): unknown[] => {
    switch (token.type) {
      case 'space':
      case 'checkbox':
        return [];
      case 'paragraph':
      case 'text': {
        const words = line(token.tokens ?? [token]);
        return words.length > 0 ? [['paragraph', words]] : [];
      }
      case 'heading':
        return [['heading', token.depth, line(token.tokens ?? [])]];
      case 'code':
        // As its HTML ends, by the parser's own renderer.
        return [['code', (token.lang ?? '').trim(), token.text.replace(/\n$/, '')]];
      case 'blockquote':
        return [['quote', ...said(token.tokens ?? [])]];
      case 'list': {
        const list = token as Tokens.List;
        const items = list.items.map((item) => [item.task && item.checked, ...said(item.tokens)]);
        const isLoose =
          list.loose &&
          items.some((item) => item.length > 1) &&
          (items.length > 1 || items.some((item) => item.length > 2));
        return [['list', list.ordered && list.start, isLoose, ...items]];
      }
      case 'table': {
        const { header, rows, align } = token as Tokens.Table;
        return [
          ['table', align, ...[header, ...rows].map((row) => row.map((cell) => line(cell.tokens)))],
        ];
      }
      case 'hr':
        return ['rule'];
      default:
        return token.raw.trim() === '<!-- -->' ? [] : [['source', token.raw.trim()]];
    }
  });
}

/** What a Markdown text says by the project's own parser, without what cannot be seen. */
export function saidBy(markdown: string): unknown[] {
  const { markdown: marked, fill } = markVariables(markdown);
  const text = JSON.stringify(said(lexer(marked)));
  return JSON.parse(fill(text, (name) => `{{${name}}}`));
}
