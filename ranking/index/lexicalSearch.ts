import { bm25 } from './bm25';
import type { CardIndex } from './cardIndex';
import type { StoredCard } from './cardSlots';
import type { IndexedField } from './fields';
import { type FoundTerm, type Nearness, type NearWeights, termsFor } from './nearTerms';
import { frequencyIn, slotIn } from './posting';
import type { WeightedTerm } from './scorer';
import { type FieldBoosts, listsOf } from './termLists';

/** How to search; terms stand for themselves alone where nothing else is said. */
export interface LexicalOptions extends Partial<Nearness> {
  /** 1 for each field that is not named. */
  boost?: Partial<FieldBoosts>;
  /** What terms count that were found by their beginning or as misspelt. */
  weights?: NearWeights;
  /** The only cards that are looked at; all where it is not given. */
  slots?: readonly number[];
}

export interface LexicalMatch extends StoredCard {
  score: number;
  /** The query terms that were found, as asked for. */
  queryTerms: string[];
  /** Indexed terms by the fields they were found in. */
  found: Record<string, IndexedField[]>;
}

/** Whether a card may be found. */
export type Lets = (card: StoredCard) => boolean;

/** The weights of near terms where none are given: those of MiniSearch 7. */
const WEIGHTS: NearWeights = { fuzzy: 0.45, prefix: 0.375 };

function noteField(match: LexicalMatch, term: string, field: IndexedField): void {
  const fields = Object.hasOwn(match.found, term) ? match.found[term] : undefined;
  if (!fields) match.found[term] = [field];
  else if (!fields.includes(field)) fields.push(field);
}

/** The matches of one search, by slot. */
class Matches {
  readonly #index: CardIndex;
  readonly #lets: Lets;
  readonly #boost: Partial<FieldBoosts>;
  readonly #isOfFew: boolean;
  readonly #bySlot = new Map<number, LexicalMatch | null>();

  constructor(index: CardIndex, lets: Lets, { boost = {}, slots }: LexicalOptions) {
    this.#index = index;
    this.#lets = lets;
    this.#boost = boost;
    this.#isOfFew = slots !== undefined;
    for (const slot of slots ?? []) this.#make(slot);
  }

  /** Adds the cards that hold a term, which was found for one that was asked for. */
  add(found: FoundTerm, asked: WeightedTerm): void {
    for (const list of listsOf(this.#index, found, this.#boost)) {
      const { field, postings, lengths, factors } = list;
      const times = list.times * asked.weight;
      for (const entry of postings) {
        const slot = slotIn(entry);
        const match = this.#at(slot);
        if (!match) continue;
        match.score += times * bm25(frequencyIn(entry), lengths[slot] ?? 0, factors);
        if (match.queryTerms.at(-1) !== asked.term) match.queryTerms.push(asked.term);
        noteField(match, found.term, field);
      }
    }
  }

  /** Best first; those of one score as their cards came. */
  ranked(): LexicalMatch[] {
    for (const match of this.#bySlot.values()) if (match) match.score *= match.queryTerms.length;
    return [...this.#bySlot]
      .flatMap(([slot, match]) => (match && match.queryTerms.length > 0 ? [{ slot, match }] : []))
      .sort((a, b) => b.match.score - a.match.score || a.slot - b.slot)
      .map(({ match }) => match);
  }

  #at(slot: number): LexicalMatch | null {
    const known = this.#bySlot.get(slot);
    if (known !== undefined) return known;
    return this.#isOfFew ? null : this.#make(slot);
  }

  #make(slot: number): LexicalMatch | null {
    const card = this.#index.slots.at(slot);
    const match =
      card && this.#lets(card) ? { ...card, score: 0, queryTerms: [], found: {} } : null;
    this.#bySlot.set(slot, match);
    return match;
  }
}

/**
 * The cards that may be found and hold any of the terms, best first. A score is the sum of its terms'
 * scores times the number of query terms that were found. Of a term given twice the last weight counts.
 */
export function searchIndex(
  index: CardIndex,
  terms: readonly WeightedTerm[],
  options: LexicalOptions,
  lets: Lets,
): LexicalMatch[] {
  const { weights = WEIGHTS, prefix, fuzzy } = options;
  const nearness = { prefix: prefix ?? (() => false), fuzzy: fuzzy ?? (() => false as const) };
  const matches = new Matches(index, lets, options);
  const lists = index.words.keyLists();
  for (const [term, weight] of new Map(terms.map((asked) => [asked.term, asked.weight]))) {
    for (const found of termsFor(term, lists, nearness, weights)) {
      matches.add(found, { term, weight });
    }
  }
  return matches.ranked();
}
