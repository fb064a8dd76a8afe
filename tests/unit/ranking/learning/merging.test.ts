import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Increment } from '@/ranking/learning/increment';
import type { Learned } from '@/ranking/learning/learned';
import { lessonOf } from '@/ranking/learning/lesson';
import type { Shard } from '@/ranking/learning/shard';
import {
  anEvent,
  CARDS,
  endsOf,
  idOf,
  indexOf,
  learn,
  NOW,
  nothingLearned,
  PERIOD,
  rankingOf,
} from './team';

const WORDS = (
  'pump lamp water alert parcel refund invoice order pond fish winter noise night green cold broken zamboni gribblewort ' +
  'the my it is again bomba agua invierno ruido no la'
).split(' ');
const TICKETS = [
  'My pump makes noise in the cold water',
  'the refund of my broken lamp',
  'la bomba hace ruido con el agua en invierno',
  'again an alert at night, fish and parcel',
];
const INDEX = indexOf();

const event = fc
  .record({
    kind: fc.constantFrom('insert', 'insert', 'copy', 'open', 'not-for'),
    card: fc.constantFrom(...CARDS.map(({ id = '' }) => id)),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }),
    ticket: fc.constantFrom('first', 'second', 'third'),
  })
  .map(({ kind, card, words, ticket }) => anEvent(kind, card, words.join(' '), ticket));
const events = fc.array(event, { minLength: 1, maxLength: 10 });

/** What each event teaches one who learns them in this order. */
function lessonsOf(given: readonly ReturnType<typeof anEvent>[]): Increment[] {
  const learned = nothingLearned();
  return given.map((each) => learn(learned, INDEX, each));
}

function oneWith(lessons: readonly Increment[], by: Parameters<typeof nothingLearned>[0] = {}) {
  const learned = nothingLearned(by);
  for (const lesson of lessons) learned.add(lesson);
  return learned;
}

/** Ids and scores, to the last bit, of all tickets. */
function standings(learned: Learned) {
  return TICKETS.map((text) =>
    rankingOf(text, { index: INDEX, learned }).cards.map(({ id, score, reasons }) => ({
      ...{ id, score },
      // What was never learned here is known to no other device.
      reasons: reasons.filter(({ kind }) => kind !== 'words'),
    })),
  );
}

/** A shard as it comes out of storage. */
function kept(learned: Learned): Shard {
  return JSON.parse(JSON.stringify(learned.ownShard(NOW)));
}

/** The rare words that were met, and in which tickets, in an order that tells nothing. */
function metIn({ met }: Shard): string[] {
  return met.words.map((word, at) => `${word} ${met.tickets[at]}`).sort();
}

describe('what several devices learned', () => {
  it('ranks as if one had learned it all, in any order, twice, older selves before newer', () => {
    const shares = fc.array(fc.nat(3), { minLength: 14, maxLength: 14 });
    const turns = fc.array(fc.nat(), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(events, shares, turns, (given, devices, order) => {
        const lessons = lessonsOf(given);
        const names = ['ana', 'bo', 'cy', 'di'];
        const team = names.map((device) => nothingLearned({ device }));
        const older: Shard[] = [];
        for (const [at, lesson] of lessons.entries()) {
          const own = team[devices[at] ?? 0];
          own?.add(lesson);
          if (own && at % 3 === 0) older.push(kept(own));
        }
        const shards = team.map(kept);
        const dealt = [...shards, ...older, ...shards.slice(0, 2)]
          .map((shard, at) => ({ shard, turn: order[at] ?? 0 }))
          .sort((a, b) => a.turn - b.turn)
          .map(({ shard }) => shard);
        const merged = nothingLearned({ device: 'eve' });
        for (const shard of [...dealt, ...shards]) expect(merged.put(shard)).toBe(true);
        expect(standings(merged)).toEqual(standings(oneWith(lessons)));
      }),
      { numRuns: 20 },
    );
  });

  it('ranks alike in any order where more cards fit equally well than are looked at closely', () => {
    const ends = Array.from({ length: 150 }, (_, number) => String(number).padStart(3, '0'));
    const index = indexOf(ends.map((id) => ({ id, title: 'Lamp' })));
    const shards = [ends.slice(0, 75), ends.slice(75)].map((half, number) => {
      const device = nothingLearned({ device: `device ${number}` });
      for (const end of half) {
        device.add(lessonOf(anEvent('insert', end, 'noise at night'), index, nothingLearned()));
      }
      return kept(device);
    });
    const ranked = (given: readonly Shard[]) => {
      const learned = nothingLearned({ device: 'eve' });
      for (const shard of given) learned.put(shard);
      return endsOf(rankingOf('noise at night', { index, learned }));
    };
    expect(ranked(shards)).toHaveLength(50);
    expect(ranked(shards.toReversed())).toEqual(ranked(shards));
  });

  it('is the same for a device that reads its own sums again', () => {
    fc.assert(
      fc.property(events, fc.nat(10), (given, cut) => {
        const lessons = lessonsOf(given);
        const live = oneWith(lessons.slice(0, cut));
        live.put(kept(live));
        const begun = nothingLearned();
        begun.put(kept(live));
        begun.put(kept(live));
        for (const lesson of lessons.slice(cut)) for (const each of [live, begun]) each.add(lesson);
        const whole = oneWith(lessons);
        expect(standings(live)).toEqual(standings(whole));
        expect(standings(begun)).toEqual(standings(whole));
        expect(kept(begun)).toEqual(kept(whole));
      }),
      { numRuns: 20 },
    );
  });

  it('has the uses of a card that several devices count told once each', () => {
    const lesson = lessonOf(anEvent('insert', 'pump', 'noise'), INDEX, nothingLearned());
    const merged = oneWith([lesson]);
    merged.put(kept(merged));
    merged.put(kept(oneWith([lesson], { device: 'bo' })));
    merged.put(kept(oneWith([lesson, lesson], { device: 'bo' })));
    expect(merged.usesOf(merged.numberOf(idOf('pump')) ?? -1)).toBe(3);
    expect(merged.recent.usesOf(idOf('pump'), NOW)).toBe(3);
  });
});

