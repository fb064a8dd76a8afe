import type { CardId } from '@/cards/ids';
import { CardSlots, type StoredCard } from './cardSlots';
import type { CardTerms } from './cardTerms';
import { FIELDS, type Field, isLearned, LEARNED_FIELDS, SEARCHED_FIELDS } from './fields';
import { HASH_KEYS, InvertedIndex, TEXT_KEYS } from './invertedIndex';
import { frequencyIn, slotIn } from './posting';
import type { SettledPostings } from './settledPostings';
import { termHash } from './termHash';

/** So many cards may stand beside the settled ones, or this share of them, before all are settled. */
const MOST_RECENT = 2000;
const RECENT_SHARE = 0.25;

const NONE = new Uint32Array(0);

/** The settled parts of an index. */
export interface SettledParts {
  slots: CardSlots;
  words: SettledPostings<string>;
  heads: SettledPostings<number>;
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * The cards by slot and the postings of their terms. The words that are searched are kept as they are; of
 * a head only hashes are: it holds a hundred times as many different terms and is never looked through.
 */
export class CardIndex {
  readonly slots: CardSlots;
  readonly words: InvertedIndex<string>;
  readonly #heads: InvertedIndex<number>;
  /** Cards that were added or removed since all were settled. */
  #unsettled = 0;
  #numbering = 0;
  #changes = 0;

  constructor(parts?: SettledParts) {
    this.slots = parts?.slots ?? new CardSlots();
    const { words, heads } = parts ?? {};
    this.words = new InvertedIndex(SEARCHED_FIELDS.length, this.slots, TEXT_KEYS, words);
    this.#heads = new InvertedIndex(LEARNED_FIELDS.length, this.slots, HASH_KEYS, heads);
  }

  /** Another number each time the slots are numbered anew; what was kept by slot is then no use. */
  get numbering(): number {
    return this.#numbering;
  }

  /** Another number after each change of any card. */
  get changes(): number {
    return this.#changes;
  }

  /** Adds a card that is not held. */
  add(card: StoredCard, terms: CardTerms): void {
    const fields = FIELDS.map((field) => ({ field, counts: counted(terms[field]) }));
    const slot = this.slots.add(
      card,
      // As MiniSearch counts them: different terms. Learned scores need all.
      fields.map(({ field, counts }) => (isLearned(field) ? terms[field].length : counts.size)),
    );
    for (const [number, { field, counts }] of fields.entries()) {
      for (const [term, frequency] of counts) {
        if (isLearned(field)) {
          this.#heads.add(termHash(term), LEARNED_FIELDS.indexOf(field), slot, frequency);
        } else this.words.add(term, number, slot, frequency);
      }
    }
    this.#changed();
  }

  /** Removes a card; one that is not held is no error. */
  remove(id: CardId): void {
    if (this.slots.of(id) === undefined) return;
    this.slots.remove(id);
    this.#changed();
  }

  /** The postings of a term in a field, slots ascending. They are overwritten by the next call. */
  postings(term: string, field: Field): Uint32Array {
    if (isLearned(field)) {
      const place = this.#heads.find(termHash(term));
      return place ? this.#heads.postings(place, LEARNED_FIELDS.indexOf(field)) : NONE;
    }
    const place = this.words.find(term);
    return place ? this.words.postings(place, SEARCHED_FIELDS.indexOf(field)) : NONE;
  }

  /** The number of cards with the term in the searched field that has most of them. */
  cardsWith(term: string): number {
    const place = this.words.find(term);
    if (!place) return 0;
    return Math.max(...SEARCHED_FIELDS.map((_, field) => this.words.postings(place, field).length));
  }

  /** Puts all in the form that takes least room and time; slots may get other numbers. */
  settle(): void {
    if (this.#unsettled === 0) return;
    const newSlots = this.slots.newSlots();
    this.words.settle(newSlots);
    this.#heads.settle(newSlots);
    this.slots.settle();
    this.#unsettled = 0;
    this.#numbering++;
  }

  /** All of it, settled. The postings are shared and never written again. */
  settledParts(): SettledParts {
    this.settle();
    return { slots: this.slots, words: this.words.settled, heads: this.#heads.settled };
  }

  #changed(): void {
    this.#unsettled++;
    this.#changes++;
    const most = Math.max(MOST_RECENT, this.slots.size * RECENT_SHARE);
    if (this.#unsettled > most) this.settle();
  }
}

/** Calls back with the slot and the frequency of each posting. */
export function eachOf(
  postings: Uint32Array,
  visit: (slot: number, frequency: number) => void,
): void {
  for (let at = 0; at < postings.length; at++) {
    const entry = postings[at] ?? 0;
    visit(slotIn(entry), frequencyIn(entry));
  }
}
