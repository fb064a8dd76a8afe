import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/storage/database';
import { readContent } from '@/storage/transfer/content';
import { restoreBackup, undoRestore } from '@/storage/transfer/restoreBackup';
import { emptyDatabase } from '../emptyDatabase';
import { NOW, put } from '../writing';

beforeEach(emptyDatabase);

const SHARED = { id: 'collection:help', schema: 1, name: 'Help', slug: 'help' } as never;
const OWN = { id: 'collection:own', schema: 1, name: 'Own' } as never;

async function aMixedReplica() {
  await database.collections.bulkPut([SHARED, OWN]);
  await put({ id: 'shared', collection: 'help' });
  await put({ id: 'own', collection: 'own' });
}

function cardIds() {
  return database.cards.orderBy('id').primaryKeys();
}

describe('restoring a backup where collections are shared', () => {
  it('replaces what is this device’s own, and nothing of the workspace', async () => {
    await aMixedReplica();
    const content = { ...(await readContent()), cards: [], collections: [] };
    const file = { content, writtenAt: new Date(NOW).toISOString() };
    const restored = await restoreBackup(file, 'replace', 'Restored');
    expect(await cardIds()).toEqual(['card:shared']);
    expect(await database.outbox.toArray()).toEqual([]);
    expect(await undoRestore(restored)).toBe('undone');
    expect(await cardIds()).toEqual(['card:own', 'card:shared']);
  });

  it('takes collections of another workspace for ordinary ones', async () => {
    await aMixedReplica();
    const content = await readContent();
    await emptyDatabase();
    await restoreBackup({ content, writtenAt: new Date(NOW).toISOString() }, 'replace', 'Restored');
    expect(await cardIds()).toEqual(['card:own', 'card:shared']);
    expect((await database.collections.get('collection:help' as never))?.slug).toBeUndefined();
  });
});
