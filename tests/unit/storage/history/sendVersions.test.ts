import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, collectionOf, keepHistory } from '../sync/aWorkspace';
import { type Device, newDevice } from '../sync/device';
import { EDITOR, inStep } from '../sync/twoDevices';
import { capture, edit } from '../sync/work';

const HOUR = 3_600_000;

/** The versions of cards as a server has them, by the body of each. */
async function onServer(standIn: StandIn, slug = 'help'): Promise<Record<string, unknown>[]> {
  const authorization = `Basic ${btoa('admin:password')}`;
  const answer = await standIn.fetch(
    `http://couch/sidecard-c_${slug}_versions/_all_docs?include_docs=true&startkey="version:"&endkey="version:~"`,
    { headers: { authorization } },
  );
  const { rows }: { rows: { doc: Record<string, unknown> }[] } = await answer.json();
  return rows.map(({ doc }) => doc);
}

async function bodiesOnServer(standIn: StandIn, slug = 'help'): Promise<unknown[]> {
  return (await onServer(standIn, slug)).map(({ content }) => (content as Card).answer.en?.body);
}

async function waiting({ database }: Device): Promise<number> {
  return database.versions.where('toSend').above('').count();
}

async function aTeam(rights: Record<string, readonly string[]> = { ann: EDITOR, bob: EDITOR }) {
  const standIn = await aWorkspace(rights);
  await keepHistory(standIn, [
    'help',
    ...(JSON.stringify(rights).includes('shop') ? ['shop'] : []),
  ]);
  const ann = await newDevice(standIn, 'ann');
  await inStep(ann);
  return { standIn, ann };
}

