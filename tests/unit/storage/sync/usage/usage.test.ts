import { describe, expect, it } from 'vitest';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { doWith } from './aTeacher';
import { aTeam, countsOf, learnedOn, tell, usesOn } from './aTeam';
import { daysOnServer } from './daysOnServer';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Writes of use that came in, since they were last asked for. */
function usageWrites(standIn: StandIn): number {
  const writes = standIn.log.filter(({ path }) => path.includes('_use/_bulk_docs'));
  standIn.log.length = 0;
  return writes.length;
}

describe('what is done with a card', () => {
  it('is told as counts alone where that was agreed to', async () => {
    const { standIn, ann, bob, card } = await aTeam('counts');
    for (const ticket of ['one', 'two']) await doWith(ann, 'insert', card.id, ticket);
    await doWith(ann, 'open', card.id, 'three');
    await doWith(ann, 'not-for', card.id, 'four');
    await tell(ann, bob);
    const [day] = await daysOnServer(standIn, 'help');
    expect(day?.counts).toEqual({ [card.id]: { inserts: 2, copies: 0, opens: 1, negatives: 1 } });
    expect(day).not.toHaveProperty('learned');
    expect(await usesOn(bob, card)).toBe(2);
  });

  it('teaches the ranker of another device, and its own but once', async () => {
    const { ann, bob, card } = await aTeam('words');
    for (const ticket of ['one', 'two']) await doWith(ann, 'insert', card.id, ticket);
    await doWith(bob, 'copy', card.id, 'three');
    await tell(ann, bob, ann);
    const learned = await learnedOn(bob);
    expect(await usesOn(bob, card)).toBe(2);
    expect(learned.words.total).toBeGreaterThan(0);
    expect(learned.recent.usesOf(card.id, bob.now())).toBeGreaterThan(1);
    expect(await usesOn(ann, card)).toBe(0.5);
  });

  it('is sent once an hour at most, and when its day has ended', async () => {
    const { standIn, ann, card } = await aTeam('words');
    usageWrites(standIn);
    for (const ticket of ['one', 'two', 'three']) {
      await doWith(ann, 'insert', card.id, ticket);
      await ann.sync();
    }
    expect(usageWrites(standIn)).toBe(0);
    await tell(ann);
    expect(usageWrites(standIn)).toBe(1);
    await tell(ann);
    expect(usageWrites(standIn)).toBe(0);
    ann.later(DAY - (ann.now() % DAY) - 45 * MINUTE);
    await doWith(ann, 'insert', card.id, 'four');
    await ann.sync();
    expect(usageWrites(standIn)).toBe(1);
    await doWith(ann, 'insert', card.id, 'five');
    for (let run = 0; run < 3; run++) await ann.sync();
    expect(usageWrites(standIn)).toBe(0);
    await ann.sync();
    expect(usageWrites(standIn)).toBe(1);
    expect(await countsOf(standIn, card)).toMatchObject([{ inserts: 5 }]);
  });

  it('is only counted once its day holds as many numbers as a document should', async () => {
    const { ann, card } = await aTeam('words');
    await doWith(ann, 'insert', card.id, 'one');
    const keys = Array.from({ length: 40_000 }, (_, at) => at);
    await ann.database.usageDays.toCollection().modify(({ document }) => {
      if (document.learned) document.learned.residual = { keys, units: keys.map(() => 1) };
    });
    const receipt = await doWith(ann, 'insert', card.id, 'two');
    await ann.takeInsertBack(receipt.id);
    await doWith(ann, 'open', card.id, 'three');
    const [day] = await ann.database.usageDays.toArray();
    expect(day?.document.counts[card.id]).toMatchObject({ inserts: 2, opens: 1 });
    expect(day?.document.learned?.cards[card.id]).toMatchObject({ inserts: 1, opens: 0 });
    expect(day?.document.learned?.residual.keys).toHaveLength(keys.length);
  });

  it('stays counted when it is undone, and teaches nothing any more', async () => {
    const { standIn, ann, bob, card } = await aTeam('words');
    const receipt = await doWith(ann, 'insert', card.id, 'one');
    await tell(ann, bob);
    expect(await usesOn(bob, card)).toBe(1);
    ann.later(2 * DAY);
    await ann.takeInsertBack(receipt.id);
    await doWith(ann, 'open', card.id, 'two');
    bob.later(2 * DAY);
    await tell(ann, bob);
    const counts = await countsOf(standIn, card);
    expect(counts.map((count) => count?.inserts)).toEqual([1, 0]);
    expect(await usesOn(bob, card)).toBe(0);
  });

  it.each(['lost', 'half', 'drop'] as const)(
    'is there once where an answer does not arrive (%s) and the worker dies',
    async (fault) => {
      const { standIn, ann, bob, card } = await aTeam('words');
      await doWith(ann, 'insert', card.id, 'one');
      standIn.before = ({ path }) => (path.includes('_use/_bulk_docs') ? fault : undefined);
      ann.later(HOUR);
      await ann.sync();
      standIn.before = () => undefined;
      ann.restart();
      await doWith(ann, 'insert', card.id, 'two');
      await tell(ann, ann, bob);
      expect(await countsOf(standIn, card)).toMatchObject([{ inserts: 2 }]);
      expect(await usesOn(bob, card)).toBe(2);
    },
  );

  it('is no change that a person has to wait for or decide about', async () => {
    const { standIn, ann, card } = await aTeam('words');
    await doWith(ann, 'insert', card.id, 'one');
    standIn.before = ({ path, body }) => {
      if (!path.includes('_use/_bulk_docs')) return undefined;
      const [id] = /usage:[0-9a-z-]+/.exec(body) ?? [];
      const refused = [{ id, error: 'forbidden', reason: 'shrunk: no' }];
      return { status: 201, body: JSON.stringify(refused) };
    };
    await tell(ann);
    expect(await ann.refusedChanges()).toEqual([]);
    expect(await ann.readStanding()).toMatchObject({ state: { kind: 'in-step' }, refused: 0 });
    standIn.before = () => undefined;
    await tell(ann);
    expect(await countsOf(standIn, card)).toMatchObject([{ inserts: 1 }]);
  });
});
