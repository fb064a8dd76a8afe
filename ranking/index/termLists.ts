import { type ListFactors, listFactors } from './bm25';
import type { CardIndex } from './cardIndex';
import { type IndexedField, SEARCHED_FIELDS } from './fields';
import type { FoundTerm } from './nearTerms';

/** How much each field counts. */
export type FieldBoosts = Record<IndexedField, number>;

/** The postings of a term in one field, and what their scores need. */
export interface TermList {
  field: IndexedField;
  /** Overwritten when the next list is asked for. */
  postings: Uint32Array;
  /** By slot the length of the field. */
  lengths: Uint32Array;
  factors: ListFactors;
  /** What a score counts in this field. */
  times: number;
}

/** The lists of a term in the fields that are searched; those without postings are left out. */
export function* listsOf(
  { words, slots }: CardIndex,
  { term, weight }: FoundTerm,
  boost: Partial<FieldBoosts>,
): Generator<TermList> {
  const place = words.find(term);
  if (!place) return;
  for (const [number, field] of SEARCHED_FIELDS.entries()) {
    const postings = words.postings(place, number);
    if (postings.length === 0) continue;
    const factors = listFactors({
      cards: slots.size,
      holding: postings.length,
      meanLength: slots.total(field) / slots.size,
    });
    const times = weight * (boost[field] ?? 1);
    yield { field, postings, lengths: slots.lengths(field), factors, times };
  }
}
