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
  /** Whether a score is multiplied by the number of terms of its group that were found. */
  timesMatched: boolean;
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
  #matched = new Uint16Array(0);
  /** Of the list at hand: the score of each posting. */
  #ofList = new Float32Array(0);
  /** By slot: the last term that was counted for it. */
  #counted = new Uint32Array(0);
  #lastTerm = 0;

  constructor(index: CardIndex) {
    this.#index = index;
  }

  /**
   * The BM25+ scores of each group, by slot: 0 where nothing was found. The weights of a term that stands
   * in a group more than once add up. The arrays are overwritten by the next call.
   */
  score(
    groups: readonly (readonly WeightedTerm[])[],
    { boost, near, timesMatched }: ScoringOptions,
  ): Float32Array[] {
    const slots = this.#index.slots.count;
    this.#clear(groups.length * slots);
    if (timesMatched) this.#clearMatched(groups.length * slots, slots);
    const lists = near ? this.#index.words.keyLists() : [];
    for (const [term, grouped] of byTerm(groups, slots)) {
      const found = near
        ? termsFor(term, lists, near.nearness, near.weights)
        : [{ term, weight: 1 }];
      this.#lastTerm++;
      for (const each of found) {
        for (const list of listsOf(this.#index, each, boost)) {
          this.#add(list, grouped);
          if (timesMatched) this.#count(list, grouped);
        }
      }
    }
    if (timesMatched) {
      for (let at = 0; at < groups.length * slots; at++) {
        this.#scores[at] = (this.#scores[at] ?? 0) * (this.#matched[at] ?? 0);
      }
    }
    return groups.map((_, group) => this.#scores.subarray(group * slots, (group + 1) * slots));
  }

  #clear(length: number): void {
    if (this.#scores.length < length) this.#scores = new Float32Array(length);
    else this.#scores.fill(0, 0, length);
  }

  #clearMatched(length: number, slots: number): void {
    if (this.#matched.length < length) this.#matched = new Uint16Array(length);
    else this.#matched.fill(0, 0, length);
    if (this.#counted.length < slots) {
      this.#counted = new Uint32Array(slots);
      this.#lastTerm = 0;
    }
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

  /** A term counts once for a card, whatever its fields and forms there. */
  #count({ postings }: TermList, { offsets }: Grouped): void {
    for (const entry of postings) {
      const slot = slotIn(entry);
      if (this.#counted[slot] === this.#lastTerm) continue;
      this.#counted[slot] = this.#lastTerm;
      for (const offset of offsets) {
        this.#matched[offset + slot] = (this.#matched[offset + slot] ?? 0) + 1;
      }
    }
  }
}
