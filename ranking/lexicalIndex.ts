import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { CardIndex, eachOf } from './index/cardIndex';
import type { StoredCard } from './index/cardSlots';
import { type CardTerms, cardTerms } from './index/cardTerms';
import type { Field } from './index/fields';
import {
  type Lets,
  type LexicalMatch,
  type LexicalOptions,
  searchIndex,
} from './index/lexicalSearch';
import { Scorer, type WeightedTerm } from './index/scorer';
import { type IndexSnapshot, readSnapshot, snapshotOf } from './index/snapshot';
import { KnownTexts } from './knownTexts';
import { trustedUntil } from './priors/trust';
import { labelOf } from './searchQuery';

export type { StoredCard } from './index/cardSlots';
export type { Field, IndexedField } from './index/fields';
export type { Lets, LexicalMatch, LexicalOptions } from './index/lexicalSearch';
export type { Nearness, NearWeights } from './index/nearTerms';
export type { ScoringOptions, WeightedTerm } from './index/scorer';
export { LEXICAL_INDEX_VERSION } from './index/snapshot';
export type { FieldBoosts } from './index/termLists';

/** A term in more than this share of the cards is common; among a handful of cards none is. */
const COMMON_SHARE = 0.4;
const COMMON_AT_LEAST = 5;

function storedOf(card: Card, terms: CardTerms): StoredCard {
  return {
    id: card.id,
    status: card.status,
    collection: card.collection,
    labels: card.keywords.map(labelOf),
    updated: card.updated.at,
    about: [...new Set(terms.title)].join(' '),
    trustedUntil: trustedUntil(card),
  };
}

/**
 * The words of all cards that are not archived, or of the archived alone, searchable; lives in memory,
 * kept as a snapshot.
 *
 * Within it a card has a slot, a number below {@link slots}; a slot whose card went has none. Slots stay
 * as they are until {@link numbering} changes.
 */
export class LexicalIndex {
  #index: CardIndex;
  #scorer: Scorer;
  readonly #isArchive: boolean;
  /** What was read of its cards to look for phrases. */
  readonly texts = new KnownTexts();

  constructor(holds: 'current' | 'archived' = 'current') {
    this.#isArchive = holds === 'archived';
    this.#index = new CardIndex();
    this.#scorer = new Scorer(this.#index);
  }

  /** The index of the current cards of a snapshot, or null where it is of another version or broken. */
  static fromSnapshot(snapshot: unknown): LexicalIndex | null {
    const parts = readSnapshot(snapshot);
    if (!parts) return null;
    const index = new LexicalIndex();
    index.#index = new CardIndex(parts);
    index.#scorer = new Scorer(index.#index);
    return index;
  }

  /** What {@link fromSnapshot} makes the same index of, structured-clonable. Slots may be numbered anew. */
  toSnapshot(): IndexSnapshot {
    return snapshotOf(this.#index.settledParts());
  }

  get size(): number {
    return this.#index.slots.size;
  }

  /** Slots are below this number. */
  get slots(): number {
    return this.#index.slots.count;
  }

  /** Another number each time the slots are numbered anew; what was kept by slot is then no use. */
  get numbering(): number {
    return this.#index.numbering;
  }

  /** Another number after each change of any card. */
  get changes(): number {
    return this.#index.changes;
  }

  /** The card of a slot; undefined where it went. */
  cardAt(slot: number): StoredCard | undefined {
    return this.#index.slots.at(slot);
  }

  slotOf(id: CardId): number | undefined {
    return this.#index.slots.of(id);
  }

  /** Adds the card, or puts it in place of its older self; one that was archived leaves the current. */
  put(card: Card): void {
    this.remove(card.id);
    if ((card.status === 'archived') !== this.#isArchive) return;
    const terms = cardTerms(card);
    this.#index.add(storedOf(card, terms), terms);
  }

  /** Removes a card; an unknown id is no error. */
  remove(id: CardId): void {
    this.texts.forget(id);
    this.#index.remove(id);
  }

  /** Whether any card holds exactly this term. */
  has(term: string): boolean {
    return this.#index.cardsWith(term) > 0;
  }

  /** Whether so many of the cards hold the term that it tells nothing about one of them. */
  isCommon(term: string): boolean {
    const cards = this.#index.cardsWith(term);
    return cards > COMMON_AT_LEAST && cards > this.size * COMMON_SHARE;
  }

  /**
   * How rare a term is among the cards: natural logarithm of all cards over those that hold it, in the
   * field given, or in the searched one where most do.
   */
  rarity(term: string, field?: Field): number {
    const holding = field ? this.cardsWith(term, field) : this.#index.cardsWith(term);
    return Math.log((this.size + 1) / (holding + 0.5));
  }

  /** How many cards hold the term in a field. */
  cardsWith(term: string, field: Field): number {
    return this.#index.postings(term, field).length;
  }

  /**
   * Calls back with each card that holds the term in a field, and how often (255 at most), by ascending
   * slots. The callback must not ask for other postings.
   */
  eachPosting(term: string, field: Field, visit: (slot: number, frequency: number) => void): void {
    eachOf(this.#index.postings(term, field), visit);
  }

  /** Whether a card holds a term in a field. */
  holds(slot: number, term: string, field: Field): boolean {
    let isHeld = false;
    this.eachPosting(term, field, (each) => {
      isHeld ||= each === slot;
    });
    return isHeld;
  }

  /** By slot the length of a field: of learned fields all their terms, of the others the different ones. */
  lengths(field: Field): Uint32Array {
    return this.#index.slots.lengths(field);
  }

  /** The lengths of a field of all cards together. */
  totalLength(field: Field): number {
    return this.#index.slots.total(field);
  }

  /** Scores cards for groups of terms; one and the same for all callers, as are its arrays. */
  scorer(): Scorer {
    return this.#scorer;
  }

  /** Cards that hold any of the terms, best first. */
  search(
    terms: readonly WeightedTerm[],
    options: LexicalOptions,
    lets: Lets = () => true,
  ): LexicalMatch[] {
    return searchIndex(this.#index, terms, options, lets);
  }

  /** Every card that may be found, the one changed last first. */
  all(lets: Lets): LexicalMatch[] {
    return this.#index.slots
      .all()
      .filter(lets)
      .map((card) => ({ ...card, score: 0, queryTerms: [], found: {} }))
      .sort((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated));
  }
}
