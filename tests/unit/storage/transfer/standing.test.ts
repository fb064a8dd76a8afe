import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupContent } from '@/cards/backup';
import { setAnswerLanguage } from '@/storage/answerLanguage';
import { database } from '@/storage/database';
import { currentMember } from '@/storage/identity';
import { renameMe } from '@/storage/renameMe';
import { addSample } from '@/storage/sample';
import { readSetting } from '@/storage/settings';
import { replicaCounts, replicaStatistics } from '@/storage/statistics';
import { backupStanding, noteBackup, putReminderOff } from '@/storage/transfer/backupStanding';
import { restoreBackup } from '@/storage/transfer/restoreBackup';
import { aDraft, by, collectionId, content } from '../../cards/aBackup';
import { aCard } from '../../cards/aCard';
import { shippedPack } from '../../cards/samplePack';
import { emptyDatabase } from '../emptyDatabase';
import { Tellings } from '../tellings';

beforeEach(emptyDatabase);

const MAY = '2026-05-01T00:00:00.000Z';
const own = content({
  cards: [
    aCard({ id: 'old' }),
    aCard({ id: 'new', updated: by(MAY), status: 'archived' }),
    aCard({
      id: 'es',
      status: 'draft',
      answer: { es: { body: 'Hola' }, 'es-MX': { body: 'Hola' } },
    }),
  ],
  collections: [{ id: collectionId('main'), schema: 1, name: 'Ours' }],
});
const WRITTEN = '2026-06-01T00:00:00.000Z';
const restore = (held: BackupContent) =>
  restoreBackup({ content: held, writtenAt: WRITTEN }, 'merge', 'Restored');

describe('how the cards stand with their backup', () => {
  it('counts this person’s own, not the sample’s', async () => {
    await addSample(shippedPack());
    const none = { backedUpAt: undefined, putOffAt: undefined };
    expect(await backupStanding()).toEqual({ ownCards: 0, changedAt: undefined, ...none });
    await restore(own);
    expect(await backupStanding()).toMatchObject({ ownCards: 3, changedAt: MAY });
  });

  it('knows of the last backup, and when the reminder was put off', async () => {
    await noteBackup(Date.parse(MAY));
    await putReminderOff(Date.parse(MAY) + 1);
    expect(await backupStanding()).toMatchObject({
      backedUpAt: MAY,
      putOffAt: '2026-05-01T00:00:00.001Z',
    });
  });
});

describe('a file that was restored', () => {
  it('is a backup where only samples were here before', async () => {
    await addSample(shippedPack());
    await restore(own);
    expect(await backupStanding()).toMatchObject({ backedUpAt: WRITTEN });
  });

  it('is none where there were cards that it may not hold', async () => {
    await database.cards.put(aCard({ id: 'mine' }));
    await restore(own);
    expect(await backupStanding()).toMatchObject({ backedUpAt: undefined });
  });
});

describe('the counts of the replica', () => {
  it('are by status, the samples apart, no card being read', async () => {
    const samples = shippedPack();
    await addSample(samples);
    await restore(own);
    const readings = [
      vi.spyOn(IDBObjectStore.prototype, 'openCursor'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
      vi.spyOn(database.cards, 'toArray'),
    ];
    const counts = await replicaCounts();
    const { draft, published, archived } = counts.cards;
    expect(draft + published + archived).toBe(samples.cards.length + 3);
    expect(counts).toMatchObject({ ownCards: 3, members: 1 + samples.members.length });
    expect(counts.collections).toBe(1 + samples.collections.length);
    expect(readings.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('are not told anew by a draft or a highlight', async () => {
    const tellings = new Tellings(liveQuery(replicaCounts));
    expect(await tellings.next()).toMatchObject({ ownCards: 0 });
    await database.drafts.put(aDraft('typed'));
    await restore(own);
    expect(await tellings.next()).toMatchObject({ ownCards: 3 });
    tellings.stop();
  });

  it('are by status and language', async () => {
    await restore(own);
    expect(await replicaStatistics()).toMatchObject({
      cards: { published: 1, archived: 1, draft: 1 },
      languages: { en: 2, es: 1 },
      ...{ ownCards: 3, collections: 1, members: 1, favourites: 0, drafts: 1 },
    });
  });
});

describe('the name of this person', () => {
  it('is on answers and on the member at once', async () => {
    const { id } = await currentMember('Me');
    await renameMe('  Inés Prat ');
    expect(await readSetting('agent-name')).toBe('Inés Prat');
    expect(await currentMember('Me')).toEqual({ id, schema: 1, name: 'Inés Prat' });
  });

  it('can be given before there is a member', async () => {
    await renameMe('Inés');
    expect((await currentMember('Me')).name).toBe('Inés');
  });
});

describe('the language of answers', () => {
  it('is set, and left to the browser again', async () => {
    await setAnswerLanguage('es');
    expect(await readSetting('answer-language')).toBe('es');
    await setAnswerLanguage(null);
    expect(await readSetting('answer-language')).toBeUndefined();
  });
});
