import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { CardChangedError } from '@/storage/cardChanged';
import { deleteCard, saveDraft } from '@/storage/cardWrites';
import { createCollection } from '@/storage/collections';
import { database } from '@/storage/database';
import { readDraft } from '@/storage/drafts';
import { writeSetting } from '@/storage/settings';
import { StorageFullError } from '@/storage/storageFull';
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

describe('saving a form', () => {
  it('makes a card of this person, in a first collection, and throws the draft away', async () => {
    await writeSetting('agent-name', 'Ines');
    const draft = await aDraft(null, 'Rinse it.');
    const card = await saveDraft(draft, writing);
    const { name: collection } = (await database.collections.get(card.collection)) ?? {};
    const { name: owner } = (await database.members.get(card.owner)) ?? {};
    expect([collection, owner]).toEqual(['My cards', 'Ines']);
    expect(await database.cards.get(card.id)).toEqual(card);
    expect(await changedSince(0)).toEqual([card.id]);
    expect(await readDraft(draft.id)).toBeUndefined();
  });

  it('keeps the source of what was captured', async () => {
    const source = { name: 'Help centre', at: new Date(NOW).toISOString() };
    const { sources } = await saveDraft({ ...(await aDraft(null, 'x')), source }, writing);
    expect(sources).toEqual([source]);
  });

  it('puts the fields into the card that is edited', async () => {
    const card = await put({ id: 'a' });
    await saveDraft(await aDraft(card, 'Rinse it.'), writing);
    expect(await database.cards.get(card.id)).toMatchObject({
      answer: { en: { body: 'Rinse it.' } },
      updated: { at: '2026-11-22T09:00:00.000Z' },
    });
  });

  it('goes to the first collection where the chosen one is gone', async () => {
    const { id } = await createCollection('Billing');
    const draft = await aDraft(null, 'x');
    const fields = { ...draft.fields, collection: aCard({ collection: 'gone' }).collection };
    expect((await saveDraft({ ...draft, fields }, writing)).collection).toBe(id);
  });

  it('leaves a card where it stands if the chosen collection is gone, or finds it another', async () => {
    const { id } = await createCollection('Billing');
    await createCollection('A');
    const card = await put({ id: 'a', collection: id.slice('collection:'.length) });
    const draft = await aDraft(card, 'One.');
    const fields = { ...draft.fields, collection: aCard({ collection: 'gone' }).collection };
    const saved = await saveDraft({ ...draft, fields }, writing);
    expect(await nameOfCollection(saved)).toBe('Billing');
    await database.collections.delete(id);
    const again = await saveDraft(await aDraft(saved, 'Two.'), writing);
    expect(await nameOfCollection(again)).toBe('A');
  });

  it('puts no own card into a sample, while a sample card stays in it', async () => {
    const sample = await sampleCollection();
    const draft = await aDraft(null, 'x');
    const inSample = { ...draft, fields: { ...draft.fields, collection: sample } };
    const own = await saveDraft(inSample, writing);
    expect(await nameOfCollection(own)).toBe('My cards');
    const card = await put({ id: 's', collection: sample.slice('collection:'.length) });
    const edited = await saveDraft(await aDraft(card, 'Edited.'), writing);
    expect(edited.collection).toBe(sample);
  });
});

describe('saving a form whose card was changed meanwhile', () => {
  async function changed(): Promise<{ draft: Draft; theirs: Card }> {
    const card = await put({ id: 'a', title: 'Pump' });
    const draft = await aDraft(card, 'Mine.');
    const theirs = await saveDraft(await aDraft(card, 'Theirs.'), writing);
    return { draft, theirs };
  }

  it('is refused with the other version, and both are kept', async () => {
    const { draft, theirs } = await changed();
    const saved = saveDraft(draft, writing);
    await expect(saved).rejects.toThrow(CardChangedError);
    await expect(saved).rejects.toMatchObject({ current: theirs });
    expect(await database.cards.get(theirs.id)).toEqual(theirs);
    expect(await readDraft(draft.id)).toEqual(draft);
  });

  it('is refused where words came in beside it, though its mark is the one that was there', async () => {
    const card = await put({ id: 'a', title: 'Pump' });
    const draft = await aDraft(card, 'Mine.');
    // As a merge leaves it: the later mark is this person's own.
    const merged = { ...card, notes: 'Theirs.' };
    await database.cards.put(merged);
    await expect(saveDraft(draft, writing)).rejects.toMatchObject({ current: merged });
    const onChange = { kind: 'overwrite', seen: baseOf(card) } as const;
    const unseen = saveDraft(draft, { ...writing, onChange });
    await expect(unseen).rejects.toThrow(CardChangedError);
    expect(await database.cards.get(card.id)).toEqual(merged);
  });

  it('overwrites it if the person says so', async () => {
    const { draft, theirs } = await changed();
    const onChange = { kind: 'overwrite', seen: baseOf(theirs) } as const;
    const card = await saveDraft(draft, { ...writing, onChange });
    expect([card.id, card.answer.en?.body]).toEqual([theirs.id, 'Mine.']);
  });

  it('overwrites no version that the person has not seen', async () => {
    const { draft, theirs } = await changed();
    const later = { ...writing, now: NOW + 1000 };
    const unseen = await saveDraft(await aDraft(theirs, 'Unseen.'), later);
    const onChange = { kind: 'overwrite', seen: baseOf(theirs) } as const;
    const overwritten = saveDraft(draft, { ...writing, onChange });
    await expect(overwritten).rejects.toThrow(CardChangedError);
    await expect(overwritten).rejects.toMatchObject({ current: unseen });
    expect(await database.cards.get(theirs.id)).toEqual(unseen);
  });

  it('becomes a card of its own if the person says so', async () => {
    const { draft, theirs } = await changed();
    const onChange = { kind: 'copy', title: 'Copy of Pump' } as const;
    const card = await saveDraft(draft, { ...writing, onChange });
    expect(card).toMatchObject({ title: 'Copy of Pump', answer: { en: { body: 'Mine.' } } });
    expect(await database.cards.get(theirs.id)).toEqual(theirs);
    expect(await readDraft(draft.id)).toBeUndefined();
  });

  it('cannot overwrite a card that was deleted, only become a new one', async () => {
    const card = await put({ id: 'a' });
    const draft = await aDraft(card, 'Mine.');
    await deleteCard(card.id);
    const overwrite = { kind: 'overwrite', seen: baseOf(card) } as const;
    const overwritten = saveDraft(draft, { ...writing, onChange: overwrite });
    await expect(overwritten).rejects.toMatchObject({ current: null });
    const onChange = { kind: 'copy', title: 'Copy' } as const;
    expect((await saveDraft(draft, { ...writing, onChange })).answer.en?.body).toBe('Mine.');
  });
});

describe('a full device', () => {
  const quota = new Dexie.QuotaExceededError('No room.');

  it.each([
    ['at once', quota],
    ['at the end', new Dexie.AbortError('Transaction aborted', quota)],
  ])('is named, found %s, and nothing is half done', async (_, error) => {
    const draft = await aDraft(null, 'Rinse it.');
    vi.spyOn(database.changeLog, 'add').mockRejectedValue(error);
    await expect(saveDraft(draft, writing)).rejects.toThrow(StorageFullError);
    expect(await database.cards.count()).toBe(0);
    expect(await database.collections.count()).toBe(0);
    expect(await readDraft(draft.id)).toEqual(draft);
  });
});
