import type { Inline, Lines, Marks } from './blocks';
import { escapeText } from './escaping';

const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const DELIMITERS = { strong: '**', em: '*', strike: '~~' } as const;
type Delimiter = keyof typeof DELIMITERS;

/** Where lines stand: only a paragraph's can be taken for the start of another block. */
type Place = 'paragraph' | 'heading' | 'cell';

/** What surrounds a piece on its line, and what its paragraph is like. */
interface Surroundings {
  before: string;
  after: string;
  isLineStart: boolean;
  inLink: boolean;
  inEmphasis: boolean;
  inTable: boolean;
  pairs: ReadonlySet<string>;
}

/** The first character that a reader of the Markdown sees of a piece; `[` of a link, as it is written. */
function firstSign(run: Inline | undefined): string {
  if (!run) return '';
  if (run.marks.href !== null) return '[';
  if (run.kind === 'code') return '`';
  return run.kind === 'image' ? '!' : ([...run.text][0] ?? '');
}

function lastSign(run: Inline | undefined): string {
  if (!run) return '';
  if (run.marks.href !== null || run.kind === 'image') return ')';
  return run.kind === 'code' ? '`' : ([...run.text.slice(-2)].at(-1) ?? '');
}

/**
 * Code between enough backticks. As HTML, which can tell it apart, where it holds what would be a
 * variable, or brackets that would end the label it stands in.
 */
