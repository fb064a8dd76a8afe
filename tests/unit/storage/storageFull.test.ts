import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollection, moveCards, renameCollection } from '@/storage/collections';
import { database } from '@/storage/database';
import { setFavourite } from '@/storage/favourites';
import { renameMe } from '@/storage/renameMe';
import { addSample } from '@/storage/sample';
import { writeSetting } from '@/storage/settings';
import { StorageFullError } from '@/storage/storageFull';
import { aCard } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';
import { emptyDatabase } from './emptyDatabase';

const MAIN = aCard().collection;
const OTHER = aCard({ collection: 'other' }).collection;

beforeEach(async () => {
  await emptyDatabase();
  await database.cards.put(aCard());
  await database.collections.put({ id: OTHER, schema: 1, name: 'Other' });
});

function fill(): void {
  const { changeLog, collections, favourites, settings } = database;
  const full = new Dexie.QuotaExceededError('No room.');
  for (const table of [collections, favourites, settings]) {
    vi.spyOn(table, 'put').mockRejectedValue(full);
  }
  vi.spyOn(collections, 'update').mockRejectedValue(full);
  vi.spyOn(changeLog, 'add').mockRejectedValue(full);
}

describe('a full device', () => {
  it.each([
    ['a favourite', () => setFavourite(aCard().id, true, 0)],
    ['a setting', () => writeSetting('agent-name', 'Ana')],
    ['a name', () => renameMe('Ana')],
    ['a collection', () => createCollection('Returns')],
    ['another name of a collection', () => renameCollection(OTHER, 'Returns')],
    ['a move', () => moveCards(MAIN, OTHER)],
    ['the sample', () => addSample(shippedPack())],
  ])('is named when it has no room for %s', async (_, write) => {
    fill();
    await expect(write()).rejects.toThrow(StorageFullError);
  });
});
