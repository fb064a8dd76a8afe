import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { setRights, shareUse } from '../aWorkspace';
import { doWith } from './aTeacher';
import { aTeam, tell } from './aTeam';
import { daysOnServer } from './daysOnServer';

describe('without the word of an administrator', () => {
  it('nothing is collected, asked for or sent', async () => {
    const { standIn, ann, bob, card } = await aTeam();
    standIn.log.length = 0;
    await doWith(ann, 'insert', card.id, 'one');
    await tell(ann, bob);
    expect(await ann.database.usageDays.count()).toBe(0);
    expect(standIn.log.filter(({ path }) => path.includes('_use'))).toEqual([]);
  });

  it('nothing is shared before the server has it', async () => {
    const { standIn, ann, card } = await aTeam();
    await shareUse(standIn, ['help'], 'nothing');
    await tell(ann);
    const at = new Date(ann.now()).toISOString();
    await ann.agreeToShare('words', { by: 'member:ann' as Card['owner'], at });
    await doWith(ann, 'insert', card.id, 'one');
    await tell(ann);
    await doWith(ann, 'insert', card.id, 'two');
    await tell(ann);
    expect(await ann.refusedChanges()).toMatchObject([
      { id: 'setting:learning', reason: 'no-right' },
    ]);
    expect(await ann.database.usageDays.count()).toBe(0);
    expect(await daysOnServer(standIn, 'help')).toEqual([]);
  });

  it('who manages the workspace says it for all, and takes it back', async () => {
    const { standIn, ann, bob, card } = await aTeam('counts');
    await setRights(standIn, 'ann', ['edit:help', 'manage:hub']);
    const by = (at: number) => ({
      by: 'member:ann' as Card['owner'],
      at: new Date(at).toISOString(),
    });
    await ann.agreeToShare('words', by(ann.now()));
    await tell(ann, bob);
    expect(await bob.learningConsent()).toMatchObject({ shares: 'words', by: 'member:ann' });
    await doWith(bob, 'insert', card.id, 'one');
    await ann.agreeToShare('nothing', by(ann.now()));
    await tell(ann, bob);
    expect(await bob.database.usageDays.count()).toBe(0);
    expect(await daysOnServer(standIn, 'help')).toEqual([]);
  });
});
