import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_INSERT } from '@/ranking/learning/learned';
import type { Shard } from '@/ranking/learning/shard';
import { aTicket } from '../asTicket';
import { anEvent, idOf, indexOf, learn, NOW, nothingLearned, rankingOf } from './team';

const INDEX = indexOf();
const TEXT = 'the pump makes noise at night and the water is green';

/** What another device learned, as it comes. */
function aShard(): Shard {
  const other = nothingLearned({ device: 'bo' });
  learn(other, INDEX, anEvent('insert', 'fish', TEXT));
  return JSON.parse(JSON.stringify(other.ownShard(NOW)));
}

function standing(learned: ReturnType<typeof nothingLearned>) {
  return rankingOf(TEXT, { index: INDEX, learned }).cards;
}

const GOOD = aShard();
const FISH = idOf('fish');
const SUMS = GOOD.cards[FISH] ?? { inserts: 0, copies: 0, opens: 0, sentAway: 0 };
const pairs = (keys: unknown, units: unknown) => ({ keys, units });
const withFish = (changes: object) => ({ ...GOOD, cards: { [FISH]: { ...SUMS, ...changes } } });

describe('a shard that is none', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'shard'],
    ['a list', [GOOD]],
    ['of another version', { ...GOOD, schema: 2 }],
    ['without an id', { ...GOOD, id: '' }],
    ['of a broken epoch', { ...GOOD, epoch: Number.NaN }],
    ['of a period before time', { ...GOOD, period: -1 }],
    ['with absurd uses', withFish({ inserts: 1e300 })],
    ['with uses that are no number', withFish({ copies: Number.NaN })],
    ['with parts of uses that nobody counts', withFish({ opens: 0.1 })],
    ['with absurd units', withFish({ words: pairs([1], [1e12]) })],
    ['with units that are no number', withFish({ words: pairs([1], [Number.NaN]) })],
    ['with lists of two lengths', withFish({ words: pairs([1, 2], [4]) })],
    ['with a key beyond all hashes', withFish({ pieces: pairs([2 ** 32], [4]) })],
    ['with a cell beyond the table', { ...GOOD, residual: pairs([2 ** 18], [4]) }],
    ['with a card of another kind', { ...GOOD, cards: { 'member:ana': SUMS } }],
    ['with a card that is a name of objects', { ...GOOD, cards: { toString: SUMS } }],
    ['without a card’s sums', { ...GOOD, cards: { [FISH]: null } }],
    ['with uses on days that are none', { ...GOOD, recent: { [FISH]: { someday: 3 } } }],
  ])('adds nothing: %s', (_, content) => {
    const learned = nothingLearned();
    learn(learned, INDEX, anEvent('insert', 'pump', TEXT));
    const [before, changes] = [standing(learned), learned.changes];
    expect(learned.put(content)).toBe(false);
    expect(learned.changes).toBe(changes);
    expect(standing(learned)).toEqual(before);
  });

  it.each([
    ['what cannot be read', { ...GOOD, schema: 2 }],
    ['nothing', undefined],
    ['a shard of another id', { ...GOOD, id: 'shard:cy' }],
  ])('takes with it what was kept before in the place of %s', (_, content) => {
    const learned = nothingLearned();
    expect(learned.put(GOOD, GOOD.id)).toBe(true);
    expect(learned.put(content, GOOD.id)).toBe(false);
    expect(standing(learned)).toEqual(standing(nothingLearned()));
    expect(learned.put(GOOD, GOOD.id)).toBe(true);
    expect(learned.usesOf(learned.numberOf(FISH) ?? -1)).toBe(1);
  });

  it('takes with it what this device had learned where it is kept in its place', () => {
    const learned = nothingLearned();
    learn(learned, INDEX, anEvent('insert', 'pump', TEXT));
    expect(learned.put('damaged', learned.ownId)).toBe(false);
    expect(standing(learned)).toEqual(standing(nothingLearned()));
    expect(learned.ownShard(NOW)).toEqual(nothingLearned().ownShard(NOW));
  });

  it('changes no object of the page by its names', () => {
    const cards = JSON.parse(`{"__proto__": ${JSON.stringify(SUMS)}}`);
    const learned = nothingLearned();
    learned.put({
      ...GOOD,
      cards,
      residual: pairs([], []),
      recent: JSON.parse('{"__proto__":{}}'),
    });
    expect({}).not.toHaveProperty('inserts');
    expect(learned.cards).toEqual([]);
    expect(standing(learned)).toEqual(standing(nothingLearned()));
  });

  it('breaks nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.string(), (value, key) => {
        const learned = nothingLearned();
        learned.put(value);
        learned.put({ ...GOOD, [key]: value });
        learned.put({ ...GOOD, cards: { [FISH]: { ...SUMS, [key]: value } } });
        learned.takeBack(value);
        for (const { score } of standing(learned)) expect(score).toSatisfy(Number.isFinite);
      }),
    );
  });
});

