import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, collectionOf } from './aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf, saidBy } from './device';
import { inStep } from './twoDevices';
import { capture, edit } from './work';

const TEXT = 'First.\n\nSecond.\n\nThird.';
const [HELP, SHOP] = [collectionOf('help'), collectionOf('shop')] as [
  Card['collection'],
  Card['collection'],
];

/** Two devices of editors of two collections, with one card in the first. */
async function withCard() {
  const rights = ['edit:help', 'edit:shop'];
  const standIn = await aWorkspace({ ann: rights, bob: rights });
  const [ann, bob] = [await newDevice(standIn, 'ann'), await newDevice(standIn, 'bob')];
  await inStep(ann);
  const { id } = await capture(ann, 'Refunds', TEXT);
  await inStep(ann, bob);
  return { standIn, ann, bob, id };
}

/** Edits a card in whatever collection it stands. */
async function editThere(device: Device, id: CardId, body: string): Promise<void> {
  const { collection } = (await device.database.cards.get(id)) ?? {};
  await edit(device, id, { body, ...(collection && { collection }) });
}

/** Lets no write into a collection's database through. */
function cutOff(standIn: StandIn, slug: string): void {
  standIn.before = ({ path }) => (path.endsWith(`c_${slug}/_bulk_docs`) ? 'drop' : undefined);
}

describe('a card that moves to another collection', () => {
  it('takes along what another device has not sent yet', async () => {
    const { ann, bob, id } = await withCard();
    await ann.moveCards(HELP, SHOP);
    await editThere(bob, id, 'First.\n\nSecond.\n\nThird by Bob.');
    await inStep(ann, bob, ann);
    const moved = [[SHOP, 'First.\n\nSecond.\n\nThird by Bob.']];
    expect(await saidBy(bob)).toEqual(moved);
    expect(await saidBy(ann)).toEqual(moved);
    expect([...(await rowsOf(bob)), ...(await bob.openConflicts())]).toEqual([]);
  });

  it('takes along what another device has sent before', async () => {
    const { ann, bob, id } = await withCard();
    await editThere(bob, id, 'First.\n\nSecond.\n\nThird by Bob.');
    await inStep(bob);
    await ann.moveCards(HELP, SHOP);
    await editThere(ann, id, 'First by Ann.\n\nSecond.\n\nThird.');
    await inStep(ann, ann, bob);
    const moved = [[SHOP, 'First by Ann.\n\nSecond.\n\nThird by Bob.']];
    expect(await saidBy(ann)).toEqual(moved);
    expect(await saidBy(bob)).toEqual(moved);
    expect([...(await rowsOf(ann)), ...(await ann.openConflicts())]).toEqual([]);
  });

  it('shows both texts where they clash, and stands where it went once that is settled', async () => {
    const { ann, bob, id } = await withCard();
    await editThere(bob, id, 'First.\n\nBy Bob.\n\nThird.');
    await inStep(bob);
    await ann.moveCards(HELP, SHOP);
    await editThere(ann, id, 'First.\n\nBy Ann.\n\nThird.');
    await inStep(ann);
    const [open] = await ann.openConflicts();
    if (!open) throw new Error('Nothing is open.');
    expect(open.conflict.parts).toMatchObject([{ part: 'answer', lang: 'en' }]);
    const mark = { by: 'member:ann', at: '2026-11-02T12:00:00.000Z' } as never;
    await ann.settleConflict(open, { 'answer en': 'both' }, mark);
    await inStep(ann, bob);
    const settled = [[SHOP, 'First.\n\nBy Ann.\n\nBy Bob.\n\nThird.']];
    expect(await saidBy(ann)).toEqual(settled);
    expect(await saidBy(bob)).toEqual(settled);
    expect(await rowsOf(ann)).toEqual([]);
  });

  it('is not lost where the move is cut off half-way and somebody edits what was left', async () => {
    const { standIn, ann, bob, id } = await withCard();
    const eve = await newDevice(standIn, 'bob');
    await inStep(eve);
    await ann.moveCards(HELP, SHOP);
    cutOff(standIn, 'help');
    await ann.sync();
    standIn.before = () => undefined;
    await inStep(bob);
    await editThere(eve, id, 'First.\n\nSecond.\n\nThird by Eve.');
    await inStep(eve, bob, ann, bob, eve);
    const moved = [[SHOP, 'First.\n\nSecond.\n\nThird by Eve.']];
    for (const device of [ann, bob, eve]) expect(await saidBy(device)).toEqual(moved);
  });

  it('arrives where somebody else moved it too', async () => {
    const { ann, bob } = await withCard();
    await ann.moveCards(HELP, SHOP);
    await bob.moveCards(HELP, SHOP);
    await inStep(ann, bob, ann);
    expect(await saidBy(ann)).toEqual([[SHOP, TEXT]]);
    expect(await cardsOf(bob)).toEqual(await cardsOf(ann));
    expect([...(await rowsOf(bob)), ...(await bob.openConflicts())]).toEqual([]);
  });
});

