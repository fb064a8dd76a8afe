import { placeBeside } from './paragraphPairs';
import { type Paragraph, paragraphsOf } from './paragraphs';
import {
  type Basis,
  Queues,
  readBasis,
  type Standing,
  standingOf,
  writtenBasis,
} from './translationBasis';

/** What of a card, or of a form of one, tells of its translations. */
export interface Translated {
  sourceLang: string;
  answer: Readonly<Record<string, { body: string; basedOn?: readonly string[] | undefined }>>;
}

/** A paragraph and its place among the top-level blocks of its text, from 0. */
export interface Placed {
  place: number;
  /** Markdown. */
  text: string;
}

/** A paragraph in which a translation is older than its source. */
export type StaleParagraph =
  /** What the paragraph says was said otherwise; `was` by digest, see {@link textsByDigest}. */
  | { kind: 'changed'; own: Placed; source: Placed; was: readonly string[] }
  /** What it says is said no more. */
  | { kind: 'gone'; own: Placed; was: readonly string[] }
  /** Nothing here says it; it belongs behind the paragraph at `after`, -1 for the start. */
  | { kind: 'missing'; source: Placed; after: number };

/** A translation and its source, read. */
interface Reading {
  own: readonly Paragraph[];
  source: readonly Paragraph[];
  /** Undefined where nothing is known of what it was written against. */
  written: readonly string[] | undefined;
}

/** Null where there is nothing to compare: the source itself, a language or a source without words. */
function reading({ sourceLang, answer }: Translated, lang: string): Reading | null {
  const translation = answer[lang];
  if (lang === sourceLang || !translation) return null;
  const own = paragraphsOf(translation.body);
  const source = paragraphsOf(answer[sourceLang]?.body ?? '');
  if (own.length === 0 || source.length === 0) return null;
  return { own, source, written: translation.basedOn };
}

function placed(paragraphs: readonly Paragraph[], place: number): Placed {
  return { place, text: paragraphs[place]?.text ?? '' };
}

/** The paragraph of the translation behind which a paragraph of the source that it lacks belongs. */
function placeFor(missing: number, { held, partner }: Standing): number {
  let after = -1;
  held.forEach((places, index) => {
    const last = Math.max(...places, partner[index] ?? -1);
    if (last >= 0 && last < missing) after = index;
  });
  return after;
}

function staleIn({ own, source }: Reading, standing: Standing): StaleParagraph[] {
  const aged = own.flatMap((_, index): StaleParagraph[] => {
    const was = standing.lapsed[index] ?? [];
    if (was.length === 0) return [];
    const now = standing.partner[index];
    const here = placed(own, index);
    return now === null || now === undefined
      ? [{ kind: 'gone', own: here, was }]
      : [{ kind: 'changed', own: here, source: placed(source, now), was }];
  });
  const missing = standing.uncovered.map((place): StaleParagraph => {
    return { kind: 'missing', source: placed(source, place), after: placeFor(place, standing) };
  });
  const order = (each: StaleParagraph) =>
    each.kind === 'missing' ? each.after + 0.5 : each.own.place;
  return [...aged, ...missing].sort((a, b) => order(a) - order(b));
}

/**
 * The paragraphs in which a translation is older than its source, in its order: the source was changed
 * after them, says something that is not here, or says no more what is. Where it is not known what a
 * translation was written against, none is; nor is one of which that alone is not known.
 *
 * @param lang BCP 47; the card's own language and one without words have none.
 */
export function staleParagraphs(card: Translated, lang: string): StaleParagraph[] {
  const read = reading(card, lang);
  if (!read?.written) return [];
  const basis = readBasis(read.written, read.own);
  const isKnown = basis.some((sources) => sources !== null);
  return isKnown ? staleIn(read, standingOf(basis, read.own, read.source)) : [];
}

/** The languages of a card that are older than its own. */
export function staleLanguages(card: Translated): string[] {
  return Object.keys(card.answer).filter((lang) => staleParagraphs(card, lang).length > 0);
}

function digestsAt(source: readonly Paragraph[], places: readonly (number | null | undefined)[]) {
  return places.flatMap((place) => source[place ?? -1]?.digest ?? []);
}

/** What a paragraph is based on once it says what the source says today. */
function today({ held, partner }: Standing, source: readonly Paragraph[], index: number): string[] {
  const places = [...(held[index] ?? []), partner[index]];
  return digestsAt(
    source,
    places.filter((place) => typeof place === 'number').sort((a, b) => a - b),
  );
}

function nothingKnown(own: readonly Paragraph[]): Basis {
  return own.map(() => null);
}

