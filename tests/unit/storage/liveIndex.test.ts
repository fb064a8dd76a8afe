import { describe, expect, it, vi } from 'vitest';
import { LiveIndex } from '@/entrypoints/ranker/liveIndex';
import { rankerApi } from '@/entrypoints/ranker/rankerApi';
import { database } from '@/storage/database';
import { loadSnapshot } from '@/storage/snapshots';
import { aTicket } from '../ranking/asTicket';
import { eachWithAnEmptyReplica, keptSize, put, RESTED_MS, remove, written } from './indexing';

const BROKEN = new Error('The database is gone.');

const platform = eachWithAnEmptyReplica();

async function titlesFor(live: LiveIndex, text: string): Promise<string[]> {
  const hits = await rankerApi(live).search(text);
  const cards = await database.cards.bulkGet(hits.map(({ id }) => id));
  return cards.map((card) => card?.title ?? '').sort();
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
    const reading = vi.spyOn(database.changeLog, 'where').mockImplementationOnce(() => {
      throw BROKEN;
    });
    const failing = live.current();
    const waiting = live.current();
    await expect(failing).rejects.toThrow(BROKEN.message);
    expect((await waiting).size).toBe(1);
    reading.mockRestore();
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
  it('is written at once where there was none, later once changes have rested', async () => {
    const save = vi.spyOn(database.snapshots, 'put');
    await put({ id: 'a', title: 'Pump' });
    const live = new LiveIndex();
    await live.current();
    await written(0);
    expect(save).toHaveBeenCalledOnce();
    await put({ id: 'b', title: 'Lamp' });
    await live.current();
    vi.advanceTimersByTime(1500);
    await put({ id: 'c', title: 'Tank' });
    await live.current();
    vi.advanceTimersByTime(1500);
    expect(save).toHaveBeenCalledOnce();
    await written(RESTED_MS);
    expect(save).toHaveBeenCalledTimes(2);
    expect(await loadSnapshot('ranker-index')).toMatchObject({ seq: 3 });
    expect(await keptSize()).toBe(3);
  });

  it('is left to another worker that is writing it', async () => {
    await put({ id: 'a' });
    const live = new LiveIndex();
    await live.current();
    platform.isLockFree = false;
    await written(0);
    expect(await keptSize()).toBeUndefined();
  });

  it('is tried again with the next change where it could not be written', async () => {
    vi.spyOn(database.snapshots, 'put').mockRejectedValueOnce(BROKEN);
    await put({ id: 'a' });
    const live = new LiveIndex();
    await live.current();
    await written(0);
    expect(await keptSize()).toBeUndefined();
    await put({ id: 'b' });
    await live.current();
    await written(0);
    expect(await keptSize()).toBe(2);
  });

  it('is where the next one starts, and only what changed since is read', async () => {
    await put({ id: 'a', title: 'Pump' }, { id: 'b', title: 'Lamp' });
    await new LiveIndex().current();
    await written(0);
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
    await written(0);
    const save = vi.spyOn(database.snapshots, 'put');
    await new LiveIndex().current();
    vi.advanceTimersByTime(RESTED_MS);
    expect(save).not.toHaveBeenCalled();
  });

  it.each([
    ['of another version', { words: { version: 'lexical-0' } }],
    ['broken', { words: 7 }],
    ['nothing of the kind', 'an index'],
    ['without its triggers', { triggers: null }],
  ])('%s is no use: the index is built anew and kept in its place', async (_, given) => {
    await put({ id: 'a', title: 'Pump' });
    await new LiveIndex().current();
    await written(0);
    const kept = await loadSnapshot('ranker-index');
    if (!kept) throw new Error('There is no snapshot.');
    const content = typeof given === 'string' ? given : Object.assign({}, kept.content, given);
    await database.snapshots.put({ ...kept, content });
    expect(await keptSize()).toBeUndefined();
    expect(await titlesFor(new LiveIndex(), 'pump')).toEqual(['Pump']);
    await written(0);
    expect(await keptSize()).toBe(1);
  });

  it.each([undefined, 'the second', -1])('of the changes up to %j is no use', async (seq) => {
    await put({ id: 'a', title: 'Pump' });
    await new LiveIndex().current();
    await written(0);
    const kept = await loadSnapshot('ranker-index');
    if (!kept) throw new Error('There is no snapshot.');
    await database.snapshots.put(Object.assign({}, kept, { seq }));
    expect(await keptSize()).toBeUndefined();
    expect(await titlesFor(new LiveIndex(), 'pump')).toEqual(['Pump']);
  });

  it('holds what cards are set for', async () => {
    const triggers = [{ tag: 'vip' }];
    await put({ id: 'a', title: 'Pump', triggers }, { id: 'b', title: 'Lamp' });
    await new LiveIndex().current();
    await written(0);
    const suggested = async () => {
      const ticket = aTicket(['my lamp is too dark at night'], { tags: ['vip'] });
      const { hits } = await rankerApi(new LiveIndex()).suggest(ticket);
      return hits.map(({ id, reasons }) => [id, ...reasons.map(({ kind }) => kind)]);
    };
    expect(await suggested()).toEqual([
      ['card:b', 'words'],
      ['card:a', 'trigger'],
    ]);
    await put({ id: 'a', title: 'Pump' }, { id: 'b', title: 'Lamp', triggers });
    expect(await suggested()).toEqual([['card:b', 'words', 'trigger']]);
  });
});

describe('the ranker', () => {
  it('suggests cards with their excerpts', async () => {
    const body = 'Hi {{requester.firstName}},\n\nRinse the pump.';
    await put({ id: 'a', title: 'Pump', answer: { en: { body } } });
    const ticket = aTicket(['my pump is so noisy at night']);
    const { hits } = await rankerApi(new LiveIndex()).suggest(ticket);
    expect(hits).toMatchObject([
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