describe('what is taken back', () => {
  it('leaves nothing, neither of the rare words that were met, whatever else was learned', () => {
    fc.assert(
      fc.property(events, events, (given, others) => {
        const lessons = lessonsOf([...given, ...others]);
        const [taken, left] = [lessons.slice(0, given.length), lessons.slice(given.length)];
        const learned = oneWith(lessons);
        for (const lesson of taken) learned.takeBack(JSON.parse(JSON.stringify(lesson)));
        const [after, wanted] = [kept(learned), kept(oneWith(left))];
        expect({ ...after, met: null }).toEqual({ ...wanted, met: null });
        expect(metIn(after)).toEqual(metIn(wanted));
        expect(standings(learned)).toEqual(standings(oneWith(left)));
      }),
      { numRuns: 20 },
    );
  });

  it('is gone though another month’s sums hold it', () => {
    fc.assert(
      fc.property(events, (given) => {
        const lessons = lessonsOf(given);
        const month = nothingLearned({ device: 'ana-in-july' });
        const june = kept(oneWith(lessons));
        month.put(june);
        for (const lesson of lessons) month.takeBack(lesson);
        const again = nothingLearned({ device: 'ana-in-august' });
        again.put(kept(month));
        again.put(june);
        expect(standings(month)).toEqual(standings(nothingLearned()));
        expect(standings(again)).toEqual(standings(nothingLearned()));
      }),
      { numRuns: 20 },
    );
  });

  it('is gone though another period’s sums hold it', () => {
    const lesson = lessonOf(anEvent('insert', 'pump', 'noise at night'), INDEX, nothingLearned());
    const next = nothingLearned({ period: PERIOD + 1 });
    next.put(kept(oneWith([lesson])));
    next.takeBack(lesson);
    expect(standings(next)).toEqual(standings(nothingLearned()));
    const later = oneWith([lesson], { period: PERIOD + 1 });
    later.put(kept(oneWith([lesson])));
    later.takeBack(lesson);
    expect(later.usesOf(later.numberOf(idOf('pump')) ?? -1)).toBe(1);
  });
});

describe('what was learned long ago', () => {
  const lesson = lessonOf(anEvent('insert', 'pump', 'noise at night'), INDEX, nothingLearned());
  const lessons = [lesson, lesson, lesson, lesson];

  /** The uses of the card that are left, and the feature counts beside them. */
  function leftAfter(periods: number, epoch = 0): number[] {
    const learned = nothingLearned({ device: 'bo', epoch, period: PERIOD + periods });
    learned.put(kept(oneWith(lessons)));
    const number = learned.numberOf(idOf('pump')) ?? -1;
    return [learned.usesOf(number), learned.words.totalOf(number), learned.pieces.totalOf(number)];
  }

  it('counts half after each period, and then nothing', () => {
    const [uses = 0, words = 0, pieces = 0] = leftAfter(0);
    expect([uses, words > 0, pieces > 0]).toEqual([4, true, true]);
    expect(leftAfter(1)).toEqual([2, words / 2, pieces / 2]);
    expect(leftAfter(2)).toEqual([1, words / 4, pieces / 4]);
    expect(leftAfter(3)).toEqual([0, 0, 0]);
  });

  it('counts as now where a clock was ahead', () => {
    expect(leftAfter(-5)).toEqual(leftAfter(0));
  });

  it('is forgotten with its epoch', () => {
    expect(leftAfter(0, 1)).toEqual([0, 0, 0]);
    const learned = nothingLearned({ device: 'bo', epoch: 1 });
    learned.put(kept(oneWith(lessons)));
    expect(standings(learned)).toEqual(standings(nothingLearned()));
  });

  it('gives way to what was learned since', () => {
    const learned = nothingLearned({ period: PERIOD + 1 });
    learned.put(kept(oneWith(lessons)));
    for (let times = 0; times < 3; times++)
      learn(learned, INDEX, anEvent('insert', 'fish', 'noise at night'));
    const text = 'noise at night';
    expect(rankingOf(text, { index: INDEX, learned }).cards[0]?.id).toBe(idOf('fish'));
  });
});
