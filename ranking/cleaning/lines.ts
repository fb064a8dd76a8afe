/** A text as its lines, trimmed; an empty one parts paragraphs, and none stands at either end. */
export function linesOf(text: string): string[] {
  return withoutDoubleBlanks(text.split(/\r\n?|\n|\u2028|\u2029/).map((line) => line.trim()));
}

/** Lines without empty ones at the ends and beside each other. */
export function withoutDoubleBlanks(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (line !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(line);
  }
  if (kept.at(-1) === '') kept.pop();
  return kept;
}

/** Lines as a rule leaves them: what it leaves nothing of is gone, what parts paragraphs stays. */
export function rewritten(
  lines: readonly string[],
  rule: (line: string, at: number) => string,
): string[] {
  return lines.flatMap((line, at) => {
    const left = line === '' ? line : rule(line, at);
    return line === '' || left !== '' ? [left] : [];
  });
}

/** A line at least this long that ends without a stop was broken by a mail program. */
const WRAPPED = 56;

/** Lines that a mail program broke in the middle of a sentence, joined again. */
export function unwrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let before = '';
  for (const line of lines) {
    const isRest =
      before.length >= WRAPPED && !/[.!?:;…]["”»)]?$/.test(before) && /^[\p{Ll}(]/u.test(line);
    if (isRest) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
    before = line;
  }
  return joined;
}
