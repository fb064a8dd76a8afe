import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { blankFields, fieldsOf } from '@/cards/fields';
import { newId } from '@/cards/ids';
import { cardChangesSince, noteCardChanges } from '@/storage/cards';
import {
  archive,
  CardChangedError,
  defaultCollection,
  deleteCard,
  duplicate,
  restore,
  saveDraft,
  undoChange,
  undoDelete,
  verify,
} from '@/storage/cardWrites';
import { createCollection } from '@/storage/collections';
import { database } from '@/storage/database';
import { putDraft, readDraft, unfinishedDrafts } from '@/storage/drafts';
import { setFavourite } from '@/storage/favourites';
import { currentMember } from '@/storage/identity';
import { writeSetting } from '@/storage/settings';
import { StorageFullError } from '@/storage/storageFull';
import { aCard, type CardTraits } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

const NOW = Date.parse('2026-11-22T09:00:00.000Z');
const writing = { nameless: 'Agent', now: NOW };
const saving = { ...writing, firstCollection: 'My cards' };

async function put(traits: CardTraits): Promise<Card> {
  const card = aCard(traits);
  await database.transaction('rw', database.cards, database.cardChanges, async () => {
    await database.cards.put(card);
    await noteCardChanges([card.id]);
  });
  return card;
}

async function aDraft(card: Card | null, body: string): Promise<Draft> {
  const fields = card ? fieldsOf(card) : { ...blankFields('en'), title: 'Pump' };
  const draft: Draft = {
    id: newId('draft'),
    base: card && { card: card.id, revision: card.updated.at },
    fields: { ...fields, answer: { en: { body } } },
    source: null,
    at: new Date(NOW).toISOString(),
  };
  await putDraft(draft);
  return draft;
}

/** The cards told as changed since a moment. */
async function changedSince(seq: number): Promise<string[]> {
  return (await cardChangesSince(seq)).changes.map(({ id }) => id);
}

describe('saving a form', () => {
  it('makes a card of this person, in a first collection, and throws the draft away', async () => {
    await writeSetting('agent-name', 'Ines');
    const draft = await aDraft(null, 'Rinse it.');
    const card = await saveDraft(draft, saving);
    const { name: collection } = (await database.collections.get(card.collection)) ?? {};
    const { name: owner } = (await database.members.get(card.owner)) ?? {};
    expect([collection, owner]).toEqual(['My cards', 'Ines']);
    expect(await database.cards.get(card.id)).toEqual(card);
    expect(await changedSince(0)).toEqual([card.id]);
    expect(await readDraft(draft.id)).toBeUndefined();
  });

  it('keeps the source of what was captured', async () => {
    const source = { name: 'Help centre', at: new Date(NOW).toISOString() };
    const { sources } = await saveDraft({ ...(await aDraft(null, 'x')), source }, saving);
    expect(sources).toEqual([source]);
  });

  it('puts the fields into the card that is edited', async () => {
    const card = await put({ id: 'a' });
    await saveDraft(await aDraft(card, 'Rinse it.'), saving);
    expect(await database.cards.get(card.id)).toMatchObject({
      answer: { en: { body: 'Rinse it.' } },
      updated: { at: '2026-11-22T09:00:00.000Z' },
    });
  });

  it('goes to the first collection where the chosen one is gone', async () => {
    const { id } = await createCollection('Billing');
    const draft = await aDraft(null, 'x');
    const fields = { ...draft.fields, collection: aCard({ collection: 'gone' }).collection };
    expect((await saveDraft({ ...draft, fields }, saving)).collection).toBe(id);
  });
});

