import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import { LiveIndex } from '@/entrypoints/ranker/liveIndex';
import { rankerApi } from '@/entrypoints/ranker/rankerApi';
import { noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { setFavourite } from '@/storage/favourites';
import { aCard, type CardTraits } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';

const OLD = { by: aCard().owner, at: '2025-01-01T00:00:00.000Z' };

beforeEach(async () => {
  await emptyDatabase();
  // No snapshot is waited for here.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  return () => vi.useRealTimers();
});

async function put(...cards: CardTraits[]): Promise<void> {
  const all = cards.map((traits) => aCard(traits));
  await database.transaction('rw', database.cards, database.changeLog, async () => {
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

  it('ends when the same panel searches for something else, and for no other panel', async () => {
    const all = Array.from({ length: 100 }, (_, each) => ({ id: String(each), title: 'What is' }));
    await put(...all, { id: 'last', title: 'Where is it not', updated: OLD });
    const live = new LiveIndex();
    const [panel, other] = [rankerApi(live), rankerApi(live)];
    const found = await Promise.all([
      panel.search('"is it not"'),
      panel.search('"where is"'),
      other.search('"it not"'),
    ]);
    expect(found.map((hits) => hits.map(({ id }) => id))).toEqual([
      [],
      ['card:last'],
      ['card:last'],
    ]);
  });

  it('looks for a phrase in the card as it is now', async () => {
    await put({ id: 'a', title: 'Where is it' });
    const ranker = rankerApi(new LiveIndex());
    expect(await ranker.search('"it not"')).toEqual([]);
    await put({ id: 'a', title: 'Where is it not' });
    expect(await ranker.search('"it not"')).toHaveLength(1);
  });

  it('finds as many as are wanted', async () => {
    await put(...Array.from({ length: 30 }, (_, each) => ({ id: String(each), title: 'Pump' })));
    const ranker = rankerApi(new LiveIndex());
    expect(await ranker.search('pump')).toHaveLength(20);
    expect(await ranker.search('pump', undefined, 25)).toHaveLength(25);
  });
});
