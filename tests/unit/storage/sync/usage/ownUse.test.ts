import { describe, expect, it } from 'vitest';
import { agree, aWorkspace, setRights } from '../aWorkspace';
import { newDevice } from '../device';
import { capture } from '../work';
import { doWith } from './aTeacher';
import { aTeam, tell, usesOn } from './aTeam';
import { daysOnServer } from './daysOnServer';

const DAY = 24 * 3_600_000;

describe('a device', () => {
  it('that begins anew reads what it told before, and only then', async () => {
    const { standIn, ann, card } = await aTeam('words');
    await doWith(ann, 'insert', card.id, 'one');
    await tell(ann);
    // Into the next month: another id, and still the same device.
    ann.later(35 * DAY);
    await doWith(ann, 'insert', card.id, 'two');
    ann.later(DAY);
    await tell(ann, ann);
    const days = await daysOnServer(standIn, 'help');
    expect(new Set(days.map(({ device }) => device)).size).toBe(2);
    expect(await usesOn(ann, card)).toBe(0);
    const again = await newDevice(standIn, 'ann');
    again.later(40 * DAY);
    await tell(again);
    expect(await usesOn(again, card)).toBe(2);
  });

  it('that forgets takes back what it told of words; what others learned stays', async () => {
    const { standIn, ann, bob, card } = await aTeam('words');
    await doWith(ann, 'insert', card.id, 'one');
    await doWith(bob, 'insert', card.id, 'two');
    await tell(ann, bob, ann);
    await ann.forgetEverythingLearned();
    expect(await usesOn(ann, card)).toBe(1);
    await tell(ann);
    const days = await daysOnServer(standIn, 'help');
    expect(days.map(({ learned }) => learned !== undefined).sort()).toEqual([false, true]);
    expect(days.map(({ counts }) => counts[card.id]?.inserts)).toEqual([1, 1]);
  });

  it('that may no longer read a collection has nothing of its use', async () => {
    const { standIn, ann, bob, card } = await aTeam('words');
    await doWith(ann, 'insert', card.id, 'one');
    await doWith(bob, 'insert', card.id, 'two');
    await tell(ann, bob);
    expect(await usesOn(bob, card)).toBe(1);
    await setRights(standIn, 'bob', []);
    await bob.sync();
    await bob.sync();
    await bob.sync();
    expect(await usesOn(bob, card)).toBe(0);
    const { documents, feeds, usageDays } = bob.database;
    expect(await documents.where('place').equals('c_help_use').count()).toBe(0);
    expect(await feeds.get('c_help_use')).toBeUndefined();
    expect(await usageDays.count()).toBe(0);
  });

  it.each(['nothing', 'counts'] as const)(
    'tells no more once an administrator wants %s, not even what waits',
    async (shares) => {
      const { standIn, ann, bob, card } = await aTeam('words');
      await doWith(bob, 'insert', card.id, 'one');
      await tell(bob, ann);
      await doWith(ann, 'insert', card.id, 'two');
      await agree(standIn, shares);
      await tell(ann);
      const days = await daysOnServer(standIn, 'help');
      expect(days.filter(({ learned }) => learned)).toHaveLength(1);
      expect(days).toHaveLength(shares === 'counts' ? 2 : 1);
      expect(await usesOn(ann, card)).toBe(shares === 'counts' ? 1 : 0);
      expect(await ann.database.usageDays.count()).toBe(shares === 'counts' ? 1 : 0);
    },
  );

  it('comes in step where a collection has no database for its use', async () => {
    const standIn = await aWorkspace({ ann: ['edit:help'] });
    await agree(standIn, 'words');
    const ann = await newDevice(standIn, 'ann');
    const card = await capture(ann, 'Refunds', 'Five days.', { sync: true });
    await doWith(ann, 'insert', card.id, 'one');
    await tell(ann, ann);
    expect(await ann.refusedChanges()).toEqual([]);
    expect(await ann.database.outbox.toArray()).toMatchObject([{ place: 'c_help_use' }]);
  });
});