describe('saving a form whose card was changed meanwhile', () => {
  async function changed(): Promise<{ draft: Draft; theirs: Card }> {
    const card = await put({ id: 'a', title: 'Pump' });
    const draft = await aDraft(card, 'Mine.');
    const theirs = await saveDraft(await aDraft(card, 'Theirs.'), saving);
    return { draft, theirs };
  }

  it('is refused with the other version, and both are kept', async () => {
    const { draft, theirs } = await changed();
    const saved = saveDraft(draft, saving);
    await expect(saved).rejects.toThrow(CardChangedError);
    await expect(saved).rejects.toMatchObject({ current: theirs });
    expect(await database.cards.get(theirs.id)).toEqual(theirs);
    expect(await readDraft(draft.id)).toEqual(draft);
  });

  it('overwrites it if the person says so', async () => {
    const { draft, theirs } = await changed();
    const card = await saveDraft(draft, { ...saving, onChange: { kind: 'overwrite' } });
    expect([card.id, card.answer.en?.body]).toEqual([theirs.id, 'Mine.']);
  });

  it('becomes a card of its own if the person says so', async () => {
    const { draft, theirs } = await changed();
    const onChange = { kind: 'copy', title: 'Copy of Pump' } as const;
    const card = await saveDraft(draft, { ...saving, onChange });
    expect(card).toMatchObject({ title: 'Copy of Pump', answer: { en: { body: 'Mine.' } } });
    expect(await database.cards.get(theirs.id)).toEqual(theirs);
    expect(await readDraft(draft.id)).toBeUndefined();
  });

  it('cannot overwrite a card that was deleted, only become a new one', async () => {
    const card = await put({ id: 'a' });
    const draft = await aDraft(card, 'Mine.');
    await deleteCard(card.id);
    const overwritten = saveDraft(draft, { ...saving, onChange: { kind: 'overwrite' } });
    await expect(overwritten).rejects.toMatchObject({ current: null });
    const onChange = { kind: 'copy', title: 'Copy' } as const;
    expect((await saveDraft(draft, { ...saving, onChange })).answer.en?.body).toBe('Mine.');
  });
});

describe('a full device', () => {
  const quota = new Dexie.QuotaExceededError('No room.');

  it.each([
    ['at once', quota],
    ['at the end', new Dexie.AbortError('Transaction aborted', quota)],
  ])('is named, found %s, and nothing is half done', async (_, error) => {
    const draft = await aDraft(null, 'Rinse it.');
    vi.spyOn(database.cardChanges, 'bulkPut').mockRejectedValue(error);
    await expect(saveDraft(draft, saving)).rejects.toThrow(StorageFullError);
    expect(await database.cards.count()).toBe(0);
    expect(await database.collections.count()).toBe(0);
    expect(await readDraft(draft.id)).toEqual(draft);
  });
});

describe('a card', () => {
  it('is archived, restored and verified, each told as a change and taken back exactly', async () => {
    const card = await put({ id: 'a' });
    for (const write of [archive, restore]) {
      const { seq } = await cardChangesSince(0);
      const made = await write(card.id, writing);
      expect(await changedSince(seq)).toEqual([card.id]);
      expect((await undoChange(made)).updated).toEqual(card.updated);
    }
    const made = await verify(card.id, 'en', writing);
    expect(made.after.verified.en?.at).toBe('2026-11-22T09:00:00.000Z');
    await undoChange(made);
    expect(await database.cards.get(card.id)).toEqual(card);
  });

  it('is not put back over what was written since', async () => {
    const card = await put({ id: 'a' });
    const made = await archive(card.id, writing);
    await verify(card.id, 'en', writing);
    await expect(undoChange(made)).rejects.toThrow(CardChangedError);
  });

  it('is copied under a title of its own', async () => {
    const card = await put({ id: 'a', title: 'Pump' });
    const copy = await duplicate(card.id, (title) => `Copy of ${title}`, writing);
    expect(await database.cards.get(copy.id)).toMatchObject({
      title: 'Copy of Pump',
      status: 'draft',
    });
  });

  it('that was deleted comes back exactly, a favourite as before', async () => {
    const card = await put({ id: 'a' });
    await setFavourite(card.id, true, NOW);
    const favourite = await database.favourites.get(card.id);
    const { seq } = await cardChangesSince(0);
    const deleted = await deleteCard(card.id);
    expect(await cardChangesSince(seq)).toMatchObject({
      changes: [{ id: card.id, card: undefined }],
    });
    expect(await database.favourites.count()).toBe(0);
    if (deleted) await undoDelete(deleted);
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
    await database.collections.put({ id: newId('collection'), schema: 1, name: 'A', sample: true });
    expect(await defaultCollection()).toBeNull();
    const [c, b] = [await createCollection('C'), await createCollection('B')];
    expect(await defaultCollection()).toBe(b.id);
    const draft = await aDraft(null, 'x');
    await saveDraft({ ...draft, fields: { ...draft.fields, collection: c.id } }, saving);
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