describe('a card that one deletes while another moves it', () => {
  const mark = { by: 'member:bob', at: '2026-11-02T12:00:00.000Z' } as never;
  const ORDERS = {
    'the move came first': (ann: Device, bob: Device) => inStep(ann, bob),
    'the deletion came first': (ann: Device, bob: Device) => inStep(bob, ann, bob),
  };

  async function asked(order: keyof typeof ORDERS) {
    const { ann, bob, id } = await withCard();
    await ann.moveCards(HELP, SHOP);
    await bob.deleteCard(id);
    await ORDERS[order](ann, bob);
    expect(await saidBy(ann)).toEqual([[SHOP, TEXT]]);
    const [open] = await bob.openConflicts();
    if (!open) throw new Error('Nobody is asked.');
    expect(open.conflict.parts).toMatchObject([{ part: 'deleted', mine: 'deleted' }]);
    bob.restart();
    await inStep(bob, ann, bob);
    expect(await bob.openConflicts()).toHaveLength(1);
    return { ann, bob, open };
  }

  it.each(Object.keys(ORDERS) as (keyof typeof ORDERS)[])(
    'is gone everywhere once who deleted it wants it so (%s)',
    async (order) => {
      const { ann, bob, open } = await asked(order);
      await bob.settleConflict(open, { deleted: 'mine' }, mark);
      await inStep(bob, ann);
      expect([...(await cardsOf(ann)), ...(await cardsOf(bob)), ...(await rowsOf(bob))]).toEqual(
        [],
      );
    },
  );

  it.each(Object.keys(ORDERS) as (keyof typeof ORDERS)[])(
    'stands where it went once who deleted it lets it (%s)',
    async (order) => {
      const { ann, bob, open } = await asked(order);
      await bob.settleConflict(open, { deleted: 'theirs' }, mark);
      await inStep(bob, ann, bob);
      expect(await saidBy(ann)).toEqual([[SHOP, TEXT]]);
      expect(await cardsOf(bob)).toEqual(await cardsOf(ann));
      expect([...(await rowsOf(bob)), ...(await bob.openConflicts())]).toEqual([]);
    },
  );

  it('asks nobody about a card whose deletion was taken back', async () => {
    const { ann, bob, id } = await withCard();
    const deleted = await bob.deleteCard(id);
    await inStep(bob);
    const writing = { nameless: 'Bob', firstCollection: '', now: bob.now() };
    if (deleted) await bob.undoDelete(deleted, writing);
    await inStep(bob, ann);
    await ann.moveCards(HELP, SHOP);
    await inStep(ann, bob, bob);
    expect(await bob.openConflicts()).toEqual([]);
    expect(await saidBy(bob)).toEqual([[SHOP, TEXT]]);
  });
});
