import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureHash, LearnedCounts } from '@/ranking/learning/learnedCounts';

/** What the counts should be, as plainly as can be said: of each feature its cards, of each their units. */
class PlainCounts {
  readonly #features = new Map<number, Map<number, number>>();

  add(feature: number, card: number, units: number): void {
    const cards = this.#features.get(feature) ?? new Map<number, number>();
    this.#features.set(feature, cards.set(card, (cards.get(card) ?? 0) + units));
  }

  of(feature: number): [number, number][] {
    const cards = [...(this.#features.get(feature) ?? [])];
    return cards.filter(([, units]) => units !== 0).sort(([a], [b]) => a - b);
  }

  total(wanted: (card: number) => boolean): number {
    const all = [...this.#features.keys()].flatMap((feature) => this.of(feature));
    return all.reduce((sum, [card, units]) => sum + (wanted(card) ? units : 0), 0);
  }
}

function eachOf(counts: LearnedCounts, feature: number): [number, number][] {
  const found: [number, number][] = [];
  counts.each(feature, (card, units) => {
    if (units !== 0) found.push([card, units]);
  });
  return found.sort(([a], [b]) => a - b);
}

function expectSame(counts: LearnedCounts, plain: PlainCounts, features: Iterable<number>): void {
  expect(counts.total).toBe(
    Math.max(
      0,
      plain.total(() => true),
    ),
  );
  for (const feature of features) {
    const wanted = plain.of(feature);
    expect(eachOf(counts, feature)).toEqual(wanted);
    for (const [card, units] of wanted) expect(counts.unitsOf(feature, card)).toBe(units);
  }
}

const FEATURES = [0, 1, 7, 2 ** 31, 0xffff_ffff];
const addition = fc.record({
  feature: fc.constantFrom(...FEATURES),
  card: fc.nat(300),
  units: fc.integer({ min: -40, max: 40 }),
});

describe('learned counts', () => {
  it('are what was added, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(addition, { maxLength: 80 }), (additions) => {
        const [counts, plain] = [new LearnedCounts(), new PlainCounts()];
        for (const { feature, card, units } of additions) {
          counts.add(feature, card, units);
          plain.add(feature, card, units);
        }
        expectSame(counts, plain, FEATURES);
        for (const { card } of additions) {
          expect(counts.totalOf(card)).toBe(plain.total((each) => each === card));
        }
      }),
    );
  });

  it('stay so when there are so many that they are put in order', () => {
    const [counts, plain] = [new LearnedCounts(), new PlainCounts()];
    const features = Array.from({ length: 3000 }, (_, at) => featureHash(`word${at}`));
    const add = (feature: number, card: number, units: number) => {
      counts.add(feature, card, units);
      plain.add(feature, card, units);
    };
    for (let round = 0; round < 3; round++) {
      for (const [at, feature] of features.entries()) {
        // Cards descend and repeat, some were there before, and some counts are taken back.
        for (let card = 9; card >= 0; card--) add(feature, (card * 31 + at * round) % 600, 4);
        if (at % 5 === round) add(feature, (9 * 31 + at * round) % 600, -4);
      }
      expectSame(
        counts,
        plain,
        features.filter((_, at) => at % 97 === 0),
      );
    }
    expectSame(counts, plain, [...FEATURES, ...features.slice(0, 40)]);
    for (const card of [0, 31, 279, 599, 600]) {
      expect(counts.totalOf(card)).toBe(plain.total((each) => each === card));
    }
  });

  it('are the same in any order though they are beyond all measure', () => {
    const [one, other] = [new LearnedCounts(), new LearnedCounts()];
    const fill = (counts: LearnedCounts) => {
      for (let card = 10; card < 21_000; card++) counts.add(5, card, 4);
    };
    const burst = (counts: LearnedCounts) => {
      for (let times = 0; times < 1000; times++) counts.add(5, 3, 4_000_000);
    };
    fill(one);
    burst(one);
    burst(other);
    fill(other);
    expect(one.unitsOf(5, 3)).toBe(other.unitsOf(5, 3));
    expect(one.totalOf(3)).toBe(other.totalOf(3));
  });
});
