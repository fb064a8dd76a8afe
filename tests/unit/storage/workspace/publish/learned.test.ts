import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId } from '@/cards/ids';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { agree, aWorkspace, shareUse } from '../../sync/aWorkspace';
import { type Device, newDevice } from '../../sync/device';
import { mortalDevice } from '../../sync/killing';
import { learnedOn, tell, usesOn } from '../../sync/usage/aTeam';
import { daysOnServer } from '../../sync/usage/daysOnServer';
import {
  HELP,
  insertAndLearn,
  OWN,
  outlookOf,
  ownCards,
  type PublishRooms,
  publishOwn,
  publishRooms,
  settleAll,
} from './publisher';

const A = 'card:a' as CardId;
const CARD = { id: A } as never;
const RIGHTS = { ann: ['edit:help'], bob: ['read:help'] };
const DAY = 24 * 3_600_000;

/** Somebody who used two cards before they took part in a team that shares this. */
async function aUser(device: Device): Promise<PublishRooms> {
  const rooms = await publishRooms();
  await tell(device);
  await ownCards(
    device,
    { id: 'a', title: 'Parcel never came', answer: { en: { body: 'Ask the neighbours.' } } },
    { id: 'b', title: 'Refund', answer: { en: { body: 'Money comes back.' } } },
  );
  await insertAndLearn(device, A, 'one');
  device.later(DAY);
  await insertAndLearn(device, A, 'two');
  await insertAndLearn(device, 'card:b' as CardId, 'three', 'I want my money back, a refund.');
  return rooms;
}

/** What a device has learned of the words of a card, of all shards that it finds. */
async function wordsOn(device: Device): Promise<number> {
  const learned = await learnedOn(device);
  const number = learned.numberOf(A);
  return number === undefined ? 0 : learned.words.totalOf(number);
}

let standIn: StandIn;
let ann: Device;
let bob: Device;
let rooms: PublishRooms;

// The rooms of each device are loaded anew, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeEach(async () => {
  standIn = await aWorkspace(RIGHTS);
});

async function share(shares: 'nothing' | 'counts' | 'words'): Promise<void> {
  await shareUse(standIn, ['help'], shares);
  bob = await newDevice(standIn, 'bob');
  ann = await newDevice(standIn, 'ann');
  rooms = await aUser(ann);
}

