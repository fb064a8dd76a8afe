import type { Inline, Run } from './runs';

/** A paragraph as its lines. */
type Lines = Inline[][];

/** What takes no place on the screen. Joiners stay: emoji and scripts are made with them. */
const INVISIBLE =
  /(?![\n\r\t\v\f])\p{Cc}|\u00ad|\u034f|\u200b|\u200e|\u200f|[\u202a-\u202e]|\u2060|\ufeff|\ufffc/gu;
const MARKS = ['strong', 'emphasis', 'delete', 'href'] as const;
const SPACES = /[^\S\n]+/g;

/** The pieces of a run of text, its line ends being breaks or spaces. */
function pieces(run: Extract<Run, { kind: 'text' | 'code' }>): Run[] {
  const text = run.text.replace(INVISIBLE, '').replace(/\r\n?/g, '\n');
  if (!run.marks.keepsLines) return [{ ...run, text: text.replace(/\s+/g, ' ') }];
  return text
    .replace(SPACES, ' ')
    .split('\n')
    .flatMap((line, index): Run[] => {
      const piece: Run = { ...run, text: line };
      return index === 0 ? [piece] : [{ kind: 'break' }, piece];
    });
}

function isSameLook(a: Inline, b: Inline): boolean {
  if (a.kind !== 'text' || b.kind !== 'text') return a.kind === 'code' && b.kind === 'code';
  return MARKS.every((mark) => a.marks[mark] === b.marks[mark]);
}

/** Adds a piece to a line: alike ones become one, and no two spaces meet. */
function add(line: Inline[], run: Inline) {
  const last = line.at(-1);
  const follows = last === undefined || (last.kind === 'text' && last.text.endsWith(' '));
  const text = run.kind === 'text' && follows ? run.text.replace(/^ /, '') : run.text;
  if (text === '' && run.kind !== 'image') return;
  if (last && last.kind !== 'image' && run.kind !== 'image' && isSameLook(last, run)) {
    line[line.length - 1] = { ...last, text: last.text + text };
  } else {
    line.push({ ...run, text });
  }
}

function trimmedEnd(line: Inline[]): Inline[] {
  const last = line.at(-1);
  if (last?.kind !== 'text') return line;
  const text = last.text.trimEnd();
  return text === '' ? trimmedEnd(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}

/** The lines of what stands between two blocks; an empty one where two breaks met. */
function allLines(runs: readonly Run[]): Lines {
  const lines: Lines = [[]];
  for (const run of runs) {
    if (run.kind === 'break') lines.push([]);
    else if (run.kind === 'image') add(lines.at(-1) ?? [], run);
    else {
      for (const piece of pieces(run)) {
        if (piece.kind === 'break') lines.push([]);
        else add(lines.at(-1) ?? [], piece);
      }
    }
  }
  return lines.map(trimmedEnd);
}

/** What stands between two blocks, as lines without empty ones. */
export function linesOf(runs: readonly Run[]): Lines {
  return allLines(runs).filter((line) => line.length > 0);
}

/** What stands between two blocks, as paragraphs: an empty line parts them. */
export function paragraphsOf(runs: readonly Run[]): Lines[] {
  const paragraphs: Lines[] = [[]];
  for (const line of allLines(runs)) {
    if (line.length > 0) paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
