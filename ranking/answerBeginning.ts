/** About two lines of the panel. */
export const EXCERPT_LENGTH = 180;
/** `Hi {{requester.firstName}}, `: every answer has it. */
const GREETING = /^[^{}]{0,40}\{\{[^{}]*\}\}[,:!.]* (?=\S)/;

/** Where an answer's plain text begins to say something. */
export function afterGreeting(text: string): number {
  return GREETING.exec(text)?.[0].length ?? 0;
}

/** Where to cut so that an excerpt is not too long: at a space, never through a character. */
export function endFrom(text: string, start: number): number {
  const end = start + EXCERPT_LENGTH;
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  if (space > start) return space;
  return /[\uDC00-\uDFFF]/.test(text[end] ?? '') ? end - 1 : end;
}

/** The beginning of an answer's plain text, without the greeting. */
export function answerBeginning(text: string): string {
  const start = afterGreeting(text);
  const end = endFrom(text, start);
  return text.slice(start, end) + (end < text.length ? '…' : '');
}