describe('what was learned of cards before the team had them', () => {
  it('is the team’s, word for word, and no longer counted twice here', async () => {
    await share('words');
    const before = [await usesOn(ann, CARD), await wordsOn(ann)];
    expect(before).toEqual([2, expect.toSatisfy((units: number) => units > 0)]);
    expect(await outlookOf(rooms)).toMatchObject({ shares: 'words', uses: 3 });
    await publishOwn(ann, rooms);
    await tell(ann, bob, ann);
    expect([await usesOn(bob, CARD), await wordsOn(bob)]).toEqual(before);
    expect([await usesOn(ann, CARD), await wordsOn(ann)]).toEqual(before);
  });

  it('is taken back there when an insert of before is undone', async () => {
    await share('words');
    const receipt = await insertAndLearn(ann, A, 'four');
    await publishOwn(ann, rooms);
    await tell(ann, bob);
    expect(await usesOn(bob, CARD)).toBe(3);
    await ann.takeInsertBack(receipt.id);
    await settleAll(ann);
    ann.later(DAY);
    await tell(ann, bob);
    expect(await usesOn(bob, CARD)).toBe(2);
    expect(await wordsOn(bob)).toBe(await wordsOn(ann));
  });

  it('is told as counts of the days it happened on, where no more was agreed to', async () => {
    await share('counts');
    await publishOwn(ann, rooms);
    await tell(ann, bob);
    expect(await usesOn(bob, CARD)).toBe(2);
    const days = await daysOnServer(standIn, 'help');
    expect(
      days.flatMap(({ day, counts }) => (counts[A] ? [[day, counts[A].inserts]] : [])),
    ).toEqual(
      expect.arrayContaining([
        ['2026-11-02', 1],
        ['2026-11-03', 1],
      ]),
    );
    expect(days.every(({ learned }) => learned === undefined)).toBe(true);
  });

  it('stays here where nothing is shared, and after it is', async () => {
    await share('nothing');
    expect(await outlookOf(rooms)).toMatchObject({ shares: 'nothing' });
    await publishOwn(ann, rooms);
    await tell(ann);
    await agree(standIn, 'words');
    await tell(ann, bob);
    await insertAndLearn(ann, A, 'five');
    ann.later(DAY);
    await tell(ann, bob);
    expect(await usesOn(bob, CARD)).toBe(1);
  });

  it('is told once, however often a card is published', async () => {
    await share('words');
    await publishOwn(ann, rooms);
    await tell(ann);
    const { database } = ann;
    await database.collections.put({ id: OWN, schema: 1, name: 'My own' });
    await rooms.moveCards(HELP, OWN);
    await tell(ann);
    await insertAndLearn(ann, A, 'six');
    expect(await outlookOf(rooms)).toMatchObject({ uses: 0 });
    await publishOwn(ann, rooms);
    ann.later(DAY);
    await tell(ann, bob);
    expect(await usesOn(bob, CARD)).toBe(2);
    expect(await usesOn(ann, CARD)).toBe(3);
  });

  it('is not told of a card that was the team’s before', async () => {
    await share('words');
    await rooms.moveCards(OWN, HELP);
    await insertAndLearn(ann, A, 'seven');
    await rooms.moveCards(HELP, OWN);
    await publishOwn(ann, rooms);
    ann.later(DAY);
    await tell(ann, bob);
    // What happened while it was the team's was told as it happened.
    expect(await usesOn(bob, CARD)).toBe(1);
  });

  it('is no longer told once it was forgotten', async () => {
    await share('words');
    await publishOwn(ann, rooms);
    await tell(ann, bob);
    await ann.forgetEverythingLearned();
    await tell(ann, bob);
    expect(await wordsOn(bob)).toBe(0);
  });

  it('stays here when the publishing is taken back, and is told with the next', async () => {
    await share('words');
    const outcome = await publishOwn(ann, rooms);
    if (outcome.state !== 'published') throw new Error(outcome.state);
    expect(await rooms.undoPublish(outcome.published)).toBe('undone');
    await tell(ann, bob);
    expect(await daysOnServer(standIn, 'help')).toEqual([]);
    await publishOwn(ann, rooms);
    await tell(ann, bob);
    expect(await usesOn(bob, CARD)).toBe(2);
  });
});

/** No run has so many steps. */
const MOST_STEPS = 300;

/** A worker that is about to publish and to tell of it. */
async function aMortal() {
  const server = await aWorkspace(RIGHTS);
  await shareUse(server, ['help'], 'words');
  const { device, killer } = await mortalDevice(server, 'ann');
  const mortal = await aUser(device);
  const slug = 'help' as never;
  const wish = { from: OWN, name: 'help', slug, cards: [A, 'card:b' as CardId], at: '' };
  await mortal.wishToPublish(wish);
  const work = async () => {
    await mortal.publishWished(device.now());
    await device.sync();
  };
  return { server, device, killer, work };
}

it(
  'is published and told once, wherever the worker is killed',
  async () => {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const { server, device, killer, work } = await aMortal();
      killer.after(step);
      await work().catch(() => undefined);
      const wasKilled = killer.isDead;
      killer.after(Number.POSITIVE_INFINITY);
      device.restart();
      await work();
      await tell(device);
      const reader = await newDevice(server, 'bob');
      await tell(reader);
      expect([step, await usesOn(reader, CARD), await usesOn(device, CARD)]).toEqual([step, 2, 2]);
      expect(await reader.database.cards.count()).toBe(2);
      expect(await device.database.outbox.count()).toBe(0);
      if (!wasKilled) {
        expect(step).toBeGreaterThan(20);
        return;
      }
    }
    expect.fail('it never ends');
  },
  5 * 60_000,
);
