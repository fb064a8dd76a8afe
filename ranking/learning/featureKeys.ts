/** About so many keys stand in each bucket. */
const PER_BUCKET = 8;
const MOST_BITS = 22;

/**
 * Hashes of 32 bits in ascending order, and where each stands. Their high bits tell the bucket, as hashes
 * are spread evenly: a few steps find one among millions.
 */
export class FeatureKeys {
  readonly #keys: Uint32Array;
  /** Where each bucket starts; one more for the end. */
  readonly #buckets: Uint32Array;
  readonly #shift: number;

  /** @param keys ascending, no two alike. */
  constructor(keys: Uint32Array) {
    this.#keys = keys;
    const wanted = Math.ceil(Math.log2(Math.max(2, keys.length / PER_BUCKET)));
    const bits = Math.min(MOST_BITS, wanted);
    this.#shift = 32 - bits;
    this.#buckets = new Uint32Array(2 ** bits + 1);
    for (let at = 0; at < keys.length; at++) {
      const bucket = (keys[at] ?? 0) >>> this.#shift;
      this.#buckets[bucket + 1] = (this.#buckets[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < 2 ** bits; bucket++) {
      this.#buckets[bucket + 1] = (this.#buckets[bucket + 1] ?? 0) + (this.#buckets[bucket] ?? 0);
    }
  }

  get length(): number {
    return this.#keys.length;
  }

  /** The key at a place; above all keys behind the last. */
  at(place: number): number {
    return this.#keys[place] ?? Number.POSITIVE_INFINITY;
  }

  /** The place of a key, or -1. */
  placeOf(key: number): number {
    const bucket = key >>> this.#shift;
    let [low, high] = [this.#buckets[bucket] ?? 0, (this.#buckets[bucket + 1] ?? 0) - 1];
    // Halving, for keys that somebody made up may all stand in one bucket.
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#keys[middle] ?? 0;
      if (found === key) return middle;
      if (found < key) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