describe('an increment that is none', () => {
  const good = learn(nothingLearned(), INDEX, anEvent('insert', 'pump', TEXT));

  it.each([
    ['nothing', null],
    ['of another card', { ...good, card: 'pump' }],
    ['of another kind', { ...good, kind: 'praise' }],
    ['of no time', { ...good, at: 'yesterday' }],
    ['with lists of two lengths', { ...good, words: pairs([1, 2], [4]) }],
    ['with units that are no number', { ...good, residual: pairs([1], [Number.NaN]) }],
  ])('takes nothing back: %s', (_, content) => {
    const learned = nothingLearned();
    learned.add(good);
    const before = learned.ownShard(NOW);
    learned.takeBack(content);
    expect(learned.ownShard(NOW)).toEqual(before);
  });
});

describe('a shard that is larger than anybody’s work', () => {
  const WORD = 7;

  it('says no more of a card and a word than thousands of inserts do', () => {
    const learned = nothingLearned();
    const most = { keys: Array(50).fill(WORD), units: Array(50).fill(900_000) };
    const recent = { [FISH]: { [Math.floor(NOW / 86_400_000)]: 90_000 } };
    learned.put({ ...withFish({ inserts: 1_000_000, words: most, pieces: most }), recent });
    const number = learned.numberOf(FISH) ?? -1;
    expect(learned.usesOf(number)).toBe(2000);
    expect(learned.words.unitsOf(WORD, number)).toBe(2000 * ONE_INSERT);
    expect(learned.pieces.totalOf(number)).toBe(2000 * ONE_INSERT);
    expect(learned.recent.usesOf(FISH, NOW)).toBe(500);
  });

  it('is undone by its next self though it was cut', () => {
    const learned = nothingLearned();
    learned.put(withFish({ inserts: 1_000_000, words: pairs([WORD, WORD], [900_000, 900_000]) }));
    learned.put(GOOD);
    const alone = nothingLearned();
    alone.put(GOOD);
    expect(standing(learned)).toEqual(standing(alone));
  });

  it('keeps the words of the cards that were inserted most, the same in any order', () => {
    const keys = Array.from({ length: 200_000 }, (_, at) => at);
    const words = pairs(
      keys,
      keys.map(() => 4),
    );
    const cards = ['a', 'b', 'c'].map((end, at) => [
      idOf(end),
      { ...SUMS, inserts: at, words, pieces: pairs([], []) },
    ]);
    for (const given of [cards, cards.toReversed()]) {
      const learned = nothingLearned();
      expect(learned.put({ ...GOOD, cards: Object.fromEntries(given) })).toBe(true);
      const wordsOf = (end: string) => learned.words.totalOf(learned.numberOf(idOf(end)) ?? -1);
      expect([wordsOf('c') > 0, wordsOf('b') > 0, wordsOf('a')]).toEqual([true, true, 0]);
    }
  });
});

describe('counts that are allowed and absurd', () => {
  const hugely = (units: number, times: number) => {
    const multiplied = (sums: Shard['residual']) => ({
      keys: Array.from({ length: times }, () => sums.keys).flat(),
      units: Array.from({ length: times }, () => sums.keys.map(() => units)).flat(),
    });
    const of = (sums: Shard['cards'][typeof FISH]) =>
      sums && {
        ...{ inserts: units, copies: units, opens: units, sentAway: -units },
        ...{ words: multiplied(sums.words), pieces: multiplied(sums.pieces) },
      };
    return {
      ...GOOD,
      cards: { [FISH]: of(GOOD.cards[FISH]) },
      residual: multiplied(GOOD.residual),
    };
  };

  it.each([
    ['huge', 1_000_000, 1],
    ['huge and said a thousand times', 1_000_000, 1000],
    ['far below nothing', -1_000_000, 1],
  ])('give scores that are numbers: %s', (_, units, times) => {
    const learned = nothingLearned();
    learn(learned, INDEX, anEvent('insert', 'pump', TEXT));
    expect(learned.put(hugely(units, times))).toBe(true);
    for (const ticket of [TEXT, 'pump', aTicket(['food'], { subject: 'fish' })]) {
      const { cards } = rankingOf(ticket, { index: INDEX, learned });
      expect(cards.length).toBeGreaterThan(0);
      for (const { score, reasons } of cards) {
        expect(score).toSatisfy(Number.isFinite);
        expect(JSON.stringify(reasons)).not.toContain('null');
      }
    }
    expect(learn(learned, INDEX, anEvent('insert', 'fish', TEXT)).residual.units).toSatisfy(
      (all: number[]) => all.every(Number.isInteger),
    );
  });
});