describe('what a shared card said', () => {
  it('is told to the team once, as the document it was', async () => {
    const { standIn, ann } = await aTeam();
    const card = await capture(ann, 'Pump', 'First.');
    await inStep(ann);
    await edit(ann, card.id, { body: 'Second.' });
    await edit(ann, card.id, { body: 'Third.' });
    await inStep(ann, ann);
    const [version, ...others] = await onServer(standIn);
    expect(others).toHaveLength(1);
    expect(version).toMatchObject({
      ...{ schema: 1, card: card.id, by: 'member:ann' },
      content: { schema: 1, title: 'Pump', answer: { en: { body: 'First.' } } },
    });
    expect(version?.content).not.toHaveProperty('collection');
    expect(await waiting(ann)).toBe(0);
  });

  it.each(['lost', 'half', 'drop'] as const)(
    'is there once where an answer does not arrive (%s) and the worker dies',
    async (fault) => {
      const { standIn, ann } = await aTeam();
      const card = await capture(ann, 'Pump', 'First.');
      await edit(ann, card.id, { body: 'Second.' });
      standIn.before = ({ path }) => (path.includes('_versions/_bulk_docs') ? fault : undefined);
      await ann.sync();
      expect(await waiting(ann)).toBe(1);
      standIn.before = () => undefined;
      ann.restart();
      await inStep(ann);
      expect(await bodiesOnServer(standIn)).toEqual(['First.']);
      expect(await waiting(ann)).toBe(0);
    },
  );

  it('waits, and holds nothing up, where its database is missing', async () => {
    const standIn = await aWorkspace({ ann: EDITOR });
    const ann = await newDevice(standIn, 'ann');
    await inStep(ann);
    const card = await capture(ann, 'Pump', 'First.');
    await edit(ann, card.id, { body: 'Second.' });
    await inStep(ann, ann);
    expect(await ann.readStanding()).toMatchObject({ state: { kind: 'in-step' }, waiting: 0 });
    expect(await waiting(ann)).toBe(1);
    await keepHistory(standIn, ['help']);
    ann.later(HOUR);
    await inStep(ann);
    expect(await bodiesOnServer(standIn)).toEqual(['First.']);
  });

  it('stays on the device where the rules refuse it, and is not sent for ever', async () => {
    const { standIn, ann } = await aTeam();
    const card = await capture(ann, 'Pump', 'First.');
    await edit(ann, card.id, { body: 'Second.' });
    await ann.database.versions.toCollection().modify({ by: 'member:bob' as never });
    await inStep(ann);
    expect(await onServer(standIn)).toEqual([]);
    expect(await waiting(ann)).toBe(0);
    expect(await ann.database.versions.count()).toBe(1);
  });

  it('is told where its card goes, and of a card of this device alone once it is shared', async () => {
    const both = ['edit:help', 'edit:shop'];
    const { standIn, ann } = await aTeam({ ann: both });
    await ann.database.collections.put({ id: 'collection:own' as never, schema: 1, name: 'Own' });
    await ann.database.settings.put({ name: 'me-alone', value: 'member:before' as never });
    const card = await capture(ann, 'Pump', 'First.');
    await edit(ann, card.id, { collection: 'collection:own' as never });
    await edit(ann, card.id, { body: 'Second.', collection: 'collection:own' as never });
    await ann.database.versions.toCollection().modify({ by: 'member:before' as never });
    await inStep(ann);
    expect(await onServer(standIn)).toEqual([]);
    await edit(ann, card.id, { collection: collectionOf('shop') as never });
    await inStep(ann);
    expect(await bodiesOnServer(standIn, 'shop')).toEqual(['First.']);
    await edit(ann, card.id, { collection: collectionOf('help') as never });
    await inStep(ann);
    expect(await bodiesOnServer(standIn, 'help')).toEqual(['First.']);
  });

  it('is told to nobody once its card has come back to this device', async () => {
    const { standIn, ann } = await aTeam();
    const own = 'collection:own' as never;
    await ann.database.collections.put({ id: own, schema: 1, name: 'Own' });
    const card = await capture(ann, 'Pump', 'First.');
    await edit(ann, card.id, { collection: own });
    await edit(ann, card.id, { body: 'Second.', collection: own });
    await edit(ann, card.id, { collection: collectionOf('help') as never });
    expect(await waiting(ann)).toBe(1);
    await edit(ann, card.id, { collection: own });
    await inStep(ann);
    expect(await onServer(standIn)).toEqual([]);
    expect(await ann.database.versions.count()).toBe(1);
  });

  it('is kept of what another wrote, by whoever merges it or decides against it', async () => {
    const { standIn, ann } = await aTeam();
    const bob = await newDevice(standIn, 'bob');
    const card = await capture(ann, 'Pump', 'One.\n\nTwo.');
    await inStep(ann, bob);
    await edit(ann, card.id, { body: 'One of ann.\n\nTwo.' });
    await edit(bob, card.id, { body: 'One.\n\nTwo of bob.' });
    await inStep(ann, bob);
    expect(await bodiesOnServer(standIn)).toContain('One of ann.\n\nTwo.');
    await inStep(ann);
    await edit(ann, card.id, { title: 'Pump of ann' });
    await edit(bob, card.id, { title: 'Pump of bob' });
    await inStep(ann, bob);
    const [open] = await bob.openConflicts();
    if (!open) throw new Error('no conflict');
    const by = { by: 'member:bob' as never, at: new Date(bob.now()).toISOString() };
    await bob.settleConflict(open, { title: 'mine' }, by);
    await inStep(bob);
    const titles = (await onServer(standIn)).map(({ content }) => (content as Card).title);
    expect(titles).toContain('Pump of ann');
  });

  it('leaves the device with the collection, and with the team', async () => {
    const { ann } = await aTeam();
    const card = await capture(ann, 'Pump', 'First.');
    await edit(ann, card.id, { body: 'Second.' });
    await inStep(ann);
    const { beginLeaving } = await import('@/storage/workspace/leaving');
    const { finishLeaving } = await import('@/storage/workspace/finishLeaving');
    const { localVersions } = await import('@/storage/history/cardHistory');
    await beginLeaving({ kind: 'leave', keepsCopy: true });
    await finishLeaving((name) => `${name} (copy)`, ann.now());
    expect(await localVersions(card.id)).toEqual([]);
    const [copy] = await ann.database.cards.toArray();
    if (!copy) throw new Error('no copy');
    const [version] = await localVersions(copy.id);
    expect(version?.content).toMatchObject({
      ...{ id: copy.id, collection: copy.collection, answer: { en: { body: 'First.' } } },
    });
  });
});
