import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import {
  archive,
  deleteCard,
  restore,
  restoreVersion,
  saveDraft,
  undoChange,
  undoDelete,
} from '@/storage/cardWrites';
import { createCollection, moveCards } from '@/storage/collections';
import { database } from '@/storage/database';
import { localVersions } from '@/storage/history/cardHistory';
import { dropVersionsOfGone } from '@/storage/history/goneCards';
import { ALWAYS_KEPT, MOST_KEPT } from '@/storage/history/keepVersions';
import { verifyCards } from '@/storage/review/reviewWrites';
import { emptyDatabase } from '../emptyDatabase';
import { aDraft, NOW, put, writing } from '../writing';

beforeEach(emptyDatabase);

const DAY = 24 * 3_600_000;

async function edit(card: Card, body: string): Promise<Card> {
  return saveDraft(await aDraft(card, body), writing);
}

/** What a card said, the newest first. */
async function said({ id }: Card): Promise<(string | undefined)[]> {
  return (await localVersions(id)).map(({ content }) => content?.answer.en?.body);
}

/** A card that was edited so often, each time as long ago as it is told. */
async function editedAt(times: readonly number[]): Promise<Card> {
  let card = await put({ id: 'a', answer: { en: { body: 'Text 0' } } });
  for (const [at] of times.entries()) card = await edit(card, `Text ${at + 1}`);
  await database.versions.toCollection().modify((version) => {
    const number = Number(version.content.answer.en?.body.split(' ')[1]);
    version.at = new Date(Date.now() - (times[number] ?? 0)).toISOString();
  });
  return card;
}

describe('what a card said', () => {
  it('is kept with each edit, with who ended it', async () => {
    let card = await put({ id: 'a', answer: { en: { body: 'First.' } } });
    card = await edit(card, 'Second.');
    card = await edit(card, 'Third.');
    expect(await said(card)).toEqual(['Second.', 'First.']);
    const [version] = await localVersions(card.id);
    expect(version).toMatchObject({ by: card.updated.by, content: { title: 'A card' } });
  });

  it('is kept in one transaction with the edit, or neither is', async () => {
    const card = await put({ id: 'a', answer: { en: { body: 'First.' } } });
    const draft = await aDraft(card, 'Second.');
    const steps = [
      () => vi.spyOn(database.versions, 'add'),
      () => vi.spyOn(database.drafts, 'delete'),
    ];
    for (const step of steps) {
      step().mockRejectedValueOnce(new Error('killed'));
      await expect(saveDraft(draft, writing)).rejects.toThrow('killed');
      expect(await database.cards.get(card.id)).toEqual(card);
      expect(await said(card)).toEqual([]);
    }
    await saveDraft(draft, writing);
    expect(await said(card)).toEqual(['First.']);
  });

  it('is no other for being archived, verified or moved', async () => {
    const card = await put({ id: 'a' });
    await archive(card.id, writing);
    await restore(card.id, writing);
    await verifyCards(new Map([[card.id, ['en']]]), writing);
    const other = await createCollection('Other');
    await moveCards(card.collection, other.id).catch(() => undefined);
    expect(await said(card)).toEqual([]);
  });

  it('comes back as an edit like any other, and that can be undone', async () => {
    let card = await put({ id: 'a', answer: { en: { body: 'First.' } } });
    card = await edit(card, 'Second.');
    await verifyCards(new Map([[card.id, ['en']]]), writing);
    const [version] = await localVersions(card.id);
    if (!version?.content) throw new Error('no version');
    const made = await restoreVersion(card.id, version.content, { ...writing, now: NOW + DAY });
    expect(made.after.answer).toEqual({ en: { body: 'First.' } });
    expect(made.after.verified).toEqual({});
    expect(await said(card)).toEqual(['Second.', 'First.']);
    const undone = await undoChange(made, writing);
    expect(undone.answer).toEqual({ en: { body: 'Second.' } });
    expect(undone.verified.en).toBeDefined();
  });

  it('is there again with a card whose deletion is undone, and goes when the browser starts', async () => {
    let card = await put({ id: 'a', answer: { en: { body: 'First.' } } });
    card = await edit(card, 'Second.');
    const deleted = await deleteCard(card.id);
    if (!deleted) throw new Error('nothing was deleted');
    await undoDelete(deleted, writing);
    await dropVersionsOfGone();
    expect(await said(card)).toEqual(['First.']);
    await deleteCard(card.id);
    await dropVersionsOfGone();
    expect(await said(card)).toEqual([]);
  });
});

describe('the versions of a card', () => {
  it('are kept for a year, and the last fifty for ever', async () => {
    const times = Array.from({ length: ALWAYS_KEPT + 10 }, (_, at) => (800 - at) * DAY);
    const card = await editedAt(times);
    await edit(card, 'The last.');
    const kept = await said(card);
    expect(kept).toHaveLength(ALWAYS_KEPT);
    expect(kept[0]).toBe(`Text ${times.length}`);
  });

  it('are all kept of the last year, up to five hundred', async () => {
    const card = await editedAt(Array.from({ length: ALWAYS_KEPT + 20 }, () => 300 * DAY));
    await edit(card, 'The last.');
    expect(await said(card)).toHaveLength(ALWAYS_KEPT + 21);
    const [newest] = await database.versions.toArray();
    if (!newest) throw new Error('no version');
    const many = Array.from({ length: MOST_KEPT }, (_, at) => ({
      ...newest,
      id: `version:a-${String(at).padStart(26, '0')}` as typeof newest.id,
    }));
    await database.versions.bulkAdd(many);
    const current = await database.cards.get(card.id);
    if (!current) throw new Error('no card');
    await edit(current, 'After all.');
    expect(await said(card)).toHaveLength(MOST_KEPT);
  });
});
