import { fold } from './fold';
import { rankedLanguage } from './language';
import type { LexicalIndex } from './lexicalIndex';
import { shinglesOf } from './shingles';
import { type Term, termsOf } from './terms';

type Vector<Part> = ReadonlyMap<Part, number>;

/** A text as it is compared: by its words, and by its letters where words are written otherwise. */
interface Measured {
  stems: Vector<string>;
  /** By their hashes. */
  grams: Vector<number>;
}

/** Something with a name: what it is called counts as much as all of it. */
export interface MeasuredText {
  title: Measured;
  whole: Measured;
  /** Its runs of three stems, stop words left out. */
  shingles: Set<string>;
}

const GRAM_LENGTHS = [3, 4, 5] as const;
/** Letters beyond this many tell nothing more of how alike two texts are, in UTF-16 units. */
const GRAMS_WITHIN = 600;

/** A number for a run of letters; that two runs share one is too rare to matter. */
function hashOf(text: string, start: number, length: number): number {
  let hash = length;
  for (let at = start; at < start + length; at++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) & 0x3fffffff;
  }
  return hash;
}

function addTo<Part>(counts: Map<Part, number>, part: Part): void {
  counts.set(part, (counts.get(part) ?? 0) + 1);
}

function gramsOf(text: string): Vector<number> {
  const letters = fold(text.slice(0, GRAMS_WITHIN)).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const plain = ` ${letters.trim()} `;
  const grams = new Map<number, number>();
  for (const length of GRAM_LENGTHS) {
    for (let at = 0; at + length <= plain.length; at++) addTo(grams, hashOf(plain, at, length));
  }
  return grams;
}

function measure(text: string, terms: readonly Term[], index: LexicalIndex): Measured {
  const stems = new Map<string, number>();
  for (const { term } of terms) addTo(stems, term);
  for (const [term, times] of stems) stems.set(term, (1 + Math.log(times)) * index.rarity(term));
  return { stems, grams: gramsOf(text) };
}

/**
 * A title and its text, measured in one language; without a title, all of it stands for its name.
 *
 * @param lang BCP 47; words of a language that the ranking does not know are taken as they are.
 */
export function measureText(
  { title, text }: { title: string; text: string },
  lang: string,
  index: LexicalIndex,
): MeasuredText {
  const language = rankedLanguage(lang);
  const ofTitle = termsOf(title, language);
  const terms = [...ofTitle, ...termsOf(text, language)];
  const whole = measure(`${title}\n${text}`, terms, index);
  return {
    title: ofTitle.length === 0 ? whole : measure(title, ofTitle, index),
    whole,
    shingles: shinglesOf(terms.map(({ term }) => term)),
  };
}

function lengthOf<Part>(vector: Vector<Part>): number {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  return Math.sqrt(squares);
}

function cosine<Part>(a: Vector<Part>, b: Vector<Part>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [each, weight] of fewer) product += weight * (more.get(each) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

function alike(a: Measured, b: Measured): number {
  return (cosine(a.stems, b.stems) + cosine(a.grams, b.grams)) / 2;
}

/**
 * How alike two texts are, 0 to 1: the mean of the cosine of their stems, weighted by rarity, and that
 * of their pieces of three to five letters; of the titles, and of all they say. Source: docs/ranking.md.
 */
export function likeness(a: MeasuredText, b: MeasuredText): number {
  return (alike(a.title, b.title) + alike(a.whole, b.whole)) / 2;
}
