import type { CardId } from '@/cards/ids';
import type { CardSums, LearnedKind } from './shard';

/** Numbers and what belongs to each. */
export type Pairs = CardSums['words'];

export const NOTHING_COUNTED: Pairs = { keys: [], units: [] };

/** Sums by key, as they grow. */
export class Tally {
  readonly #sums = new Map<number, number>();

  static of(pairs: Pairs): Tally {
    const tally = new Tally();
    tally.add(pairs);
    return tally;
  }

  add({ keys, units }: Pairs, sign = 1): void {
    for (const [at, key] of keys.entries()) {
      const sum = (this.#sums.get(key) ?? 0) + sign * (units[at] ?? 0);
      if (sum === 0) this.#sums.delete(key);
      else this.#sums.set(key, sum);
    }
  }

  get isEmpty(): boolean {
    return this.#sums.size === 0;
  }

  toPairs(): Pairs {
    const sorted = [...this.#sums].sort(([a], [b]) => a - b);
    return { keys: sorted.map(([key]) => key), units: sorted.map(([, units]) => units) };
  }
}

/** How often a card was used, and how. */
export type Uses = Pick<CardSums, 'inserts' | 'copies' | 'opens' | 'sentAway'>;

export const NO_USES: Uses = { inserts: 0, copies: 0, opens: 0, sentAway: 0 };

/** One use of a kind. */
export function oneUse(kind: LearnedKind): Uses {
  return {
    inserts: kind === 'insert' ? 1 : 0,
    copies: kind === 'copy' ? 1 : 0,
    opens: kind === 'open' ? 1 : 0,
    sentAway: kind === 'not-for' ? 1 : 0,
  };
}

export function isUnused(uses: Uses): boolean {
  return Object.values(uses).every((count) => count === 0);
}

/** Uses and more of them, or less. */
export function usesWith(some: Uses, more: Uses, sign: number): Uses {
  return {
    inserts: some.inserts + sign * more.inserts,
    copies: some.copies + sign * more.copies,
    opens: some.opens + sign * more.opens,
    sentAway: some.sentAway + sign * more.sentAway,
  };
}

/** What one device has learned of one card, as it grows. */
class GrowingCard {
  uses: Uses = NO_USES;
  readonly words = new Tally();
  readonly pieces = new Tally();

  get isEmpty(): boolean {
    return isUnused(this.uses) && this.words.isEmpty && this.pieces.isEmpty;
  }
}

/** What this device has learned, as it grows. */
export class GrowingSums {
  readonly #cards = new Map<CardId, GrowingCard>();
  readonly residual = new Tally();

  of(card: CardId): GrowingCard {
    const known = this.#cards.get(card) ?? new GrowingCard();
    this.#cards.set(card, known);
    return known;
  }

  toCards(): Record<CardId, CardSums> {
    const cards = [...this.#cards].filter(([, card]) => !card.isEmpty);
    return Object.fromEntries(
      cards.map(([id, { uses, words, pieces }]) => [
        id,
        { ...uses, words: words.toPairs(), pieces: pieces.toPairs() },
      ]),
    );
  }
}
