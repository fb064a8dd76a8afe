/** Three words in a row are seldom the same by chance. */
const SHINGLE_LENGTH = 3;

/** From this share on, one text is an edited copy of the other. Source: docs/ranking.md. */
const COPY_SHARE = 0.35;
/** Fewer runs of words than this are shared by chance, whatever share of a short text they are. */
const COPY_AT_LEAST = 5;

/** Every run of three stems of a text, each once; a text of fewer has none. */
export function shinglesOf(stems: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE_LENGTH <= stems.length; at++) {
    shingles.add(stems.slice(at, at + SHINGLE_LENGTH).join(' '));
  }
  return shingles;
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of fewer) if (more.has(each)) shared++;
  return shared;
}

/** The share of the inner one's members that the outer one holds, 0 to 1; nothing is within nothing. */
export function containment(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  return inner.size === 0 ? 0 : countShared(inner, outer) / inner.size;
}

/** Whether so much of one text stands in the other that it was taken from there. */
export function isEditedCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const share = Math.max(containment(a, b), containment(b, a));
  return share >= COPY_SHARE && countShared(a, b) >= COPY_AT_LEAST;
}

/** A run of words in this share of several texts is a way of putting things, and tells no copy. */
const BOILERPLATE_SHARE = 0.25;
const BOILERPLATE_AT_LEAST = 4;

/** The runs of words that so many of the texts hold: greetings, thanks and the like. */
export function boilerplateOf(texts: readonly ReadonlySet<string>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const shingles of texts) {
    for (const each of shingles) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const most = Math.max(BOILERPLATE_AT_LEAST, texts.length * BOILERPLATE_SHARE);
  return new Set([...counts].filter(([, count]) => count >= most).map(([shingle]) => shingle));
}
