import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { Revision } from '@/storage/sync/backend';
import { contentOf } from '@/storage/sync/sharedContent';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, PREFIX, setRights } from './aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf } from './device';
import { EDITOR, inStep } from './twoDevices';
import { capture, edit } from './work';

const HELP = `${PREFIX}c_help`;
const TEXT = 'First.\n\nSecond.\n\nThird.';

/** Writes beside what a card says now what an author said at the same time, as a node of a cluster does. */
function fork(standIn: StandIn, { id }: Card, said: object): void {
  const database = standIn.couch.database(HELP);
  const tree = database?.tree(id);
  const winner = tree?.winner();
  if (!database || !tree || !winner?.content) throw new Error('The card is not there.');
  const [, ...path] = tree.path(`${winner.position}-${winner.hash}`);
  const content = { ...winner.content.body, ...said };
  database.writeReplicated(
    {
      ...{ id, position: winner.position, hashes: ['0'.repeat(32), ...path] },
      ...{ isDeleted: false, body: content, attachments: undefined },
    },
    { name: 'admin', roles: ['_admin'] },
  );
}

/** The leaves of a card on the server. */
function leavesOf(standIn: StandIn, { id }: Card): unknown[] {
  const leaves = standIn.couch.database(HELP)?.tree(id)?.leaves() ?? [];
  return leaves.filter(({ content }) => content && !content.isDeleted);
}

/** A card of Ann's that Bob has edited, and of which a losing edit of an author who is gone stands beside. */
async function forked(body: string) {
  const standIn = await aWorkspace({ ann: EDITOR, bob: EDITOR, eve: EDITOR, dan: EDITOR });
  const [ann, bob, eve] = [
    await newDevice(standIn, 'ann'),
    await newDevice(standIn, 'bob'),
    await newDevice(standIn, 'eve'),
  ];
  await inStep(ann);
  const card = await capture(ann, 'Refunds', TEXT);
  await inStep(ann, bob, eve);
  await edit(bob, card.id, { body: 'First.\n\nSecond.\n\nThird by Bob.' });
  await inStep(bob);
  const updated = { by: 'member:dan', at: new Date(ann.now()).toISOString() };
  fork(standIn, card, { answer: { en: { body } }, updated });
  return { standIn, ann, eve, card };
}

/** One run at the present time. */
function run(device: Device) {
  const { backend, workspace, now } = device;
  return device.syncRun(backend, { workspace, active: ['c_help'], now, chance: () => 0.5 });
}

describe('a version that lost, and whose author does not come back', () => {
  it('is merged by the owner ten minutes later, though the feed tells nothing of it again', async () => {
    const { standIn, ann, eve, card } = await forked('First by Dan.\n\nSecond.\n\nThird.');
    expect(await run(ann)).toEqual({ state: 'done' });
    expect(leavesOf(standIn, card)).toHaveLength(2);
    expect(await rowsOf(ann)).toEqual([]);
    ann.restart();
    ann.later(11 * 60_000);
    expect(await run(ann)).toEqual({ state: 'done' });
    expect(leavesOf(standIn, card)).toHaveLength(1);
    const body = 'First by Dan.\n\nSecond.\n\nThird by Bob.';
    await inStep(eve);
    expect((await cardsOf(eve)).map(({ answer }) => answer.en?.body)).toEqual([body]);
    expect(await cardsOf(ann)).toEqual(await cardsOf(eve));
    expect(await ann.database.forks.count()).toBe(0);
  });

  it('is left as it is by its own author where a newer Sidecard wrote it', async () => {
    const ann = await newDevice(await aWorkspace({ ann: EDITOR }), 'ann');
    await inStep(ann);
    const card = await capture(ann, 'Refunds', TEXT);
    await inStep(ann);
    const { applyPage } = await import('@/storage/sync/applyPage');
    const content = contentOf(card);
    const newer = { ...content, schema: 99, answer: { en: { body: 'By a newer one.' } } };
    const losing = [{ revision: '2-a' as Revision, content: newer, ancestor: content }];
    const changes = [{ id: card.id, revision: '2-b' as Revision, content, losing }];
    const feed = await ann.database.feeds.get('c_help');
    if (!feed?.cursor) throw new Error('Nothing was read.');
    const page = { changes, cursor: feed.cursor, pending: 0 };
    await applyPage('c_help', page, feed, { isMine: () => true, now: ann.now() });
    expect(await rowsOf(ann)).toEqual([]);
    expect(await cardsOf(ann)).toEqual([card]);
  });

  it('asks nobody who could decide nothing', async () => {
    const { standIn } = await forked('First.\n\nSecond.\n\nThird by Dan.');
    await setRights(standIn, 'eve', ['read:help']);
    const eve = await newDevice(standIn, 'eve');
    await inStep(eve);
    expect(await eve.openConflicts()).toEqual([]);
    expect((await cardsOf(eve))[0]?.answer.en?.body).toContain('Third by Bob.');
  });

  it('is left alone by everybody else', async () => {
    const { standIn, eve, card } = await forked('First by Dan.\n\nSecond.\n\nThird.');
    await inStep(eve, eve, eve);
    expect(leavesOf(standIn, card)).toHaveLength(2);
    expect(await rowsOf(eve)).toEqual([]);
  });

  it('can be settled by any editor where it clashes', async () => {
    const { standIn, ann, eve, card } = await forked('First.\n\nSecond.\n\nThird by Dan.');
    await inStep(eve);
    const [open] = await eve.openConflicts();
    if (!open) throw new Error('Nothing is open.');
    const mark = { by: 'member:eve', at: '2026-11-02T12:00:00.000Z' } as never;
    await eve.settleConflict(open, { 'answer en': 'both' }, mark);
    await inStep(eve, ann);
    expect([...(await rowsOf(eve)), ...(await eve.refusedChanges())]).toEqual([]);
    expect(leavesOf(standIn, card)).toHaveLength(1);
    const body = (await cardsOf(ann))[0]?.answer.en?.body;
    expect(body).toContain('Third by Dan.');
    expect(body).toContain('Third by Bob.');
    expect(await ann.openConflicts()).toEqual([]);
  });
});
