import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { database } from '@/storage/database';
import {
  openFlags,
  openFlagsOf,
  raiseFlag,
  resolveFlag,
  undoFlag,
  withdrawFlag,
} from '@/storage/flags';
import { emptyDatabase } from './emptyDatabase';
import { NOW, put, writing } from './writing';

let card: Card;
beforeEach(async () => {
  await emptyDatabase();
  card = await put({ id: 'a' });
});

const LATER = { ...writing, now: NOW + 3_600_000 };

async function kinds(): Promise<string[]> {
  return (await openFlags()).map(({ kind, note }) => `${kind}: ${note}`);
}

describe('flags on this device alone', () => {
  it('one of a person, card and kind: the second word takes the place of the first', async () => {
    await raiseFlag(card.id, 'wrong', 'Five days.', writing);
    await raiseFlag(card.id, 'wrong', ' Six days. ', LATER);
    await raiseFlag(card.id, 'unclear', '', LATER);
    expect(await kinds()).toEqual(['unclear: ', 'wrong: Six days.']);
    const [, first] = await openFlagsOf(card.id);
    expect(first?.created.at).toBe(new Date(NOW).toISOString());
    expect(await database.ownDocuments.count()).toBe(2);
    expect(await database.outbox.count()).toBe(0);
  });

  it('are undone: raised, reworded, resolved, withdrawn', async () => {
    const raised = await raiseFlag(card.id, 'wrong', 'One.', writing);
    const reworded = await raiseFlag(card.id, 'wrong', 'Two.', LATER);
    if (!raised || !reworded) throw new Error('The card is there.');
    expect(await undoFlag(raised, LATER)).toBe(false);
    expect(await undoFlag(reworded, LATER)).toBe(true);
    expect(await kinds()).toEqual(['wrong: One.']);
    const [flag] = await openFlags();
    if (!flag) throw new Error('It is open.');
    for (const change of [resolveFlag, withdrawFlag]) {
      const changed = await change(flag._id, LATER);
      expect(await kinds()).toEqual([]);
      expect(await undoFlag(changed, LATER)).toBe(true);
      expect(await kinds()).toEqual(['wrong: One.']);
    }
    expect(await undoFlag(raised, LATER)).toBe(true);
    expect(await kinds()).toEqual([]);
  });

  it('a kind that was resolved is raised anew', async () => {
    await raiseFlag(card.id, 'wrong', 'One.', writing);
    const [flag] = await openFlags();
    if (flag) await resolveFlag(flag._id, LATER);
    expect(await resolveFlag(flag?._id ?? ('flag:none' as never), LATER)).toEqual([]);
    await raiseFlag(card.id, 'wrong', 'Again.', LATER);
    expect(await kinds()).toEqual(['wrong: Again.']);
    expect((await openFlags())[0]?._id).not.toBe(flag?._id);
  });

  it('of a card that is gone are ignored, and none is raised on one', async () => {
    await raiseFlag(card.id, 'wrong', 'One.', writing);
    await database.cards.delete(card.id);
    expect(await openFlags()).toEqual([]);
    expect(await openFlagsOf(card.id)).toEqual([]);
    expect(await raiseFlag(card.id, 'wrong', 'Two.', writing)).toBeNull();
  });

  it('what is no flag is passed over', async () => {
    await raiseFlag(card.id, 'wrong', 'One.', writing);
    await database.ownDocuments.bulkPut([
      { id: 'flag:x', kind: 'flag', content: { schema: 1, card: card.id, kind: 'ugly', note: '' } },
      { id: 'flag:y', kind: 'flag', content: {} },
    ]);
    expect(await kinds()).toEqual(['wrong: One.']);
  });
});
