/** Numbers keys from 0 in the order they come. */
export interface KeyNumbers<Key extends string | number> {
  /** How many keys have a number. */
  readonly size: number;
  /** The number of a key, or -1. */
  find(key: Key): number;
  /** The number of a key; one that is new gets the next. */
  numberOf(key: Key): number;
  /** The keys by their numbers. */
  keys(): Iterable<Key>;
}

export class TextNumbers implements KeyNumbers<string> {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  find(key: string): number {
    return this.#numbers.get(key) ?? -1;
  }

  numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }

  keys(): Iterable<string> {
    return this.#numbers.keys();
  }
}

/** No place of the table is taken by this key: hashes are not negative. */
const FREE = -1;

/**
 * For hashes, which are spread already: a table of twice their number, where each stands at the place that
 * its low bits say or behind it. A Map of as many numbers takes several times the room and time.
 */
export class HashNumbers implements KeyNumbers<number> {
  #keys = new Float64Array(64);
  #size = 0;
  /** Its length is a power of two. */
  #table = new Float64Array(128).fill(FREE);
  #numbers = new Uint32Array(128);

  get size(): number {
    return this.#size;
  }

  find(key: number): number {
    const place = this.#placeOf(key);
    return this.#table[place] === key ? (this.#numbers[place] ?? -1) : -1;
  }

  numberOf(key: number): number {
    const place = this.#placeOf(key);
    if (this.#table[place] === key) return this.#numbers[place] ?? -1;
    const number = this.#size++;
    if (number >= this.#keys.length) this.#grow();
    this.#keys[number] = key;
    this.#enter(key, number);
    return number;
  }

  keys(): Iterable<number> {
    return this.#keys.subarray(0, this.#size);
  }

  /** Where a key stands, or the free place where it would. */
  #placeOf(key: number): number {
    const last = this.#table.length - 1;
    let place = key & last;
    while (this.#table[place] !== key && this.#table[place] !== FREE) place = (place + 1) & last;
    return place;
  }

  #enter(key: number, number: number): void {
    const place = this.#placeOf(key);
    this.#table[place] = key;
    this.#numbers[place] = number;
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#table = new Float64Array(keys.length * 2).fill(FREE);
    this.#numbers = new Uint32Array(keys.length * 2);
    for (let number = 0; number < this.#size - 1; number++) this.#enter(keys[number] ?? 0, number);
  }
}
