import { describe, expect, it } from 'vitest';
import type { Revision } from '@/storage/sync/backend';
import { aWorkspace, collectionOf, PREFIX, removeRights, setRights } from './aWorkspace';
import { cardsOf, newDevice, rowsOf } from './device';
import { EDITOR, inStep, twoDevices } from './twoDevices';
import { capture, edit } from './work';

describe('a change that the rules refuse', () => {
  it('stays, says why, and can be given up', async () => {
    const standIn = await aWorkspace({ ann: EDITOR, bob: ['read:help'] });
    const ann = await newDevice(standIn, 'ann');
    const bob = await newDevice(standIn, 'bob');
    const card = await capture(ann, 'Refunds', 'One.', { sync: true });
    await inStep(ann, bob);
    await edit(bob, card.id, { body: 'Two.' });
    await inStep(bob);
    expect(await bob.refusedChanges()).toMatchObject([{ id: card.id, reason: 'no-right' }]);
    expect((await cardsOf(bob))[0]?.answer.en?.body).toBe('Two.');
    await bob.dropRefused({ place: 'c_help', id: card.id });
    expect((await cardsOf(bob))[0]?.answer.en?.body).toBe('One.');
    expect(await rowsOf(bob)).toEqual([]);
  });
});

describe('a collection that may no longer be read', () => {
  it('leaves the device at the second refusal, its unsent changes do not', async () => {
    const { standIn, ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds', 'One.');
    await inStep(ann, bob);
    await edit(bob, card.id, { body: 'Two.' });
    const index = { name: 'ranker-index', version: '1', seq: 1, content: 'Its words.' } as const;
    await bob.database.snapshots.put(index);
    await removeRights(standIn, 'bob');
    expect(await bob.sync()).toEqual({ state: 'done' });
    expect(await cardsOf(bob)).toHaveLength(1);
    bob.later(11 * 60_000);
    expect(await bob.sync()).toEqual({ state: 'done' });
    expect(await cardsOf(bob)).toEqual([]);
    expect(await bob.database.snapshots.count()).toBe(0);
    expect(await bob.refusedChanges()).toMatchObject([
      { id: card.id, reason: 'lost-access', content: { answer: { en: { body: 'Two.' } } } },
    ]);
  });

  it('gets what was kept of it once it may be read again', async () => {
    const { standIn, ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds', 'One.');
    await inStep(ann, bob);
    await removeRights(standIn, 'bob');
    await edit(bob, card.id, { body: 'Two.' });
    const made = await capture(bob, 'Parcels');
    for (const _ of [1, 2]) await inStep(bob);
    expect(await bob.refusedChanges()).toHaveLength(2);
    await setRights(standIn, 'bob', EDITOR);
    await inStep(bob, ann);
    expect([...(await bob.refusedChanges()), ...(await rowsOf(bob))]).toEqual([]);
    const bodies = (await cardsOf(ann)).map(({ id, answer }) => [id, answer.en?.body]);
    expect(bodies).toEqual([
      [card.id, 'Two.'],
      [made.id, 'An answer.'],
    ]);
    expect(await cardsOf(bob)).toEqual(await cardsOf(ann));
  });
});

describe('a collection that the team has removed', () => {
  it('stays in step while it is there, and leaves the device once it is not', async () => {
    const { standIn, ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds', 'One.');
    await inStep(ann, bob);
    const id = collectionOf('help');
    const base = standIn.couch.database(`${PREFIX}hub`)?.tree(id)?.winner();
    const admin = await newDevice(standIn, 'ann');
    await admin.backend.signIn({ name: 'admin', password: 'password' });
    const revision = `${base?.position}-${base?.hash}` as Revision;
    const deletion = { id, base: revision, content: null };
    const gone = await admin.backend.push(`${PREFIX}hub`, [deletion], null);
    expect(gone).toMatchObject([{ state: 'accepted' }]);
    await edit(ann, card.id, { body: 'Two.' });
    await inStep(ann, bob);
    expect((await cardsOf(bob))[0]?.answer.en?.body).toBe('Two.');
    await edit(bob, card.id, { body: 'Three.' });
    standIn.couch.drop(`${PREFIX}c_help`);
    await inStep(bob);
    expect(await cardsOf(bob)).toHaveLength(1);
    bob.later(11 * 60_000);
    await inStep(bob);
    expect(await cardsOf(bob)).toEqual([]);
    expect(await bob.refusedChanges()).toMatchObject([
      { id: card.id, reason: 'lost-access', content: { answer: { en: { body: 'Three.' } } } },
    ]);
  });
});
