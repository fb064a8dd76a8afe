import type { Met } from './shard';

/** So many entries are remembered, those of the words that were met last. */
const MOST_ENTRIES = 20_000;
/** A word that so many tickets said is no secret of one. */
const ENOUGH_TICKETS = 2;

/** Rare words, and which tickets said them: one ticket alone teaches none of them, however often. */
export class MetWords {
  /** By the hash of a word, the ticket of each event that met it. */
  readonly #tickets = new Map<number, number[]>();
  #size = 0;

  /** Whether another ticket than this one said a word. */
  isKnownWithout(ticket: number, word: number): boolean {
    return (this.#tickets.get(word) ?? []).some((each) => each !== ticket);
  }

  /** Whether it is still worth remembering that a ticket says a word. */
  isToRemember(word: number, ticket: number): boolean {
    const tickets = new Set(this.#tickets.get(word));
    return tickets.has(ticket) || tickets.size < ENOUGH_TICKETS;
  }

  add({ words, tickets }: Met): void {
    for (const [at, word] of words.entries()) {
      const known = this.#tickets.get(word) ?? [];
      known.push(tickets[at] ?? 0);
      this.#tickets.set(word, known);
      this.#size++;
    }
    for (const [word, known] of this.#tickets) {
      if (this.#size <= MOST_ENTRIES) break;
      this.#tickets.delete(word);
      this.#size -= known.length;
    }
  }

  /** Takes away what was added; what is not there was forgotten already. */
  takeBack({ words, tickets }: Met): void {
    for (const [at, word] of words.entries()) {
      const known = this.#tickets.get(word) ?? [];
      const place = known.indexOf(tickets[at] ?? 0);
      if (place < 0) continue;
      known.splice(place, 1);
      this.#size--;
      if (known.length === 0) this.#tickets.delete(word);
    }
  }

  toData(): Met {
    const entries = [...this.#tickets].flatMap(([word, tickets]) =>
      tickets.map((ticket) => ({ word, ticket })),
    );
    return {
      words: entries.map(({ word }) => word),
      tickets: entries.map(({ ticket }) => ticket),
    };
  }
}
