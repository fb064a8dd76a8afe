import { expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { aWorkspace, collectionOf, setRights } from './aWorkspace';
import { newDevice, rowsOf } from './device';
import { inStep } from './twoDevices';
import { capture, edit } from './work';

const [HELP, SHOP] = [collectionOf('help'), collectionOf('shop')] as [
  Card['collection'],
  Card['collection'],
];

it('where nobody says where, a new card goes to no collection that may only be read', async () => {
  const standIn = await aWorkspace({ ann: ['read:help', 'edit:shop'] });
  const ann = await newDevice(standIn, 'ann');
  const { defaultCollection } = await import('@/storage/cardHome');
  await inStep(ann);
  expect(await defaultCollection()).toBe(SHOP);
});

it('the team is told the new name of a collection by who manages the workspace', async () => {
  const standIn = await aWorkspace({ ann: ['edit:help', 'manage:hub'], bob: ['read:help'] });
  const [ann, bob] = [await newDevice(standIn, 'ann'), await newDevice(standIn, 'bob')];
  await inStep(ann);
  await ann.renameCollection(HELP, ' Help for all ');
  await inStep(ann, bob);
  expect(await rowsOf(ann)).toEqual([]);
  expect(await bob.database.collections.get(HELP)).toMatchObject({ name: 'Help for all' });
});

it('a name that the team does not take can be given up', async () => {
  const standIn = await aWorkspace({ ann: ['manage:help'] });
  const ann = await newDevice(standIn, 'ann');
  await inStep(ann);
  await ann.renameCollection(HELP, 'Mine');
  await inStep(ann);
  const [refused] = await ann.refusedChanges();
  expect(refused).toMatchObject({ place: 'hub', id: HELP });
  if (refused) await ann.dropRefused(refused);
  expect(await ann.database.collections.get(HELP)).toMatchObject({ name: 'help' });
});

it('what a move left where one may only read is left to others', async () => {
  const rights = ['edit:help', 'edit:shop'];
  const standIn = await aWorkspace({ ann: rights });
  const ann = await newDevice(standIn, 'ann');
  await inStep(ann);
  const { id } = await capture(ann, 'Refunds');
  await inStep(ann);
  await edit(ann, id, { title: 'Money back', collection: SHOP });
  // The move is cut off half-way: the card stands twice.
  standIn.before = ({ path }) => (path.endsWith('c_help/_bulk_docs') ? 'drop' : undefined);
  await ann.sync();
  standIn.before = () => undefined;
  await setRights(standIn, 'ann', ['read:help', 'edit:shop']);
  const second = await newDevice(standIn, 'ann');
  await inStep(second, second, second);
  expect(await second.database.cards.toArray()).toMatchObject([{ id, collection: SHOP }]);
  expect(await rowsOf(second)).toEqual([]);
});
