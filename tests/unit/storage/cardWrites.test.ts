import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { CardChangedError } from '@/storage/cardChanged';
import { defaultCollection } from '@/storage/cardHome';
import {
  archive,
  deleteCard,
  duplicate,
  restore,
  saveDraft,
  undoChange,
  undoDelete,
} from '@/storage/cardWrites';
import { cardChangesSince } from '@/storage/changeLog';
import { createCollection, deleteCollection } from '@/storage/collections';
import { database } from '@/storage/database';
import { putDraft, unfinishedDrafts } from '@/storage/drafts';
import { setFavourite } from '@/storage/favourites';
import { currentMember } from '@/storage/identity';
import { writeSetting } from '@/storage/settings';
import { aCard } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';
import {
  aDraft,
  changedSince,
  NOW,
  nameOfCollection,
  put,
  sampleCollection,
  writing,
} from './writing';

beforeEach(emptyDatabase);

describe('a card', () => {
  async function putInCollection(id: string): Promise<Card> {
    const collection = await createCollection('Billing');
    return put({ id, collection: collection.id.slice('collection:'.length) });
  }

  it('is archived and restored, each told as a change and taken back exactly', async () => {
    const card = await putInCollection('a');
    for (const write of [archive, restore]) {
      const { seq } = await cardChangesSince(0);
      const made = await write(card.id, writing);
      expect(await changedSince(seq)).toEqual([card.id]);
      expect((await undoChange(made, writing)).updated).toEqual(card.updated);
    }
    expect(await database.cards.get(card.id)).toEqual(card);
  });

  it('is not put back over what was written since', async () => {
    const card = await put({ id: 'a' });
    const made = await archive(card.id, writing);
    await restore(card.id, writing);
    await expect(undoChange(made, writing)).rejects.toThrow(CardChangedError);
  });

  it('is copied under a title of its own', async () => {
    const card = await put({ id: 'a', title: 'Pump' });
    const copy = await duplicate(card.id, (title) => `Copy of ${title}`, writing);
    expect(await database.cards.get(copy.id)).toMatchObject({
      title: 'Copy of Pump',
      status: 'draft',
    });
  });

  it('is copied beside itself; of a sample, among the own cards', async () => {
    const card = await putInCollection('a');
    const copy = await duplicate(card.id, String, writing);
    expect(copy.collection).toBe(card.collection);
    const sample = await sampleCollection();
    const shipped = await put({ id: 's', collection: sample.slice('collection:'.length) });
    const own = await duplicate(shipped.id, String, writing);
    expect(await nameOfCollection(own)).toBe('Billing');
  });

  it('comes back into another collection where its own is gone meanwhile', async () => {
    const card = await putInCollection('a');
    const made = await archive(card.id, writing);
    await database.collections.delete(card.collection);
    const restored = await undoChange(made, writing);
    expect(await nameOfCollection(restored)).toBe('My cards');
    const deleted = await deleteCard(card.id);
    await deleteCollection(restored.collection);
    await createCollection('Orders');
    if (deleted) await undoDelete(deleted, writing);
    const back = await database.cards.get(card.id);
    expect(back && (await nameOfCollection(back))).toBe('Orders');
  });

  it('that was deleted comes back exactly, a favourite as before', async () => {
    const card = await putInCollection('a');
    await setFavourite(card.id, true, NOW);
    const favourite = await database.favourites.get(card.id);
    const { seq } = await cardChangesSince(0);
    const deleted = await deleteCard(card.id);
    expect(await cardChangesSince(seq)).toMatchObject({
      changes: [{ id: card.id, card: undefined }],
    });
    expect(await database.favourites.count()).toBe(0);
    if (deleted) await undoDelete(deleted, writing);
    expect(await database.cards.get(card.id)).toEqual(card);
    expect(await database.favourites.get(card.id)).toEqual(favourite);
  });

  it('that is gone is deleted in peace, and changed no more', async () => {
    const { id } = aCard();
    expect(await deleteCard(id)).toBeNull();
    await expect(archive(id, writing)).rejects.toMatchObject({ current: null });
    await expect(duplicate(id, String, writing)).rejects.toThrow(CardChangedError);
  });
});

describe('where a new card goes', () => {
  it('is nowhere yet, then the first collection that is no sample, then the last used', async () => {
    await sampleCollection();
    expect(await defaultCollection()).toBeNull();
    const [c, b] = [await createCollection('C'), await createCollection('B')];
    expect(await defaultCollection()).toBe(b.id);
    const draft = await aDraft(null, 'x');
    await saveDraft({ ...draft, fields: { ...draft.fields, collection: c.id } }, writing);
    expect(await defaultCollection()).toBe(c.id);
  });
});

describe('this person', () => {
  it('is the same member each time, and is called what answers are signed with', async () => {
    const first = await currentMember('Agent');
    expect(first.name).toBe('Agent');
    await writeSetting('agent-name', 'Ines');
    expect(await currentMember('Agent')).toEqual({ ...first, name: 'Ines' });
    expect(await database.members.count()).toBe(1);
  });

  it('is made again where the member was taken away with a sample', async () => {
    const first = await currentMember('Agent');
    await database.members.clear();
    expect(await currentMember('Agent')).toEqual(first);
  });
});

describe('unfinished drafts', () => {
  it('are those with words that are nowhere else, the one typed in last first', async () => {
    const card = await put({ id: 'a', answer: { en: { body: 'As it is.' } } });
    await aDraft(card, 'As it is.');
    const older = await aDraft(card, 'Other.');
    const newer = { ...(await aDraft(null, 'x')), at: '2026-11-22T10:00:00.000Z' };
    await putDraft(newer);
    expect((await unfinishedDrafts()).map(({ id }) => id)).toEqual([newer.id, older.id]);
  });
});
