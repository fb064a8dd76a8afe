import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageSums } from '@/documents/usageSums';
import type { Learned } from '@/ranking/learning/learned';
import { SHARD_SCHEMA } from '@/ranking/learning/shard';
import { anEvent, CARDS, endsOf, indexOf, learn, nothingLearned, PERIOD, rankingOf } from './team';

const INDEX = indexOf();
const WORDS = 'pump lamp water refund order noise night cold broken zamboni the my it is'.split(
  ' ',
);
const event = fc
  .record({
    kind: fc.constantFrom('insert', 'insert', 'copy', 'open', 'not-for'),
    card: fc.constantFrom(...CARDS.map(({ id = '' }) => id)),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 10 }),
    ticket: fc.constantFrom('first', 'second', 'third'),
    isUndone: fc.boolean(),
  })
  .map(({ kind, card, words, ticket, isUndone }) => ({
    event: anEvent(kind, card, words.join(' '), ticket),
    isUndone,
  }));

/** What a device that never learned anything knows by what another told. */
function taughtBy(sums: UsageSums): Learned {
  const learned = nothingLearned({ device: 'eve', epoch: 3 });
  const id = 'shard:team.c_help_use.2945';
  const shard = { schema: SHARD_SCHEMA, id, epoch: Number.MAX_SAFE_INTEGER, period: PERIOD };
  const told = JSON.parse(JSON.stringify({ ...shard, ...sums.toSums() }));
  expect(learned.put(told, id)).toBe(true);
  return learned;
}

const TICKETS = ['My pump makes noise in the cold water', 'the refund of my broken lamp'];

describe('what a device shares', () => {
  it('has another rank as itself, on its first day, undone events left out', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (each) => {
        const ana = nothingLearned({ device: 'ana' });
        const sums = new UsageSums();
        const add = (change: ReturnType<Learned['changeBy']>) => change && sums.add(change);
        const lessons = each.map(({ event: given }) => learn(ana, INDEX, given));
        for (const lesson of lessons) add(ana.changeBy(lesson, 1));
        for (const [at, { isUndone }] of each.entries()) {
          if (!isUndone) continue;
          add(ana.changeBy(lessons[at], -1));
          ana.takeBack(lessons[at]);
        }
        const eve = taughtBy(sums);
        for (const text of TICKETS) {
          const scores = (learned: Learned) =>
            rankingOf(text, { index: INDEX, learned }).cards.map(({ id, score }) => [id, score]);
          expect(scores(eve)).toEqual(scores(ana));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('puts the card first that the team inserts', () => {
    const ana = nothingLearned({ device: 'ana' });
    const sums = new UsageSums();
    const ask = 'It smells of something burnt in the living room';
    for (const words of ['a burnt smell in the room', 'smells burnt', 'something smells burnt']) {
      const change = ana.changeBy(learn(ana, INDEX, anEvent('insert', 'parcel', words)), 1);
      if (change) sums.add(change);
    }
    const before = endsOf(rankingOf(ask, { index: INDEX, learned: nothingLearned() }));
    const after = endsOf(rankingOf(ask, { index: INDEX, learned: taughtBy(sums) }));
    expect(before[0]).not.toBe('parcel');
    expect(after[0]).toBe('parcel');
  });

  it('holds no rare word that one ticket said, nor which words it met', () => {
    const ana = nothingLearned({ device: 'ana' });
    const common = anEvent('insert', 'pump', 'the pump is broken');
    const rare = anEvent('insert', 'pump', 'the pump is broken gribblewort');
    const told = (given: typeof common) => ana.changeBy(learn(ana, INDEX, given), 1);
    const [one, other] = [told(common), told(rare)];
    expect(other?.cards[common.card]?.words).toEqual(one?.cards[common.card]?.words);
    expect(Object.keys(other ?? {}).sort()).toEqual(['cards', 'recent', 'residual']);
  });

  it('of what is no increment is nothing', () => {
    expect(nothingLearned().changeBy({ card: 7 }, 1)).toBeUndefined();
  });
});

describe('what was learned on a device', () => {
  it('is forgotten when it counts no longer; what a team learned is not for it to forget', () => {
    const learned = nothingLearned();
    const shard = (period: number) => `shard:0b1c2d3e-aaaa-4bbb-8ccc-123456789abc.0.${period}`;
    expect(learned.isForgotten(shard(PERIOD - 3))).toBe(true);
    expect(learned.isForgotten(shard(PERIOD - 2))).toBe(false);
    expect(learned.isForgotten(learned.ownId)).toBe(false);
    expect(learned.isForgotten('shard:team.c_help_use.12')).toBe(false);
    expect(learned.isForgotten('anything')).toBe(false);
  });
});
