import { expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import { aWorkspace, setRights } from '../sync/aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf } from '../sync/device';
import { inStep } from '../sync/twoDevices';
import { capture } from '../sync/work';

const EXPERTS = 'group:01JEXPERTS';
const VERIFIER = ['verify:help', EXPERTS];

const writingOf = (device: Device) => ({ nameless: '', firstCollection: '', now: device.now() });
const verify = (device: Device, id: CardId) =>
  device.verifyCards(new Map([[id, ['en']]]), writingOf(device));

/** A card of Max, who manages, that is verified by a group of which Ann and Bob are. */
async function aTeam() {
  const standIn = await aWorkspace({ max: ['manage:help'], ann: [], bob: [] });
  for (const name of ['ann', 'bob']) await setRights(standIn, name, VERIFIER);
  const max = await newDevice(standIn, 'max');
  const ann = await newDevice(standIn, 'ann');
  const bob = await newDevice(standIn, 'bob');
  await inStep(max, ann, bob);
  const { id } = await capture(max, 'Refunds', 'Five days.');
  await max.changeCards([id], writingOf(max), (card, mark) => ({
    ...card,
    verifiers: [EXPERTS as never],
    updated: mark,
  }));
  await inStep(max, ann, bob);
  return { max, ann, bob, id };
}

it('two people of a group who verify at once agree without being asked: the later word counts', async () => {
  const { max, ann, bob, id } = await aTeam();
  await verify(ann, id);
  bob.later(3_600_000);
  await verify(bob, id);
  await inStep(ann, bob, ann, max);
  for (const device of [max, ann, bob]) {
    expect((await cardsOf(device))[0]?.verified.en?.by).toBe('member:bob');
    const waits = await Promise.all([rowsOf(device), device.openConflicts()]);
    expect([...waits.flat(), ...(await device.refusedChanges())]).toEqual([]);
  }
});

it('who takes a card over and verifies it in one go is believed by the server, in two writes', async () => {
  const { max, ann, id } = await aTeam();
  await max.changeCards([id], writingOf(max), (card, mark) => ({
    ...card,
    verifiers: [mark.by],
    verified: { en: mark },
    updated: mark,
  }));
  await inStep(max, ann);
  expect((await cardsOf(ann))[0]).toMatchObject({
    verifiers: ['member:max'],
    verified: { en: { by: 'member:max' } },
  });
  expect(await max.refusedChanges()).toEqual([]);
});

it('a small edit goes with the word that it is true, the words first', async () => {
  const { ann, bob, id } = await aTeam();
  await ann.changeCards([id], writingOf(ann), (card, mark) => ({
    ...card,
    answer: { en: { body: 'Six days.' } },
    verified: { en: mark },
    updated: mark,
  }));
  await inStep(ann, bob);
  expect((await cardsOf(bob))[0]).toMatchObject({
    answer: { en: { body: 'Six days.' } },
    verified: { en: { by: 'member:ann' } },
  });
  expect([...(await rowsOf(ann)), ...(await ann.refusedChanges())]).toEqual([]);
});
