import type { Card } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { FIELDS, type Field } from './fields';
import { withRoom } from './growing';
import { MOST_SLOTS } from './posting';
import { GONE } from './settling';

/** What of a card is kept beside its words, for filters. */
export interface StoredCard {
  id: CardId;
  status: Card['status'];
  collection: CollectionId;
  /** Its keywords as `labelOf` compares them. */
  labels: readonly string[];
  /** ISO 8601. */
  updated: string;
  /** The different stems of its titles, apart by spaces. */
  about: string;
  /** As priors/trust tells it, in ms since the epoch. */
  trustedUntil: number;
}

/** The cards by slot: numbers from 0, given out in turn, that stand for cards within the index. */
export class CardSlots {
  #cards: (StoredCard | undefined)[];
  /** By field, in their order, the length of each card. */
  #lengths: Uint32Array<ArrayBuffer>[];
  readonly #totals: number[];
  readonly #slots = new Map<CardId, number>();

  /**
   * @param cards different cards, who get their slots in turn.
   * @param lengths by field, in their order, the length of each card.
   */
  constructor(
    cards: readonly StoredCard[] = [],
    lengths: readonly Uint32Array<ArrayBuffer>[] = FIELDS.map(() => new Uint32Array(0)),
  ) {
    this.#cards = [...cards];
    this.#lengths = [...lengths];
    this.#totals = lengths.map((all) => all.reduce((sum, length) => sum + length, 0));
    for (const [slot, { id }] of cards.entries()) this.#slots.set(id, slot);
  }

  /** How many slots were given out; those of cards that went count until {@link settle}. */
  get count(): number {
    return this.#cards.length;
  }

  /** How many cards there are. */
  get size(): number {
    return this.#slots.size;
  }

  get areAllLive(): boolean {
    return this.#slots.size === this.#cards.length;
  }

  isLive(slot: number): boolean {
    return this.#cards[slot] !== undefined;
  }

  /** The card of a slot; undefined where it went. */
  at(slot: number): StoredCard | undefined {
    return this.#cards[slot];
  }

  /** The slot of a card; undefined where it is not held. */
  of(id: CardId): number | undefined {
    return this.#slots.get(id);
  }

  /** The cards in the order they came. */
  all(): StoredCard[] {
    return this.#cards.filter((card) => card !== undefined);
  }

  /** The lengths of a field by slot. */
  lengths(field: Field): Uint32Array {
    return this.#lengths[FIELDS.indexOf(field)] ?? new Uint32Array(0);
  }

  /** The lengths of a field of all cards together. */
  total(field: Field): number {
    return this.#totals[FIELDS.indexOf(field)] ?? 0;
  }

  /**
   * Gives a card that is not held its slot.
   *
   * @param lengths that of each field, in their order.
   * @throws RangeError where the index has no room for more.
   */
  add(card: StoredCard, lengths: readonly number[]): number {
    const slot = this.#cards.length;
    if (slot >= MOST_SLOTS) throw new RangeError('The index is full.');
    this.#cards.push(card);
    this.#slots.set(card.id, slot);
    this.#lengths = this.#lengths.map((all) => withRoom(all, slot + 1));
    for (const [field, all] of this.#lengths.entries()) {
      const length = lengths[field] ?? 0;
      all[slot] = length;
      this.#addToTotal(field, length);
    }
    return slot;
  }

  /** Forgets a card; one that is not held is no error. */
  remove(id: CardId): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#cards[slot] = undefined;
    for (const [field, all] of this.#lengths.entries()) this.#addToTotal(field, -(all[slot] ?? 0));
  }

  /** The number that {@link settle} gives each slot; GONE for those whose card went. */
  newSlots(): Uint32Array {
    const numbers = new Uint32Array(this.count);
    let next = 0;
    for (let slot = 0; slot < numbers.length; slot++) {
      numbers[slot] = this.isLive(slot) ? next++ : GONE;
    }
    return numbers;
  }

  /** Numbers the cards anew, without the slots of those that went. */
  settle(): void {
    if (this.areAllLive) return;
    const live = this.#cards.flatMap((card, slot) => (card ? [{ card, slot }] : []));
    this.#lengths = this.#lengths.map((lengths) =>
      Uint32Array.from(live, ({ slot }) => lengths[slot] ?? 0),
    );
    this.#cards = live.map(({ card }) => card);
    for (const [slot, { card }] of live.entries()) this.#slots.set(card.id, slot);
  }

  #addToTotal(field: number, length: number): void {
    this.#totals[field] = (this.#totals[field] ?? 0) + length;
  }
}
