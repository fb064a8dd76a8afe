import { bm25 } from './bm25';
import type { CardIndex } from './cardIndex';
import { type Nearness, type NearWeights, termsFor } from './nearTerms';
import { frequencyIn, slotIn } from './posting';
import { type FieldBoosts, listsOf, type TermList } from './termLists';

/** A term to look for, and how much it counts. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** How terms are taken for others, and what those count. */
export interface Near {
  nearness: Nearness;
  weights: NearWeights;
}

export interface ScoringOptions {
  boost: FieldBoosts;
  /** Without it a term stands for itself alone. */
  near?: Near;
}

/** Of a term: where the scores of each group that holds it begin, and its weight there. */
interface Grouped {
  offsets: number[];
  weights: number[];
}

function byTerm(groups: readonly (readonly WeightedTerm[])[], slots: number): Map<string, Grouped> {
  const terms = new Map<string, Grouped>();
  for (const [group, asked] of groups.entries()) {
    const offset = group * slots;
    for (const { term, weight } of asked) {
      const known = terms.get(term) ?? { offsets: [], weights: [] };
      terms.set(term, known);
      if (known.offsets.at(-1) === offset) {
        known.weights.push(weight + (known.weights.pop() ?? 0));
      } else {
        known.offsets.push(offset);
        known.weights.push(weight);
      }
    }
  }
  return terms;
}

/**
 * Scores all cards for several groups of terms at once, each list of postings read once and no object made
 * for a card. Its arrays are kept from one call to the next.
 */
export class Scorer {
  readonly #index: CardIndex;
  #scores = new Float32Array(0);
  /** Of the list at hand: the score of each posting. */
  #ofList = new Float32Array(0);

  constructor(index: CardIndex) {
    this.#index = index;
  }

  /**
   * The BM25+ scores of each group, by slot: 0 where nothing was found. The weights of a term that stands
   * in a group more than once add up. The arrays are overwritten by the next call.
   */
  score(
    groups: readonly (readonly WeightedTerm[])[],
    { boost, near }: ScoringOptions,
  ): Float32Array[] {
    const slots = this.#index.slots.count;
    this.#clear(groups.length * slots);
    const lists = near ? this.#index.words.keyLists() : [];
    for (const [term, grouped] of byTerm(groups, slots)) {
      const found = near
        ? termsFor(term, lists, near.nearness, near.weights)
        : [{ term, weight: 1 }];
      for (const each of found) {
        for (const list of listsOf(this.#index, each, boost)) this.#add(list, grouped);
      }
    }
    return groups.map((_, group) => this.#scores.subarray(group * slots, (group + 1) * slots));
  }

  #clear(length: number): void {
    if (this.#scores.length < length) this.#scores = new Float32Array(length);
    else this.#scores.fill(0, 0, length);
  }

  /** Adds the scores of a list, computed once, to those of each group. */
  #add({ postings, lengths, factors, times }: TermList, { offsets, weights }: Grouped): void {
    if (this.#ofList.length < postings.length) this.#ofList = new Float32Array(postings.length * 2);
    const [scores, ofList] = [this.#scores, this.#ofList];
    // By index: of a large workspace hundreds of thousands of postings pass here for one ticket.
    for (let at = 0; at < postings.length; at++) {
      const entry = postings[at] ?? 0;
      ofList[at] = times * bm25(frequencyIn(entry), lengths[slotIn(entry)] ?? 0, factors);
    }
    for (let each = 0; each < offsets.length; each++) {
      const [offset, weight] = [offsets[each] ?? 0, weights[each] ?? 0];
      for (let at = 0; at < postings.length; at++) {
        const place = offset + slotIn(postings[at] ?? 0);
        scores[place] = (scores[place] ?? 0) + weight * (ofList[at] ?? 0);
      }
    }
  }
}
