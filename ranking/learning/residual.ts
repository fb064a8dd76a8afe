/** Weights share so many cells (2^18 numbers of 32 bits, 1 MB), whatever the number of cards. */
const CELLS = 2 ** 18;
/** Weights are whole numbers of this fraction, so that sums are the same in any order. */
const UNIT = 1 / 4096;

/**
 * What inserts taught beyond the counts: weights of (feature, card) pairs, each a sum of signed
 * increments. Pairs are hashed into one table; those that share a cell disturb each other little, as
 * each score adds up hundreds of them.
 */
export class Residual {
  /** Made when something is added: a workspace that learned nothing needs none. */
  #cells: Int32Array | undefined;

  /** The cell of a pair. @param card a hash of 32 bits. */
  static cellOf(feature: number, card: number): number {
    let mixed = Math.imul(feature ^ Math.imul(card, 0x9e3779b1), 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) & (CELLS - 1);
  }

  static isCell(cell: number): boolean {
    return Number.isInteger(cell) && cell >= 0 && cell < CELLS;
  }

  /** A weight in whole units. */
  static toUnits(weight: number): number {
    return Math.round(weight / UNIT);
  }

  static weightOf(units: number): number {
    return units * UNIT;
  }

  /** Nothing was ever added. */
  get isEmpty(): boolean {
    return this.#cells === undefined;
  }

  add(cell: number, units: number): void {
    this.#cells ??= new Int32Array(CELLS);
    this.#cells[cell] = (this.#cells[cell] ?? 0) + units;
  }

  unitsOf(cell: number): number {
    return this.#cells?.[cell] ?? 0;
  }
}
