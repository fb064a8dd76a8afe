import { withRoom } from './growing';
import type { KeyNumbers } from './keyNumbers';

/** Of a list: it has no further posting. */
const END = 0;

/**
 * Postings of the cards that came last, growing with each: a list per key and field, linked through
 * arrays, in the order of adding.
 */
export class RecentPostings<Key extends string | number> {
  readonly #fields: number;
  /** The lists of a key are `number * fields + field`. */
  readonly #numbers: KeyNumbers<Key>;
  #first = new Uint32Array(0);
  #last = new Uint32Array(0);
  #lengths = new Uint32Array(0);
  /** The place 0 is left free: {@link END}. */
  #entries = new Uint32Array(64);
  #next = new Uint32Array(64);
  #count = 0;

  constructor(fields: number, numbers: KeyNumbers<Key>) {
    this.#fields = fields;
    this.#numbers = numbers;
  }

  /** How many postings it holds. */
  get count(): number {
    return this.#count;
  }

  /** How many keys it holds. */
  get size(): number {
    return this.#numbers.size;
  }

  keys(): Iterable<Key> {
    return this.#numbers.keys();
  }

  add(key: Key, field: number, entry: number): void {
    const list = this.#listFor(key) + field;
    const place = ++this.#count;
    this.#entries = withRoom(this.#entries, place + 1);
    this.#next = withRoom(this.#next, place + 1);
    this.#entries[place] = entry;
    const last = this.#last[list] ?? END;
    if (last === END) this.#first[list] = place;
    else this.#next[last] = place;
    this.#last[list] = place;
    this.#lengths[list] = (this.#lengths[list] ?? 0) + 1;
  }

  /** The number of a key for {@link length} and {@link copy}, or -1. */
  find(key: Key): number {
    return this.#numbers.find(key);
  }

  /** How many postings a key has in a field. */
  length(number: number, field: number): number {
    return number < 0 ? 0 : (this.#lengths[number * this.#fields + field] ?? 0);
  }

  /** Writes the postings of a key in a field into an array from a place on; gives the place behind them. */
  copy(number: number, field: number, into: Uint32Array, from: number): number {
    if (number < 0) return from;
    let to = from;
    let place = this.#first[number * this.#fields + field] ?? END;
    while (place !== END) {
      into[to++] = this.#entries[place] ?? 0;
      place = this.#next[place] ?? END;
    }
    return to;
  }

  /** Where the lists of a key begin; a key that is new gets empty ones. */
  #listFor(key: Key): number {
    const number = this.#numbers.numberOf(key);
    const lists = (number + 1) * this.#fields;
    this.#first = withRoom(this.#first, lists);
    this.#last = withRoom(this.#last, lists);
    this.#lengths = withRoom(this.#lengths, lists);
    return number * this.#fields;
  }
}
