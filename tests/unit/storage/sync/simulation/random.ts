import { randomFrom } from '@/bench/generated/random';

/** Chance that comes out the same again for the same seeds. */
export class Random {
  readonly #next: () => number;

  constructor(...seeds: readonly number[]) {
    this.#next = randomFrom(...seeds);
  }

  /** A whole number from 0 up to this one, without it. */
  below(end: number): number {
    return Math.floor(this.#next() * end);
  }

  isOnce(inSoMany: number): boolean {
    return this.below(inSoMany) === 0;
  }

  /** One of a list; undefined where there is none. */
  oneOf<Each>(list: readonly Each[]): Each | undefined {
    return list[this.below(list.length)];
  }
}
