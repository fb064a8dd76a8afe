import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import { LiveIndex } from '@/entrypoints/ranker/liveIndex';
import { rankerApi } from '@/entrypoints/ranker/rankerApi';
import { LEXICAL_INDEX_VERSION, LexicalIndex } from '@/ranking/lexicalIndex';
import { cardChangesSince, noteCardChanges } from '@/storage/cards';
import { database } from '@/storage/database';
import { dismiss } from '@/storage/device';
import { loadSnapshot, saveSnapshot } from '@/storage/snapshots';
import { aCard, type CardTraits } from '../cards/aCard';
import { aTicket } from '../ranking/asTicket';
import { emptyDatabase } from './emptyDatabase';

/** Longer than changes must rest before a snapshot is written. */
const RESTED_MS = 10_000;
const BROKEN = new Error('The database is gone.');

let isLockFree = true;
beforeEach(async () => {
  await emptyDatabase();
  isLockFree = true;
  // Node has no Web Locks.
  const request = (_: string, __: LockOptions, use: (lock: Lock | null) => Promise<void>) =>
    use(isLockFree ? ({} as Lock) : null);
  vi.stubGlobal('navigator', { locks: { request } });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function put(...cards: CardTraits[]): Promise<void> {
  const all = cards.map((traits) => aCard(traits));
  await database.transaction('rw', database.cards, database.cardChanges, async () => {
    await database.cards.bulkPut(all);
    await noteCardChanges(all.map((card) => card.id));
  });
}

async function remove(end: string): Promise<void> {
  const id = `card:${end}` as CardId;
  await database.transaction('rw', database.cards, database.cardChanges, async () => {
    await database.cards.delete(id);
    await noteCardChanges([id]);
  });
}

async function titlesFor(live: LiveIndex, text: string): Promise<string[]> {
  const hits = await rankerApi(live).search(text);
  const cards = await database.cards.bulkGet(hits.map(({ id }) => id));
  return cards.map((card) => card?.title ?? '').sort();
}

/** Lets changes rest and waits for the snapshot that is then written. */
async function rest(): Promise<void> {
  const written = new Promise<void>((resolve) => {
    const { locks } = navigator;
    const { request } = locks;
    vi.stubGlobal('navigator', {
      locks: {
        request: async (...all: Parameters<typeof request>) => {
          await request.apply(locks, all);
          vi.stubGlobal('navigator', { locks });
          resolve();
        },
      },
    });
  });
  vi.advanceTimersByTime(RESTED_MS);
  await written;
}

describe('the live index', () => {
  it('holds what the replica holds, and every change as soon as it is asked', async () => {
    const live = new LiveIndex();
    expect(await titlesFor(live, 'pump')).toEqual([]);
    await put({ id: 'a', title: 'Pump' }, { id: 'b', title: 'Pump again' });
    expect(await titlesFor(live, 'pump')).toEqual(['Pump', 'Pump again']);
    await put({ id: 'a', title: 'Lamp' });
    await remove('b');
    expect(await titlesFor(live, 'pump')).toEqual([]);
    expect(await titlesFor(live, 'lamp')).toEqual(['Lamp']);
  });

  it('is read once by calls that come together', async () => {
    await put({ id: 'a', title: 'Pump' });
    const live = new LiveIndex();
    const indexes = await Promise.all([live.current(), live.current(), live.current()]);
    expect(indexes.map(({ size }) => size)).toEqual([1, 1, 1]);
  });

  it('goes on after a read that failed', async () => {
    await put({ id: 'a', title: 'Pump' });
    const live = new LiveIndex();
    const transaction = vi.spyOn(database, 'transaction').mockRejectedValueOnce(BROKEN);
    const failing = live.current();
    const waiting = live.current();
    await expect(failing).rejects.toThrow(BROKEN.message);
    expect((await waiting).size).toBe(1);
    transaction.mockRestore();
    await put({ id: 'b', title: 'Lamp' });
    expect((await live.current()).size).toBe(2);
  });

  it('goes on after its snapshot could not be read', async () => {
    await put({ id: 'a', title: 'Pump' });
    const live = new LiveIndex();
    vi.spyOn(database.snapshots, 'get').mockRejectedValueOnce(BROKEN);
    await expect(live.current()).rejects.toThrow(BROKEN.message);
    expect((await live.current()).size).toBe(1);
  });
});

describe('the snapshot of the live index', () => {
  it('is written once changes have rested, and not for each', async () => {
    const save = vi.spyOn(database.snapshots, 'put');
    await put({ id: 'a', title: 'Pump' });
    const live = new LiveIndex();
    await live.current();
    vi.advanceTimersByTime(1000);
    await put({ id: 'b', title: 'Lamp' });
    await live.current();
    vi.advanceTimersByTime(1500);
    await rest();
    expect(save).toHaveBeenCalledOnce();
    const snapshot = await loadSnapshot('lexical-index');
    expect(snapshot).toMatchObject({ version: LEXICAL_INDEX_VERSION, seq: 2 });
    expect(LexicalIndex.fromSnapshot(snapshot?.content)?.size).toBe(2);
  });

  it('is left to another worker that is writing it', async () => {
    await put({ id: 'a' });
    const live = new LiveIndex();
    await live.current();
    isLockFree = false;
    await rest();
    expect(await loadSnapshot('lexical-index')).toBeUndefined();
  });

  it('is where the next one starts, and only what changed since is read', async () => {
    await put({ id: 'a', title: 'Pump' }, { id: 'b', title: 'Lamp' });
    await new LiveIndex().current();
    await rest();
    await put({ id: 'c', title: 'Tank' });
    await remove('a');
    const read = vi.spyOn(database.cards, 'bulkGet');
    const live = new LiveIndex();
    await live.current();
    expect(read.mock.calls.map(([ids]) => ids)).toEqual([['card:c', 'card:a']]);
    expect(await titlesFor(live, 'pump lamp tank')).toEqual(['Lamp', 'Tank']);
  });

  it('that holds everything is not written again', async () => {
    await put({ id: 'a' });
    await new LiveIndex().current();
    await rest();
    const save = vi.spyOn(database.snapshots, 'put');
    await new LiveIndex().current();
    vi.advanceTimersByTime(RESTED_MS);
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['of another version', { version: 'lexical-0' }],
    ['broken', { version: LEXICAL_INDEX_VERSION, content: { index: '{' } }],
  ])('%s is no use: the index is built anew and kept in its place', async (_, given) => {
    await put({ id: 'a', title: 'Pump' });
    const { seq } = await cardChangesSince(0);
    const content = { version: given.version, index: '{}' };
    await saveSnapshot({ name: 'lexical-index', seq: seq, content, ...given });
    expect(await titlesFor(new LiveIndex(), 'pump')).toEqual(['Pump']);
    await rest();
    const kept = await loadSnapshot('lexical-index');
    expect(LexicalIndex.fromSnapshot(kept?.content)?.size).toBe(1);
  });
});

describe('the ranker', () => {
  it('suggests cards with their excerpts, without those sent away from the ticket', async () => {
    const body = 'Hi {{requester.firstName}},\n\nRinse the pump.';
    await put({ id: 'a', title: 'Pump', answer: { en: { body } } }, { id: 'b', title: 'Pump too' });
    const ticket = aTicket(['my pump is so noisy at night'], { key: 'zendesk:7' });
    await dismiss('zendesk:7', 'card:b' as CardId, Date.now());
    const { hits } = await rankerApi(new LiveIndex()).suggest(ticket);
    expect(hits).toEqual([
      {
        id: 'card:a',
        card: expect.objectContaining({ id: 'card:a', title: 'Pump' }),
        lang: 'en',
        wanted: 'en',
        excerpt: [
          { text: '…', isMatch: false },
          { text: 'Rinse the ', isMatch: false },
          { text: 'pump', isMatch: true },
          { text: '.', isMatch: false },
        ],
        matches: [{ word: 'pump', fields: ['title', 'answer'] }],
      },
    ]);
  });

  it('shows a card in the language of the ticket, and found words in theirs', async () => {
    const answer = {
      en: { body: 'Choose a new password.' },
      es: { title: 'La contraseña', body: 'Elige otra contraseña.' },
    };
    await put({ id: 'a', title: 'Password', answer });
    const ranker = rankerApi(new LiveIndex());
    const spanish = aTicket(['Hola, no me acuerdo de mi contraseña, ¿qué hago?']);
    expect(await ranker.suggest(spanish)).toMatchObject({
      language: 'es',
      hits: [{ lang: 'es', wanted: 'es' }],
    });
    const chosen = await ranker.suggest(spanish, { chosen: 'en', otherwise: 'es' });
    expect(chosen).toMatchObject({ language: 'es', hits: [{ lang: 'en', wanted: 'en' }] });
    expect((await ranker.search('contrasena')).map(({ lang }) => lang)).toEqual(['es']);
    expect((await ranker.search('password')).map(({ lang }) => lang)).toEqual(['en']);
  });

  it('says which language was wanted where a card has no answer in it', async () => {
    await put({ id: 'a', title: 'Wifi', keywords: ['router'] });
    const spanish = aTicket(['Hola, ¿cómo conecto el wifi si tengo un router nuevo?']);
    const { hits } = await rankerApi(new LiveIndex()).suggest(spanish);
    expect(hits).toMatchObject([{ lang: 'en', wanted: 'es' }]);
  });

  it("shows what was searched for in the ticket's language, whatever the words were in", async () => {
    const answer = { en: { body: 'Restart it.' }, es: { body: 'Reinícialo.' } };
    await put({ id: 'a', title: 'Router', answer });
    const ranker = rankerApi(new LiveIndex());
    expect(await ranker.search('restart router', 'es')).toMatchObject([{ lang: 'es' }]);
    expect(await ranker.search('restart router')).toMatchObject([{ lang: 'en' }]);
  });

  it('leaves out a card that went meanwhile', async () => {
    await put({ id: 'a', title: 'Pump' });
    const live = new LiveIndex();
    await live.current();
    await database.cards.clear();
    expect(await rankerApi(live).search('pump')).toEqual([]);
  });
});
