import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { aWorkspace, collectionOf, PREFIX, setRights } from './aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf, saidBy } from './device';
import { inStep } from './twoDevices';
import { capture, edit } from './work';

const [HELP, SHOP] = [collectionOf('help'), collectionOf('shop')] as [
  Card['collection'],
  Card['collection'],
];

/** Ann may edit one collection and only read the other; Bob may edit both. */
async function readerOfShop() {
  const standIn = await aWorkspace({
    ann: ['edit:help', 'read:shop'],
    bob: ['edit:help', 'edit:shop'],
  });
  const [ann, bob] = [await newDevice(standIn, 'ann'), await newDevice(standIn, 'bob')];
  await inStep(ann);
  const { id } = await capture(ann, 'Refunds', 'An answer.');
  await inStep(ann, bob);
  return { standIn, ann, bob, id };
}

/** Has Ann move all cards to where she may only read; the server refuses that. */
async function refusedMove() {
  const scene = await readerOfShop();
  await scene.ann.moveCards(HELP, SHOP);
  await inStep(scene.ann, scene.ann, scene.bob);
  return scene;
}

/** The change of a device that was refused; there is one. */
async function theRefused(device: Device) {
  const [refused, ...others] = await device.refusedChanges();
  if (!refused || others.length > 0) throw new Error('Not one change is refused.');
  return refused;
}

describe('a card moved to where its mover may only read', () => {
  it('stays with the team where it was', async () => {
    const { ann, bob, id } = await refusedMove();
    expect(await saidBy(bob)).toEqual([[HELP, 'An answer.']]);
    expect(await theRefused(ann)).toMatchObject({ place: 'c_shop', id });
  });

  it('takes along what others write meanwhile, and holds up nothing else', async () => {
    const { ann, bob, id } = await refusedMove();
    await edit(bob, id, { title: 'Money back' });
    const other = await capture(ann, 'Parcels', 'On their way.');
    await inStep(bob, ann, bob);
    expect(await ann.database.cards.get(id)).toMatchObject({ title: 'Money back' });
    expect(await bob.database.cards.get(id)).toMatchObject({ title: 'Money back' });
    expect(await bob.database.cards.get(other.id)).toBeDefined();
  });

  it('leaves the old place in the run in which the new one takes it', async () => {
    const { standIn, ann, bob, id } = await refusedMove();
    await setRights(standIn, 'ann', ['edit:help', 'edit:shop']);
    await ann.retryRefused({ place: 'c_shop', id });
    await inStep(ann, bob);
    expect(await rowsOf(ann)).toEqual([]);
    expect(await saidBy(bob)).toEqual([[SHOP, 'An answer.']]);
    const tree = standIn.couch.database(`${PREFIX}c_help`)?.tree(id);
    expect(tree?.winner().content?.isDeleted).toBe(true);
  });

  it('stays where it was while the new place can no longer be read at all', async () => {
    const { standIn, ann, bob } = await refusedMove();
    await setRights(standIn, 'ann', ['edit:help']);
    await inStep(ann, ann, ann, bob);
    expect(await theRefused(ann)).toMatchObject({ place: 'c_shop', reason: 'lost-access' });
    expect(await saidBy(bob)).toEqual([[HELP, 'An answer.']]);
  });

  it('goes back as the team has it where the move is given up', async () => {
    const { ann, bob, id } = await refusedMove();
    await edit(ann, id, { title: 'By Ann', collection: SHOP });
    await edit(bob, id, { body: 'By Bob.' });
    await inStep(bob, ann);
    await ann.dropRefused(await theRefused(ann));
    expect(await saidBy(ann)).toEqual([[HELP, 'By Bob.']]);
    expect(await rowsOf(ann)).toEqual([]);
    await inStep(ann, bob);
    expect(await cardsOf(ann)).toEqual(await cardsOf(bob));
    expect((await cardsOf(bob))[0]).toMatchObject({ title: 'Refunds', collection: HELP });
  });

  it('goes back where the new place left the device, and is there again once that is undone', async () => {
    const { standIn, ann, bob } = await refusedMove();
    await setRights(standIn, 'ann', ['edit:help']);
    await inStep(ann, ann, ann);
    const before = [await cardsOf(ann), await rowsOf(ann)];
    const dropped = await ann.dropRefused(await theRefused(ann));
    expect(await saidBy(ann)).toEqual([[HELP, 'An answer.']]);
    expect(dropped && (await ann.undoDrop(dropped))).toBe(true);
    expect([await cardsOf(ann), await rowsOf(ann)]).toEqual(before);
    await inStep(ann, bob);
    expect(await saidBy(bob)).toEqual([[HELP, 'An answer.']]);
  });

  it('is moved again where giving up is undone', async () => {
    const { ann, id } = await refusedMove();
    const before = [await cardsOf(ann), await rowsOf(ann)];
    const dropped = await ann.dropRefused({ place: 'c_shop', id });
    expect(dropped && (await ann.undoDrop(dropped))).toBe(true);
    expect([await cardsOf(ann), await rowsOf(ann)]).toEqual(before);
  });
});
