import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import { LiveIndex } from '@/entrypoints/ranker/liveIndex';
import { rankerApi } from '@/entrypoints/ranker/rankerApi';
import { noteCardChanges } from '@/storage/cards';
import { database } from '@/storage/database';
import { setFavourite } from '@/storage/favourites';
import { aCard, type CardTraits } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';

beforeEach(async () => {
  await emptyDatabase();
  // No snapshot is waited for here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

async function put(...cards: CardTraits[]): Promise<void> {
  const all = cards.map((traits) => aCard(traits));
  await database.transaction('rw', database.cards, database.cardChanges, async () => {
    await database.cards.bulkPut(all);
    await noteCardChanges(all.map((card) => card.id));
  });
}

describe('a search of the replica', () => {
  it('searches within a collection by its name, in favourites and in the archive', async () => {
    await database.collections.put({ id: aCard().collection, schema: 1, name: 'Main things' });
    await put(
      { id: 'a', title: 'Pump' },
      { id: 'b', title: 'Pump too', collection: 'other' },
      { id: 'c', title: 'Old pump', status: 'archived' },
    );
    await setFavourite('card:b' as CardId, true, Date.now());
    const ranker = rankerApi(new LiveIndex());
    const found = async (text: string) => (await ranker.search(text)).map(({ id }) => id);
    expect(await found('pump in:main')).toEqual(['card:a']);
    expect(await found('is:favourite')).toEqual(['card:b']);
    expect(await found('is:archived')).toEqual(['card:c']);
    await put({ id: 'a', title: 'Pump', status: 'archived' });
    expect((await found('is:archived pump')).sort()).toEqual(['card:a', 'card:c']);
  });

  it('finds as many as are wanted', async () => {
    await put(...Array.from({ length: 30 }, (_, each) => ({ id: String(each), title: 'Pump' })));
    const ranker = rankerApi(new LiveIndex());
    expect(await ranker.search('pump')).toHaveLength(20);
    expect(await ranker.search('pump', undefined, 25)).toHaveLength(25);
  });
});
