import { beforeEach, expect, it } from 'vitest';
import type { Draft } from '@/cards/draft';
import { blankFields } from '@/cards/fields';
import { newId } from '@/cards/ids';
import { addCapture, completeCapture, dropCapture, turnIntoDraft } from '@/storage/captures';
import { type Capture, database } from '@/storage/database';
import { readDraft } from '@/storage/drafts';
import { emptyDatabase } from './emptyDatabase';

beforeEach(emptyDatabase);

function capture(): Capture {
  return {
    ...{ id: newId('capture'), windowId: 1, state: 'reading', text: 'words', html: '' },
    ...{ pageTitle: '', pageUrl: '', at: '2026-11-22T10:00:00.000Z' },
  };
}

function draft(): Draft {
  return {
    ...{ id: newId('draft'), base: null, fields: blankFields('en'), source: null },
    at: '2026-11-22T10:00:00.000Z',
  };
}

it('a highlight is there at once, and gets what its page gives', async () => {
  const highlight = capture();
  await addCapture(highlight);
  expect(await database.captures.toArray()).toEqual([highlight]);
  await completeCapture(highlight.id, { html: '<p>words</p>', pageTitle: 'A page' });
  expect(await database.captures.toArray()).toEqual([
    { ...highlight, state: 'read', html: '<p>words</p>', pageTitle: 'A page' },
  ]);
});

it('a highlight becomes one draft, however many panels take it, and stays taken', async () => {
  const highlight = capture();
  await addCapture(highlight);
  const drafts = [draft(), draft()];
  const taken = await Promise.all(drafts.map((each) => turnIntoDraft(highlight.id, each)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await database.drafts.count()).toBe(1);
  await completeCapture(highlight.id, { html: 'late' });
  expect(await database.captures.count()).toBe(0);
});

it('a draft that cannot be written takes no highlight', async () => {
  const highlight = capture();
  await addCapture(highlight);
  const unwritable = { ...draft(), fields: (() => undefined) as never };
  await expect(turnIntoDraft(highlight.id, unwritable)).rejects.toThrow();
  expect(await database.captures.count()).toBe(1);
  expect(await readDraft(unwritable.id)).toBeUndefined();
});

it('an empty highlight is dropped once', async () => {
  const highlight = capture();
  await addCapture(highlight);
  expect([await dropCapture(highlight.id), await dropCapture(highlight.id)]).toEqual([true, false]);
});
