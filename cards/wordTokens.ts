/** A word of a Markdown text, and where in it that stands (UTF-16 units). */
export interface WordToken {
  /** As it is compared: case, forms of letters and apostrophes aside. */
  word: string;
  start: number;
  end: number;
  /** How much of a word it is: in scripts without spaces each sign is a token. */
  weight: 0.5 | 1;
}

/*
 * In this order: the number of an item of a list; the target of a link, which nobody reads; an address, which is one word however long; a
 * variable, which says nothing by itself; a sign of a script that leaves no spaces; a word. Lengths are
 * bounded, or a long text of opening brackets would take seconds.
 */
const PIECES =
  /^[ \t>]{0,20}\d{1,3}[.)][ \t]|\]\([^)\s]{0,2000}\)|(https?:\/\/[^\s<>)\]]{1,2000})|\{\{[^{}\n]{0,80}\}\}|([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])|([\p{L}\p{N}\p{M}]{1,200}(?:['’][\p{L}\p{M}]{1,50})?)/gmu;

/** The words of a Markdown text without its signs and punctuation, whatever the script. */
export function wordTokens(markdown: string): WordToken[] {
  const tokens: WordToken[] = [];
  for (const match of markdown.matchAll(PIECES)) {
    const [piece, address, sign, word] = match;
    const written = address ?? sign ?? word;
    if (written === undefined) continue;
    const compared = written.normalize('NFKC').toLowerCase().replaceAll('’', "'");
    const span = { start: match.index, end: match.index + piece.length };
    tokens.push({ word: compared, ...span, weight: sign === undefined ? 1 : 0.5 });
  }
  return tokens;
}
