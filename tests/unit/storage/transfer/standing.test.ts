import { beforeEach, describe, expect, it } from 'vitest';
import { setAnswerLanguage } from '@/storage/answerLanguage';
import { currentMember } from '@/storage/identity';
import { renameMe } from '@/storage/renameMe';
import { addSample } from '@/storage/sample';
import { readSetting } from '@/storage/settings';
import { replicaStatistics } from '@/storage/statistics';
import {
  backupStanding,
  noteBackup,
  noteRestored,
  putReminderOff,
} from '@/storage/transfer/backupStanding';
import { readContent } from '@/storage/transfer/content';
import { restoreBackup } from '@/storage/transfer/restoreBackup';
import { by, collectionId, content } from '../../cards/aBackup';
import { aCard } from '../../cards/aCard';
import { shippedPack } from '../../cards/samplePack';
import { emptyDatabase } from '../emptyDatabase';

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

describe('how the cards stand with their backup', () => {
  it('counts this person’s own, not the sample’s', async () => {
    await addSample(shippedPack());
    const none = { backedUpAt: undefined, putOffAt: undefined };
    expect(await backupStanding()).toEqual({ ownCards: 0, changedAt: undefined, ...none });
    await restoreBackup(own, 'merge', 'x');
    expect(await backupStanding()).toEqual({ ownCards: 3, changedAt: MAY, ...none });
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
    await noteRestored(await readContent(), MAY);
    expect(await backupStanding()).toMatchObject({ backedUpAt: MAY });
  });

  it('is none where there were cards that it may not hold', async () => {
    await restoreBackup(own, 'replace', 'x');
    await noteRestored(await readContent(), MAY);
    expect(await backupStanding()).toMatchObject({ backedUpAt: undefined });
  });
});

describe('the counts of the replica', () => {
  it('are by status and language', async () => {
    await restoreBackup(own, 'replace', 'x');
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
