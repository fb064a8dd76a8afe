import type { Asked } from './asked';
import { piecesOfStem } from './learning/features';
import type { WordMatch } from './reasons';

/** Words of which so many pieces are the same look alike. */
const ALIKE = 0.35;

function likeness(one: readonly string[], other: readonly string[]): number {
  const pieces = new Set(one);
  const shared = new Set(other.filter((piece) => pieces.has(piece))).size;
  return (2 * shared) / Math.max(1, pieces.size + new Set(other).size);
}

/** Words of a question that look like words of a title, and the stems of those. */
export interface Alike {
  matches: WordMatch[];
  terms: string[];
}

/** The words of a question that look like words of a title, where none is the same. @param about its stems. */
export function alikeWords(asked: Asked, about: string): Alike {
  const title = about.split(' ').filter(Boolean);
  const words = new Set<string>();
  const terms = new Set<string>();
  for (const { term, word } of asked.terms) {
    const pieces = piecesOfStem(term);
    for (const stem of title) {
      if (likeness(pieces, piecesOfStem(stem)) < ALIKE) continue;
      words.add(word);
      terms.add(stem);
    }
  }
  return {
    matches: [...words].map((word) => ({ word, fields: ['title'] })),
    terms: [...terms],
  };
}
