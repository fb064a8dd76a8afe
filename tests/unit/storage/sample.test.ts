import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '@/cards/pack';
import { cardChangesSince, noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { setFavourite } from '@/storage/favourites';
import { addSample, putSampleBack, readShippedPack, removeSample } from '@/storage/sample';
import { aCard, type CardTraits } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

const pack = shippedPack();

/** Everything that adding and removing a sample may touch. */
async function everything() {
  const { cards, collections, members, favourites } = database;
  const [all, sets, people, atHand] = await Promise.all([
    cards.toArray(),
    collections.toArray(),
    members.toArray(),
    favourites.toArray(),
  ]);
  return { cards: all, collections: sets, members: people, favourites: atHand };
}

const NOTHING = { cards: [], collections: [], members: [], favourites: [] };

async function putOwn(traits: CardTraits): Promise<void> {
  const card = aCard(traits);
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.put(card);
    await noteCardChanges([card.id]);
  });
}

describe('the sample', () => {
  it('is added with its collections and people, and told as changes', async () => {
    await addSample(pack);
    const { cards, collections, members } = await everything();
    expect(cards).toHaveLength(pack.cards.length);
    expect(members).toHaveLength(pack.members.length);
    expect(collections.every(({ sample }) => sample === true)).toBe(true);
    const { changes } = await cardChangesSince(0);
    expect(new Set(changes.map(({ id }) => id))).toEqual(new Set(pack.cards.map(({ id }) => id)));
  });

  it('added twice is there once, and an edited card is back as shipped', async () => {
    await addSample(pack);
    const before = await everything();
    const [first] = before.cards;
    if (first) await database.cards.put({ ...first, title: 'Edited' });
    await addSample(pack);
    expect(await everything()).toEqual(before);
  });

  it('is marked as one even where the file forgets to say so', async () => {
    const collections = pack.collections.map(({ sample: _, ...rest }) => rest);
    await addSample({ ...pack, collections });
    await removeSample();
    expect((await everything()).collections).toEqual([]);
  });

  it('is removed whole, and told as changes', async () => {
    await addSample(pack);
    const { seq } = await cardChangesSince(0);
    await removeSample();
    expect(await everything()).toEqual(NOTHING);
    const { changes } = await cardChangesSince(seq);
    expect(changes).toHaveLength(pack.cards.length);
    expect(changes.filter(({ card }) => card)).toEqual([]);
  });

  it('can be removed twice, and removed where it never was', async () => {
    await removeSample();
    await addSample(pack);
    await removeSample();
    await removeSample();
    expect((await everything()).cards).toEqual([]);
  });

  it('comes back after it was removed', async () => {
    await addSample(pack);
    const before = await everything();
    await removeSample();
    await addSample(pack);
    expect(await everything()).toEqual(before);
  });
});

describe('a sample that was removed', () => {
  it('is put back as it was: edits, own cards in it and favourites included', async () => {
    await addSample(pack);
    const [first, second] = pack.cards;
    if (!first || !second) throw new Error('The pack has too few cards.');
    await database.cards.put({ ...first, title: 'Edited' });
    const own = { id: 'ours', collection: first.collection.slice('collection:'.length) };
    await putOwn(own);
    await setFavourite(second.id, true, 0);
    const before = await everything();
    const removed = await removeSample();
    expect(await everything()).toEqual(NOTHING);
    const { seq } = await cardChangesSince(0);
    await putSampleBack(removed);
    expect(await everything()).toEqual(before);
    expect((await cardChangesSince(seq)).changes).toHaveLength(pack.cards.length + 1);
  });

  it('does not undo what was done to it after it was added again', async () => {
    await addSample(pack);
    const removed = await removeSample();
    await addSample(pack);
    const [first] = pack.cards;
    if (first) await database.cards.put({ ...first, title: 'Edited since' });
    const before = await everything();
    await putSampleBack(removed);
    expect(await everything()).toEqual(before);
  });
});

describe('what is not of the sample', () => {
  const [ana, tom, ines] = pack.members;
  const by = (member: Pack['members'][number] | undefined) => ({
    by: member?.id ?? aCard().owner,
    at: '2026-01-01T00:00:00.000Z',
  });

  it('stays when it goes: cards, collections and the people they name', async () => {
    await addSample(pack);
    await database.collections.put({ id: aCard().collection, schema: 1, name: 'Ours' });
    await putOwn({
      id: 'ours',
      created: by(ana),
      verified: { en: by(tom) },
      ...(ines && { verifiers: [ines.id] }),
    });
    await removeSample();
    const { cards, collections, members } = await everything();
    expect(cards.map(({ id }) => id)).toEqual(['card:ours']);
    expect(collections.map(({ name }) => name)).toEqual(['Ours']);
    expect(new Set(members.map(({ id }) => id))).toEqual(new Set([ana?.id, tom?.id, ines?.id]));
  });

  it('stays when it goes: people who have no card yet', async () => {
    await database.members.put({ id: aCard({ owner: 'new' }).owner, schema: 1, name: 'New' });
    await addSample(pack);
    await removeSample();
    expect((await everything()).members.map(({ name }) => name)).toEqual(['New']);
  });
});

describe('a failure half way', () => {
  it('of adding adds nothing', async () => {
    vi.spyOn(database.changeLog, 'add').mockRejectedValue(new Error('The disk is full.'));
    await expect(addSample(pack)).rejects.toThrow('The disk is full.');
    expect(await everything()).toEqual(NOTHING);
  });

  it('of removing removes nothing', async () => {
    await addSample(pack);
    const before = await everything();
    const { seq } = await cardChangesSince(0);
    vi.spyOn(database.members, 'bulkDelete').mockRejectedValue(new Error('The disk is full.'));
    await expect(removeSample()).rejects.toThrow('The disk is full.');
    expect(await everything()).toEqual(before);
    expect((await cardChangesSince(0)).seq).toBe(seq);
  });
});

describe('a pack that ships', () => {
  const answer = (body: unknown) =>
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(body)));

  it('is read from its address and made fresh', async () => {
    const fetched = answer(pack);
    const now = Date.parse(pack.writtenAt) + 10 * 86_400_000;
    const read = await readShippedPack('chrome-extension://x/samples/a.json', now);
    expect(fetched).toHaveBeenCalledWith('chrome-extension://x/samples/a.json');
    const [before, after] = [pack.cards[0]?.updated.at, read.cards[0]?.updated.at];
    expect(Date.parse(after ?? '') - Date.parse(before ?? '')).toBe(10 * 86_400_000);
  });

  it.each([{}, { ...pack, kind: 'other' }, { ...pack, schema: 2 }, { ...pack, cards: [{}] }])(
    'is refused where it is none (%#)',
    async (body) => {
      answer(body);
      await expect(readShippedPack('x', 0)).rejects.toThrow();
    },
  );
});
