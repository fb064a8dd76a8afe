import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { aWorkspace, setRights } from '../../sync/aWorkspace';
import { type Device, newDevice } from '../../sync/device';
import {
  addMember,
  HELP,
  OWN,
  outlookOf,
  ownCards,
  type PublishRooms,
  publishOwn,
  publishRooms,
} from './publisher';

const AT = '2026-01-10T09:00:00.000Z';
const by = (who: string) => ({ by: `member:${who}` as Card['owner'], at: AT });

let standIn: StandIn;
let ann: Device;
let rooms: PublishRooms;

// The rooms of each device are loaded anew, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeEach(async () => {
  standIn = await aWorkspace({ ann: ['verify:help'], bob: ['read:help'] });
  await addMember(standIn, 'bob', 'Bob');
  ann = await newDevice(standIn, 'ann');
  rooms = await publishRooms();
  await ann.sync();
});

/** What the team's cards say on a device of Bob's. */
async function readByBob(): Promise<Card[]> {
  const bob = await newDevice(standIn, 'bob');
  await bob.sync();
  const cards = await bob.database.cards.toArray();
  return cards.sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
}

describe('publishing a collection', () => {
  it('brings its cards to the team, and the collection goes with what hung on it', async () => {
    await ownCards(
      ann,
      { id: 'a', title: 'Refunds' },
      { id: 'b', title: 'Draft', status: 'draft' },
      { id: 'c', title: 'Old', status: 'archived' },
    );
    const { database } = ann;
    await database.settings.put({
      name: 'collection-bindings',
      value: { [OWN]: { helpdesk: 'zendesk' } },
    });
    await database.favourites.put({ card: 'card:a' as CardId, at: AT });
    expect(await publishOwn(ann, rooms)).toMatchObject({ state: 'published' });
    expect(await database.collections.get(OWN)).toBeUndefined();
    expect(await database.settings.get('collection-bindings')).toMatchObject({
      value: { [HELP]: { helpdesk: 'zendesk' } },
    });
    expect(await database.favourites.count()).toBe(1);
    expect((await rooms.publishOverview()).publications).toMatchObject([
      { name: 'My own', toName: 'help', cards: 3, waiting: 3, refused: 0 },
    ]);
    await ann.sync();
    expect((await rooms.publishOverview()).publications).toEqual([]);
    expect((await readByBob()).map(({ title, status }) => [title, status])).toEqual([
      ['Draft', 'draft'],
      ['Old', 'archived'],
      ['Refunds', 'published'],
    ]);
    expect(await ann.refusedChanges()).toEqual([]);
  });

  it('puts this person in the place of whom the team does not know', async () => {
    const people = { verifiers: ['member:old', 'member:zoe', 'member:bob'] as never };
    await ownCards(
      ann,
      { id: 'a', title: 'A', owner: 'zoe', ...people, verified: { en: by('old') } },
      { id: 'b', title: 'B', owner: 'bob', ...people, verified: { en: by('zoe') } },
    );
    expect(await outlookOf(rooms)).toMatchObject({ strangers: ['Zoe'], goAlong: 1, lapse: 1 });
    await publishOwn(ann, rooms);
    await ann.sync();
    const mine = { created: { by: 'member:ann' }, updated: { by: 'member:ann' } };
    expect(await readByBob()).toMatchObject([
      {
        ...mine,
        ...{ owner: 'member:ann', verifiers: ['member:ann', 'member:bob'] },
        verified: { en: by('ann') },
      },
      { ...mine, owner: 'member:bob', verified: {} },
    ]);
  });

  it('lets verifications lapse where this person may not verify', async () => {
    await setRights(standIn, 'ann', ['edit:help']);
    await ann.sync();
    const verifiers = ['member:old'] as never;
    await ownCards(ann, { id: 'a', verifiers, verified: { en: by('old') } });
    expect(await outlookOf(rooms)).toMatchObject({ goAlong: 0, lapse: 1 });
    await publishOwn(ann, rooms);
    await ann.sync();
    expect(await readByBob()).toMatchObject([{ verified: {} }]);
    expect(await ann.refusedChanges()).toEqual([]);
  });

  it('brings hundreds of cards at once', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `many${at}` }));
    await ownCards(ann, ...many);
    expect(await publishOwn(ann, rooms)).toMatchObject({ state: 'published' });
    await ann.sync();
    expect(await readByBob()).toHaveLength(many.length);
  });

  it('leaves what was not chosen where it is', async () => {
    const [, left] = await ownCards(ann, { id: 'a' }, { id: 'b' });
    await publishOwn(ann, rooms, ['card:a' as CardId]);
    await ann.sync();
    expect(await ann.database.cards.get('card:b' as CardId)).toEqual(left);
    expect(await ann.database.collections.get(OWN)).toBeDefined();
    expect((await readByBob()).map(({ id }) => id)).toEqual(['card:a']);
  });

  it('is refused where this person may only read, or nothing is there', async () => {
    await ownCards(ann, { id: 'a' });
    await setRights(standIn, 'ann', ['read:help']);
    await ann.sync();
    expect(await publishOwn(ann, rooms)).toEqual({ state: 'no-right' });
    expect(await rooms.publish({ from: HELP, to: HELP, cards: [] }, ann.now())).toEqual({
      state: 'gone',
    });
    expect(await ann.database.outbox.count()).toBe(0);
  });

  it('brings open flags along, and what the cards said before', async () => {
    await ownCards(ann, { id: 'a' });
    const { database } = ann;
    const flag = { schema: 1, card: 'card:a', kind: 'wrong', note: 'No.', created: by('old') };
    await database.ownDocuments.bulkPut([
      { id: 'flag:1', kind: 'flag', content: flag },
      { id: 'flag:2', kind: 'flag', content: { ...flag, resolved: by('old') } },
    ]);
    const content = { ...(await database.cards.get('card:a' as CardId)), title: 'Before' } as Card;
    await database.versions.put({
      ...{ id: 'version:a-1' as never, card: 'card:a' as CardId, content },
      ...by('old'),
    });
    expect(await outlookOf(rooms)).toMatchObject({ flags: 1, versions: 1 });
    await publishOwn(ann, rooms);
    expect(await database.versions.toArray()).toMatchObject([
      { by: 'member:ann', toSend: 'c_help' },
    ]);
    await ann.sync();
    expect(await ann.refusedChanges()).toEqual([]);
    expect((await database.ownDocuments.toArray()).map(({ id }) => id)).toEqual(['flag:2']);
    const bob = await newDevice(standIn, 'bob');
    await bob.sync();
    expect(await bob.database.documents.get(['c_help', 'flag:1'])).toMatchObject({
      content: { note: 'No.', created: by('ann') },
    });
  });
});