/** A new translation: each paragraph says the one of the source beside it, and what has none is still to come. */
function newBasis({ own, source }: Reading): Basis {
  const standing = standingOf(nothingKnown(own), own, source);
  return own.map((_, index) => today(standing, source, index));
}

/** A translation that says all that its source says, whatever it was written against. */
function wholeBasis({ own, source }: Reading): Basis {
  const standing = standingOf(nothingKnown(own), own, source);
  const basis = own.map((_, index) => today(standing, source, index));
  for (const place of standing.uncovered) {
    // What has no paragraph of its own is told by the one before it.
    basis[Math.max(placeFor(place, standing), 0)]?.push(...digestsAt(source, [place]));
  }
  return basis;
}

/** What is known of the basis of a translation, and for the rest what stands beside it. */
function knownBasis(read: Reading): Basis {
  const { own, source, written } = read;
  const basis = readBasis(written ?? [], own);
  if (basis.every((sources) => sources === null)) return wholeBasis(read);
  const standing = standingOf(basis, own, source);
  return basis.map((sources, index) => sources ?? today(standing, source, index));
}

/** For each paragraph of before: where it stands after, as it was or as what came in its place. */
function heirs(before: readonly Paragraph[], after: readonly Paragraph[]) {
  const places = new Queues(after.map(({ digest }, place) => [digest, place]));
  const kept = before.map(({ digest }) => places.take(digest) ?? null);
  const taken = new Set(kept.filter((place) => place !== null));
  const found = placeBeside({ ours: before, theirs: after, known: kept, taken });
  before.forEach(({ text }, index) => {
    const previous = found[index - 1];
    // Joined to the one before: that one says both.
    const isJoined = typeof previous === 'number' && after[previous]?.text.includes(text);
    if (found[index] === null && isJoined) found[index] = previous;
  });
  return { kept: taken, found };
}

function sameParagraphs(a: readonly Paragraph[], b: readonly Paragraph[]): boolean {
  return a.length === b.length && a.every(({ digest }, index) => digest === b[index]?.digest);
}

function edited(before: Reading, after: Reading): Basis {
  const basis = knownBasis(before);
  const { kept, found } = heirs(before.own, after.own);
  const inherited: (string[] | null)[] = after.own.map(() => null);
  found.forEach((place, index) => {
    const sources = basis[index];
    if (place === null || !sources) return;
    inherited[place] = [...(inherited[place] ?? []), ...sources];
  });
  const standing = standingOf(inherited, after.own, after.source);
  return inherited.map((sources, index) =>
    kept.has(index) && sources ? sources : today(standing, after.source, index),
  );
}

/**
 * What a translation is based on after an edit: a paragraph of it that was edited or added, on the source as
 * it is after; one that was not touched, on what it was. A translation of which nothing was known is taken
 * to have said what its source said before the edit.
 *
 * @param before the card as it was; null for a new one.
 * @returns undefined where it is not known, as in the card's own language.
 */
export function basedOnAfter(
  before: Translated | null,
  after: Translated,
  lang: string,
): string[] | undefined {
  const now = reading(after, lang);
  if (!now) return undefined;
  if (before && before.sourceLang !== after.sourceLang) return undefined;
  const was = before && reading(before, lang);
  const isTranslated = before?.answer[lang]?.body.trim();
  if (!was) {
    // One that was there before its source: nobody knows what was in mind.
    return isTranslated ? undefined : writtenBasis(newBasis(now), now.own);
  }
  const isUntouched = sameParagraphs(was.own, now.own) && sameParagraphs(was.source, now.source);
  if (isUntouched) return was.written && [...was.written];
  return writtenBasis(edited(was, now), now.own);
}

/**
 * What a translation is based on once a person has said of one of its stale paragraphs that it is right as
 * it stands: it is based on today's source. What is missing is left out on purpose.
 */
export function stillRight(
  card: Translated,
  lang: string,
  stale: StaleParagraph,
): string[] | undefined {
  const read = reading(card, lang);
  if (!read?.written) return undefined;
  const { own, source } = read;
  const basis = [...readBasis(read.written, own)];
  const standing = standingOf(basis, own, source);
  if (stale.kind === 'missing') {
    const index = Math.max(stale.after, 0);
    basis[index] = [...(basis[index] ?? []), ...digestsAt(source, [stale.source.place])];
  } else basis[stale.own.place] = today(standing, source, stale.own.place);
  return writtenBasis(basis, own);
}

/** The paragraphs of earlier texts of a source by digest: what a translation was written against, in words. */
export function textsByDigest(markdowns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    markdowns.flatMap(paragraphsOf).map(({ digest, text }) => [digest, text] as const),
  );
}
