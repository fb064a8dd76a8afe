import type { PhrasingContent } from 'mdast';
import type { Inline, Marks } from './runs';

/** From the outside in. */
const MARKS = ['strong', 'emphasis', 'delete'] as const;
type Mark = (typeof MARKS)[number];

const SPACE = /^\s$/;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
/** What stands for the delimiters of another mark, which are punctuation that has to stay. */
const DELIMITERS = '**';

type End = 'start' | 'end';

/** What stands at an end of a piece; delimiters, where it has one of these marks. */
function signAt(run: Inline, end: End, marks: readonly Mark[]): string {
  if (run.kind !== 'text') return '`';
  const [first] = run.text.slice(0, 2);
  const sign = (end === 'start' ? first : [...run.text.slice(-2)].at(-1)) ?? ' ';
  return !SPACE.test(sign) && marks.some((mark) => run.marks[mark]) ? DELIMITERS : sign;
}

/** Whether the delimiters of a mark may stand between two signs; the `_` of emphasis by no letter. */
function mayFlank(mark: Mark, outside: string, inside: string): boolean {
  if (SPACE.test(inside) || outside === DELIMITERS) return false;
  // An emoji is punctuation to some readers and a letter to others.
  if (outside.length === 1 && (SPACE.test(outside) || PUNCTUATION.test(outside))) return true;
  return mark !== 'emphasis' && inside !== DELIMITERS && !PUNCTUATION.test(inside);
}

/** A space or a punctuation sign at an end of a piece, and the rest; or all of the piece. */
function cut(run: Inline, end: End, sign: string): [Inline, ...Inline[]] {
  const isOne = SPACE.test(sign) || PUNCTUATION.test(sign);
  const { length } = sign;
  if (run.kind !== 'text' || !isOne || run.text.length <= length) return [run];
  const rest = end === 'start' ? run.text.slice(length) : run.text.slice(0, -length);
  return [
    { ...run, text: sign },
    { ...run, text: rest },
  ];
}

/**
 * Takes the first of `marks` from what its delimiters cannot stand beside at one end: spaces, other
 * delimiters, punctuation next to a letter outside (`**note:**x` would stay as typed).
 */
function loosened(
  runs: readonly Inline[],
  [mark, ...inner]: readonly [Mark, ...Mark[]],
  end: End,
): Inline[] {
  const left = end === 'start' ? [...runs].reverse() : [...runs];
  const done: Inline[] = [];
  let outside = ' ';
  let isInside = false;
  for (let run = left.pop(); run; run = left.pop()) {
    const inside = signAt(run, end, inner);
    isInside = run.marks[mark] && (isInside || mayFlank(mark, outside, inside));
    const [one, ...rest] = isInside || !run.marks[mark] ? [run] : cut(run, end, inside);
    if (!isInside) outside = signAt(one, end === 'start' ? 'end' : 'start', inner);
    done.push(isInside ? one : { ...one, marks: { ...one.marks, [mark]: false } });
    left.push(...rest);
  }
  return end === 'start' ? done : done.reverse();
}

/** Consecutive pieces that are alike. */
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

function leaf(run: Inline): PhrasingContent {
  switch (run.kind) {
    case 'code':
      return { type: 'inlineCode', value: run.text };
    case 'image':
      return { type: 'image', url: run.src, alt: run.text };
    case 'text':
      return { type: 'text', value: run.text };
  }
}

/** Pieces that are alike by every mark but these. */
function nested(runs: readonly Inline[], [mark, ...inner]: readonly Mark[]): PhrasingContent[] {
  if (!mark) return runs.map(leaf);
  const marks = [mark, ...inner] as const;
  const drawable = loosened(loosened(runs, marks, 'start'), marks, 'end');
  return groupBy(drawable, (each) => each[mark]).flatMap(
    ({ value, runs: own }): PhrasingContent[] => {
      const children = nested(own, inner);
      return value ? [{ type: mark, children }] : children;
    },
  );
}

/** Texts in a row as one, so that what must be escaped is seen as a whole. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else result.push('children' in node ? { ...node, children: merged(node.children) } : node);
  }
  return result;
}

/** A line as Markdown can draw it. @param isBold whether it is bold by itself, as a heading is. */
export function phrasingOf(line: readonly Inline[], isBold: boolean): PhrasingContent[] {
  const runs = isBold
    ? line.map((run) => ({ ...run, marks: { ...run.marks, strong: false } }))
    : line;
  return groupBy(runs, ({ href }) => href).flatMap(({ value, runs: own }): PhrasingContent[] => {
    const isSeen = own.some(({ kind, text }) => kind !== 'text' || text.trim() !== '');
    const children = merged(nested(own, MARKS));
    return value === null || !isSeen ? children : [{ type: 'link', url: value, children }];
  });
}

/** Lines in a row, with something between every two. */
export function joined(
  lines: readonly PhrasingContent[][],
  between: PhrasingContent,
): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ ...between }, ...line]));
}
