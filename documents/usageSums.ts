import * as v from 'valibot';
import { type CardId, CardIdSchema } from '@/cards/ids';
import { MOST_UNITS, type SharedSums, type UsageCounts } from './kinds/usage';
import { inOrder } from './order';

type CardSums = NonNullable<SharedSums['cards'][CardId]>;
type Uses = Omit<CardSums, 'words' | 'pieces'>;
type Pairs = SharedSums['residual'];
type Key = string | number;

const DAY_MS = 86_400_000;
/** The ranking takes no more uses of a card on a day (`ranking/priors/recentUse`). */
const MOST_RECENT = 100_000;
const NO_USES: Uses = { inserts: 0, copies: 0, opens: 0, sentAway: 0 };
const NOTHING: Pairs = { keys: [], units: [] };

/** Numbers by key; what comes to nothing is left out. */
class Tally<K extends Key> {
  readonly #sums = new Map<K, number>();

  add(key: K, units: number): void {
    const sum = (this.#sums.get(key) ?? 0) + units;
    if (sum === 0) this.#sums.delete(key);
    else this.#sums.set(key, sum);
  }

  get size(): number {
    return this.#sums.size;
  }

  /** In the order of their keys, none larger than a reader takes. */
  entries(most = MOST_UNITS): [K, number][] {
    return [...this.#sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, units]) => [key, Math.max(-most, Math.min(most, units))]);
  }
}

function addPairs(tally: Tally<number>, { keys, units }: Pairs): void {
  for (const [at, key] of keys.entries()) tally.add(key, units[at] ?? 0);
}

function pairsOf(tally: Tally<number>): Pairs {
  const entries = tally.entries();
  return { keys: entries.map(([key]) => key), units: entries.map(([, units]) => units) };
}

class CardTally {
  readonly uses = new Tally<keyof Uses>();
  readonly words = new Tally<number>();
  readonly pieces = new Tally<number>();

  get isEmpty(): boolean {
    return this.uses.size + this.words.size + this.pieces.size === 0;
  }

  toSums(): CardSums {
    const uses = Object.fromEntries(this.uses.entries());
    return { ...NO_USES, ...uses, words: pairsOf(this.words), pieces: pairsOf(this.pieces) };
  }
}

/**
 * Adds up what was learned of the use of cards. Whole numbers and quarters: in whatever order the same is
 * added, the sums and their JSON are the same.
 */
export class UsageSums {
  readonly #cards = new Map<CardId, CardTally>();
  readonly #residual = new Tally<number>();
  readonly #recent = new Map<CardId, Tally<string>>();

  add({ cards, residual, recent }: SharedSums): void {
    for (const [id, sums] of Object.entries(cards)) {
      if (sums) this.#addCard(v.parse(CardIdSchema, id), sums);
    }
    addPairs(this.#residual, residual);
    for (const [id, days] of Object.entries(recent)) {
      const tally = this.#recentOf(v.parse(CardIdSchema, id));
      for (const [day, uses] of Object.entries(days ?? {})) tally.add(day, uses);
    }
  }

  /** Adds counts alone, for want of more. @param day on which they were counted, `YYYY-MM-DD`. */
  addCounts(day: string, counts: UsageCounts): void {
    const number = String(Math.floor(Date.parse(day) / DAY_MS));
    for (const [id, count] of Object.entries(counts)) {
      if (!count) continue;
      const { inserts, copies, opens, negatives } = count;
      const card = v.parse(CardIdSchema, id);
      const uses = { inserts, copies, opens, sentAway: negatives };
      this.#addCard(card, { ...uses, words: NOTHING, pieces: NOTHING });
      this.#recentOf(card).add(number, inserts + copies);
    }
  }

  /** How many numbers stand in the lists of all cards and of the residual. */
  get size(): number {
    let size = this.#residual.size;
    for (const { words, pieces } of this.#cards.values()) size += words.size + pieces.size;
    return size;
  }

  toSums(): SharedSums {
    const cards = [...this.#cards].filter(([, card]) => !card.isEmpty);
    const recent = [...this.#recent].filter(([, days]) => days.size > 0);
    return inOrder({
      cards: Object.fromEntries(cards.map(([id, card]) => [id, card.toSums()])),
      residual: pairsOf(this.#residual),
      recent: Object.fromEntries(
        recent.map(([id, days]) => [id, Object.fromEntries(days.entries(MOST_RECENT))]),
      ),
    });
  }

  #addCard(id: CardId, { words, pieces, ...uses }: CardSums): void {
    const card = this.#cards.get(id) ?? new CardTally();
    this.#cards.set(id, card);
    card.uses.add('inserts', uses.inserts);
    card.uses.add('copies', uses.copies);
    card.uses.add('opens', uses.opens);
    card.uses.add('sentAway', uses.sentAway);
    addPairs(card.words, words);
    addPairs(card.pieces, pieces);
  }

  #recentOf(id: CardId): Tally<string> {
    const known = this.#recent.get(id) ?? new Tally<string>();
    this.#recent.set(id, known);
    return known;
  }
}
