/** A source of numbers in [0, 1): the same seed gives the same numbers. */
export type Random = () => number;

const INCREMENT = 0x6d2b79f5;

/** Spreads the bits of a 32-bit integer: one step of mulberry32 (Tommy Ettinger, public domain). */
function spread(value: number): number {
  let bits = Math.imul(value ^ (value >>> 15), value | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}

/**
 * Random numbers that repeat.
 *
 * @param seeds integers; each sequence of them (a run's seed, then the number of a card) has numbers
 *   of its own.
 */
export function randomFrom(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => spread((mixed ^ seed) + INCREMENT), 0);
  return () => {
    state = (state + INCREMENT) | 0;
    return spread(state) / 2 ** 32;
  };
}

/** An integer from `least` to `most`, both included. */
export function integerBetween(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** The items in a random order; the list given stays as it is. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const drawn = items.map((item) => ({ item, place: random() }));
  return drawn.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
