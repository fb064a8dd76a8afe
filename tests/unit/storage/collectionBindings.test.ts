import { beforeEach, describe, expect, it } from 'vitest';
import { bindCollection, collectionBindings } from '@/storage/collectionBindings';
import { deleteCollection, putCollectionBack } from '@/storage/collections';
import { database } from '@/storage/database';
import { putSampleBack, removeSample } from '@/storage/sample';
import { collectionId } from '../cards/aBackup';
import { emptyDatabase } from './emptyDatabase';

const ORDERS = collectionId('orders');
const RETURNS = collectionId('returns');

beforeEach(async () => {
  await emptyDatabase();
  await database.collections.bulkPut([
    { id: ORDERS, schema: 1, name: 'Orders', sample: true },
    { id: RETURNS, schema: 1, name: 'Returns' },
  ]);
});

describe('what a collection is for', () => {
  it('is set part by part, whichever windows do it at once', async () => {
    await Promise.all([
      bindCollection(ORDERS, { helpdesk: 'zendesk' }),
      bindCollection(ORDERS, { brand: 'Leaf' }),
      bindCollection(RETURNS, { brand: 'Pod' }),
    ]);
    expect(await collectionBindings()).toEqual({
      [ORDERS]: { helpdesk: 'zendesk', brand: 'Leaf' },
      [RETURNS]: { brand: 'Pod' },
    });
  });

  it('is everything again, and then nothing is kept of it', async () => {
    await bindCollection(ORDERS, { helpdesk: 'zendesk', brand: 'Leaf' });
    await bindCollection(ORDERS, { helpdesk: '' });
    expect(await collectionBindings()).toEqual({ [ORDERS]: { brand: 'Leaf' } });
    await bindCollection(ORDERS, { brand: '' });
    expect(await database.settings.get('collection-bindings')).toBeUndefined();
  });

  it('is not kept for a collection that is gone', async () => {
    expect(await bindCollection(collectionId('gone'), { brand: 'Leaf' })).toBe('gone');
    expect(await collectionBindings()).toEqual({});
  });
});

describe('a collection that is deleted', () => {
  it('leaves nothing of what it was for, and is for it again when it is put back', async () => {
    await bindCollection(ORDERS, { helpdesk: 'intercom' });
    await bindCollection(RETURNS, { brand: 'Pod' });
    const before = await collectionBindings();
    const deleted = await deleteCollection(RETURNS);
    expect(await collectionBindings()).toEqual({ [ORDERS]: { helpdesk: 'intercom' } });
    if (deleted) await putCollectionBack(deleted);
    expect(await collectionBindings()).toEqual(before);
  });

  it('with the sample does the same', async () => {
    await bindCollection(ORDERS, { helpdesk: 'intercom' });
    await bindCollection(RETURNS, { brand: 'Pod' });
    const before = await collectionBindings();
    const removed = await removeSample();
    expect(await collectionBindings()).toEqual({ [RETURNS]: { brand: 'Pod' } });
    await putSampleBack(removed);
    expect(await collectionBindings()).toEqual(before);
  });

  it('keeps what it is for where its deletion fails', async () => {
    await bindCollection(RETURNS, { brand: 'Pod' });
    const fail = () => {
      throw new Error('Broken.');
    };
    database.collections.hook('deleting', fail);
    await expect(deleteCollection(RETURNS)).rejects.toThrow('Broken.');
    database.collections.hook('deleting').unsubscribe(fail);
    expect(await collectionBindings()).toEqual({ [RETURNS]: { brand: 'Pod' } });
  });
});
