import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardId, newId } from '@/cards/ids';
import { LiveIndex } from '@/entrypoints/ranker/liveIndex';
import { rankerApi } from '@/entrypoints/ranker/rankerApi';
import type { LexicalIndex } from '@/ranking/lexicalIndex';
import { database } from '@/storage/database';
import { addReceipt } from '@/storage/device';
import { loadSnapshot } from '@/storage/snapshots';
import { aCard } from '../cards/aCard';
import { aTicket } from '../ranking/asTicket';
import { eachWithAnEmptyReplica, keptSize, nextSnapshot, put, remove, written } from './indexing';

const BROKEN = new Error('The database is gone.');

eachWithAnEmptyReplica();

describe('a large workspace', () => {
  const LIMITS = { batch: 2, awaited: 5, first: 3 };
  const ENDS = 'abcdefghij'.split('');
  const updatedOn = (day: number) => ({
    updated: { by: aCard().owner, at: `2026-01-${10 + day}T09:00:00.000Z` },
  });

  async function inserted(end: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await addReceipt({
        ...{ id: newId('receipt'), card: `card:${end}` as CardId, revision: '', lang: 'en' },
        ...{ ticketKey: '', ticketUrl: '', strategy: '', at: '2026-01-01T09:00:00.000Z' },
      });
    }
  }

  beforeEach(async () => {
    await put(...ENDS.map((end, day) => ({ id: end, title: 'Pump', ...updatedOn(day) })));
  });

  const endsIn = (index: LexicalIndex) =>
    ENDS.filter((end) => index.slotOf(`card:${end}` as CardId) !== undefined).join('');

  it('is answered for by the cards most used and changed last, then by all', async () => {
    await inserted('b', 1);
    await inserted('d', 2);
    const live = new LiveIndex(LIMITS);
    expect(live.isComplete).toBe(false);
    const index = await live.current();
    expect(endsIn(index)).toBe('bdij');
    expect(live.isComplete).toBe(false);
    expect(live.progress).toEqual({ read: 4, total: 10 });
    await vi.waitFor(() => expect(live.isComplete).toBe(true));
    expect(endsIn(await live.current())).toBe(ENDS.join(''));
    expect(live.progress).toEqual({ read: 10, total: 10 });
  });

  it('has every change as soon as it is asked, whatever is still to be indexed', async () => {
    const live = new LiveIndex(LIMITS);
    await live.current();
    await put({ id: 'a', title: 'Lamp' });
    await remove('b');
    expect((await live.current()).has('lamp')).toBe(true);
    await vi.waitFor(() => expect(live.isComplete).toBe(true));
    expect(endsIn(await live.current())).toBe('acdefghij');
    expect((await live.current()).cardsWith('lamp', 'title')).toBe(1);
  });

  it('is waited for where it is not that large, and when most of it changed at once', async () => {
    const live = new LiveIndex({ ...LIMITS, awaited: 10 });
    expect(endsIn(await live.current())).toBe(ENDS.join(''));
    await put(...ENDS.map((end) => ({ id: end, title: 'Lamp' })));
    await remove('c');
    const index = await live.current();
    expect(live.isComplete).toBe(true);
    expect(index.cardsWith('lamp', 'title')).toBe(9);
    expect(index.has('pump')).toBe(false);
  });

  it('goes on after a read that nobody waited for failed', async () => {
    const live = new LiveIndex(LIMITS);
    await live.current();
    const read = vi.spyOn(database.cards, 'bulkGet').mockRejectedValueOnce(BROKEN);
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    expect(live.isComplete).toBe(false);
    await live.current();
    await vi.waitFor(() => expect(live.isComplete).toBe(true));
  });

  it('says with each suggestion how far it is, until it is complete', async () => {
    const live = new LiveIndex(LIMITS);
    const ranker = rankerApi(live);
    const ticket = aTicket(['my pump is noisy']);
    expect((await ranker.suggest(ticket)).reading).toEqual({ read: 4, total: 10 });
    await vi.waitFor(() => expect(live.isComplete).toBe(true));
    expect((await ranker.suggest(ticket)).reading).toBeNull();
  });

  it('has no snapshot until it is complete, and then at once', async () => {
    const saved = nextSnapshot();
    const live = new LiveIndex(LIMITS);
    await live.current();
    expect(await loadSnapshot('ranker-index')).toBeUndefined();
    await vi.waitFor(() => expect(live.isComplete).toBe(true));
    await saved;
    expect(await keptSize()).toBe(10);
  });

  it('that changed in large parts is kept at once too', async () => {
    const live = new LiveIndex({ ...LIMITS, awaited: 10 });
    await live.current();
    await written(0);
    await remove('a');
    await put(...['b', 'c', 'd'].map((end) => ({ id: end, title: 'Lamp' })));
    await live.current();
    await written(0);
    expect(await keptSize()).toBe(9);
  });
});