function writeCode(text: string, { inTable, inLink }: Surroundings): string {
  if (text.includes('{{') || (inLink && /[[\]]/.test(text))) {
    const html = text.replace(/[&<>{*_`~[\]\\|]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return `<code>${html}</code>`;
  }
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  const content = inTable ? text.replace(/\|/g, '\\|') : text;
  return fence + padding + content + padding + fence;
}

function writePlain(run: Inline, around: Surroundings): string {
  switch (run.kind) {
    case 'code':
      return writeCode(run.text, around);
    case 'image': {
      const alt = escapeText(run.text, { ...around, inLink: true, isLineStart: false });
      return `![${alt}](${run.src})`;
    }
    case 'text':
      return escapeText(run.text, around);
  }
}

/** Consecutive pieces that are alike by a mark. */
function groupBy<Value>(runs: readonly Inline[], of: (marks: Marks) => Value) {
  const groups: { value: Value; runs: Inline[] }[] = [];
  for (const run of runs) {
    const value = of(run.marks);
    const last = groups.at(-1);
    if (last && last.value === value) last.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups;
}

/** Whether a delimiter may stand between two characters as an opening one; mirrored, as a closing one. */
function mayFlank(outside: string, inside: string): boolean {
  if (inside === '' || SPACE.test(inside)) return false;
  if (!PUNCTUATION.test(inside)) return true;
  return outside === '' || SPACE.test(outside) || PUNCTUATION.test(outside);
}

function unmarked(run: Inline, mark: Delimiter): Inline {
  return { ...run, marks: { ...run.marks, [mark]: false } };
}

/** Cuts one character, or a piece that is not text, off an end of pieces. */
function cutOne(runs: Inline[], end: 'first' | 'last'): Inline | undefined {
  const run = end === 'first' ? runs.shift() : runs.pop();
  if (run?.kind !== 'text') return run;
  const characters = [...run.text];
  const one = end === 'first' ? characters.shift() : characters.pop();
  const rest = { ...run, text: characters.join('') };
  if (rest.text !== '') runs[end === 'first' ? 'unshift' : 'push'](rest);
  return { ...run, text: one ?? '' };
}

/**
 * Moves out of emphasis what its delimiters cannot stand beside: spaces, and punctuation next to a
 * letter outside (`**note:**x` would stay as typed).
 */
function split(runs: readonly Inline[], before: string, after: string) {
  const inside = [...runs];
  const leading: Inline[] = [];
  const trailing: Inline[] = [];
  while (inside.length > 0 && !mayFlank(lastSign(leading.at(-1)) || before, firstSign(inside[0]))) {
    const cut = cutOne(inside, 'first');
    if (cut) leading.push(cut);
  }
  while (inside.length > 0 && !mayFlank(firstSign(trailing[0]) || after, lastSign(inside.at(-1)))) {
    const cut = cutOne(inside, 'last');
    if (cut) trailing.unshift(cut);
  }
  return { leading, inside, trailing };
}

const ORDER = ['strong', 'em', 'strike'] as const;

/** Writes pieces that agree on every mark before `depth`. */
function write(runs: readonly Inline[], depth: number, around: Surroundings): string {
  const mark = ORDER[depth];
  if (!mark) return writeAll(runs, around, writePlain);
  const groups = groupBy(runs, (marks) => marks[mark]);
  return groups
    .map(({ value, runs: own }, index) => {
      const within: Surroundings = {
        ...around,
        before: index === 0 ? around.before : lastSign(groups[index - 1]?.runs.at(-1)),
        after: firstSign(groups[index + 1]?.runs[0]) || around.after,
        isLineStart: around.isLineStart && index === 0,
      };
      return value ? emphasise(own, mark, depth, within) : write(own, depth + 1, within);
    })
    .join('');
}

function emphasise(
  runs: readonly Inline[],
  mark: Delimiter,
  depth: number,
  around: Surroundings,
): string {
  const { leading, inside, trailing } = split(runs, around.before, around.after);
  const plain = (part: Inline[], before: string, after: string, isLineStart: boolean) =>
    write(
      part.map((run) => unmarked(run, mark)),
      depth + 1,
      { ...around, before, after, isLineStart },
    );
  if (inside.length === 0) {
    return plain([...leading, ...trailing], around.before, around.after, around.isLineStart);
  }
  const delimiter = DELIMITERS[mark];
  const content = write(inside, depth + 1, {
    ...around,
    before: lastSign(leading.at(-1)) || around.before,
    after: firstSign(trailing[0]) || around.after,
    isLineStart: false,
    inEmphasis: true,
  });
  return [
    plain(leading, around.before, delimiter, around.isLineStart),
    `${delimiter}${content}${delimiter}`,
    plain(trailing, delimiter, around.after, false),
  ].join('');
}

function writeAll(
  runs: readonly Inline[],
  around: Surroundings,
  writeOne: (run: Inline, around: Surroundings) => string,
): string {
  return runs
    .map((run, index) =>
      writeOne(run, {
        ...around,
        before: index === 0 ? around.before : lastSign(runs[index - 1]),
        after: index === runs.length - 1 ? around.after : firstSign(runs[index + 1]),
        isLineStart: around.isLineStart && index === 0,
      }),
    )
    .join('');
}

function isBareLink(runs: readonly Inline[], href: string): boolean {
  const label = runs.map(({ text }) => text).join('');
  return label === href || `mailto:${label}` === href;
}

function writeLink(runs: readonly Inline[], href: string, around: Surroundings): string {
  if (isBareLink(runs, href)) return `<${href.replace(/^mailto:/, '')}>`;
  const within = runs.map((run): Inline => ({ ...run, marks: { ...run.marks, href: null } }));
  const isSeen = runs.some(({ kind, text }) => kind !== 'text' || text.trim() !== '');
  if (!isSeen) return write(within, 0, around);
  const inLink = { ...around, before: '[', after: ']', isLineStart: false, inLink: true };
  return `[${write(within, 0, inLink)}](${href})`;
}

function writeLine(runs: readonly Inline[], place: Place, pairs: ReadonlySet<string>): string {
  const groups = groupBy(runs, ({ href }) => href);
  const lineOf = { inLink: false, inEmphasis: false, inTable: place === 'cell', pairs };
  return groups
    .map(({ value, runs: own }, index) => {
      const around = {
        ...lineOf,
        before: lastSign(groups[index - 1]?.runs.at(-1)),
        after: firstSign(groups[index + 1]?.runs[0]),
        isLineStart: index === 0 && place === 'paragraph',
      };
      return value === null ? write(own, 0, around) : writeLink(own, value, around);
    })
    .join('');
}

/** The signs of a paragraph that could find a partner: two of a kind, or one beside formatting. */
function pairsOf(lines: Lines): Set<string> {
  const runs = lines.flat();
  const text = runs.map((run) => (run.kind === 'code' ? '' : run.text)).join('\n');
  const isTwice = (sign: string) => text.indexOf(sign) !== text.lastIndexOf(sign);
  const formatted = {
    '*': runs.some(({ marks }) => marks.strong || marks.em),
    _: false,
    '~': runs.some(({ marks }) => marks.strike),
    '`': runs.some(({ kind }) => kind === 'code'),
  };
  const pairs = Object.entries(formatted).filter(([sign, isUsed]) => isUsed || isTwice(sign));
  // Brackets mean something only before an address, a label or a colon.
  const brackets = /\][([:]/.test(text) ? ['['] : [];
  return new Set([...pairs.map(([sign]) => sign), ...brackets]);
}

/** The lines of a paragraph, a heading or a cell as Markdown, one string each. */
export function writeLines(lines: Lines, place: Place): string[] {
  const pairs = pairsOf(lines);
  return lines.map((line) => writeLine(line, place, pairs)).filter((line) => line !== '');
}
