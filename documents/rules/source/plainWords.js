// Stands for a variable or a link while the signs around it are read.
const ATOM = '\ue000';
const LETTER = '0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\ue000';
const OPENING = '["\'(\u00a1\u00bf\u00ab\u2018\u201c]?';
// Signs that mean nothing to Markdown where they stand within a line.
const SIGN =
  ',.;:?!\'"()/%+=$\u20ac\u00a3\u00a1\u00bf\u00ab\u00bb\u2018\u2019\u201c\u201d\u2013\u2014\u2026-';
const WORDS = `${OPENING}[${LETTER}](?:[ \\t${LETTER}${SIGN}]*[${LETTER}${SIGN}])?`;

const ATOMS = new RegExp(
  `\\{\\{[A-Za-z.]+\\}\\}|\\[${WORDS}\\]\\(https?://[0-9A-Za-z./?=%#-]+\\)`.replace(/\ue000/g, ''),
  'g',
);
const MARKER = /^([-+*]|\d{1,9}[.)])(\s|$)/;
const INTERRUPTING = /^([-+*]|1[.)]) /;
const EMPHASIS = new RegExp(`(^|[ \\t])(\\*{1,3}|_{1,3})(${WORDS})\\2(?=$|[ \\t,.;:?!)])`, 'g');
const PLAIN_LINE = new RegExp(`^${WORDS}[ \\t]*$`);

/** The words of one line; undefined for one that holds more than words, their emphasis and a marker. */
function wordsOfLine(line, isAfterText) {
  const isItem = /^\S+ \S/.test(line) && MARKER.test(line);
  if (isItem && isAfterText && !INTERRUPTING.test(line)) return undefined;
  const said = isItem ? line.slice(line.indexOf(' ') + 1) : line;
  if (MARKER.test(said)) return undefined;
  const bare = said.replace(EMPHASIS, '$1$3');
  return PLAIN_LINE.test(bare) ? { bare, isItem } : undefined;
}

/**
 * What a Markdown text says without white space, emphasis and markers of lists, where that is all the
 * dress it has: lines of words that begin at the margin, with simple links and variables. Undefined for
 * every other text: there a sign may mean anything.
 */
export function plainWords(markdown) {
  if (markdown.includes(ATOM)) return undefined;
  const atoms = markdown.match(ATOMS) ?? [];
  const text = markdown.replace(ATOMS, ATOM);
  // A picture, and addresses that become links by themselves.
  if (text.includes(`!${ATOM}`) || /www\.|:\/\//i.test(text)) return undefined;
  const words = [];
  let isAfterText = false;
  for (const line of text.split('\n')) {
    if (/^[ \t]*$/.test(line)) {
      isAfterText = false;
      continue;
    }
    const read = wordsOfLine(line, isAfterText);
    if (!read) return undefined;
    words.push(read.bare);
    isAfterText = !read.isItem;
  }
  return words
    .join(' ')
    .replace(/\ue000/g, () => atoms.shift())
    .replace(/\s+/g, ' ')
    .trim();
}
