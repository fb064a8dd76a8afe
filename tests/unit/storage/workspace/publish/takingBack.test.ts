import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { aWorkspace } from '../../sync/aWorkspace';
import { type Device, newDevice } from '../../sync/device';
import { OWN, ownCards, type PublishRooms, publishOwn, publishRooms } from './publisher';

const AT = '2026-01-10T09:00:00.000Z';
const by = (who: string) => ({ by: `member:${who}` as Card['owner'], at: AT });

let ann: Device;
let rooms: PublishRooms;

// The rooms of each device are loaded anew, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeEach(async () => {
  ann = await newDevice(await aWorkspace({ ann: ['verify:help'] }), 'ann');
  rooms = await publishRooms();
  await ann.sync();
});

describe('taking it back', () => {
  it('puts everything back as it was, as long as nothing was sent', async () => {
    await ownCards(ann, { id: 'a', verified: { en: by('zoe') }, owner: 'zoe' }, { id: 'b' });
    const { database } = ann;
    const value = { [OWN]: { helpdesk: 'zendesk' } };
    await database.settings.put({ name: 'collection-bindings', value });
    const flag = { card: 'card:a', created: by('ann'), kind: 'wrong', note: 'No.', schema: 1 };
    await database.ownDocuments.put({ id: 'flag:1', kind: 'flag', content: flag });
    const all = () =>
      Promise.all([
        ...[database.cards, database.collections, database.outbox].map((each) => each.toArray()),
        ...[database.ownDocuments, database.documents, database.usageDays].map((each) =>
          each.toArray(),
        ),
        database.settings.get('collection-bindings'),
      ]);
    const before = await all();
    const outcome = await publishOwn(ann, rooms);
    if (outcome.state !== 'published') throw new Error(outcome.state);
    expect(await rooms.undoPublish(outcome.published)).toBe('undone');
    expect(await all()).toEqual(before);
    expect((await rooms.publishOverview()).publications).toEqual([]);
    expect([...(await rooms.toldCards())]).toEqual([]);
  });

  it('is too late once a card was sent, or changed', async () => {
    await ownCards(ann, { id: 'a' }, { id: 'b' });
    const outcome = await publishOwn(ann, rooms);
    if (outcome.state !== 'published') throw new Error(outcome.state);
    const { archive } = ann;
    await archive('card:a' as CardId, { nameless: 'Me', firstCollection: 'Mine', now: ann.now() });
    expect(await rooms.undoPublish(outcome.published)).toBe('changed');
    await ann.sync();
    expect(await rooms.undoPublish(outcome.published)).toBe('sent');
  });
});

describe('a collection that is yet to be made', () => {
  const wish = {
    ...{ from: OWN, name: 'Shop', slug: 'shop' as never, at: AT },
    cards: ['card:a' as CardId],
  };

  it('is published as soon as it is there and may be written, and once', async () => {
    await ownCards(ann, { id: 'a' }, { id: 'b' });
    await rooms.wishToPublish(wish);
    expect(await rooms.publishWished(ann.now())).toBe(0);
    expect((await rooms.publishOverview()).own).toMatchObject([{ wish: { slug: 'shop' } }]);
    const { database } = ann;
    await database.collections.put({
      ...{ id: 'collection:shop' as never, schema: 1, name: 'Shop', slug: 'shop' as never },
    });
    expect(await rooms.publishWished(ann.now())).toBe(0);
    await database.settings.put({ name: 'roles', value: ['manage:shop', 'member'] });
    expect(await rooms.publishWished(ann.now())).toBe(1);
    expect(await rooms.publishWished(ann.now())).toBe(0);
    expect(await database.cards.get('card:a' as CardId)).toMatchObject({
      collection: 'collection:shop',
    });
    expect((await rooms.publishOverview()).own).toMatchObject([{ cards: 1, wish: null }]);
  });

  it('can be called off', async () => {
    await ownCards(ann, { id: 'a' });
    await rooms.wishToPublish(wish);
    await rooms.dropWish(OWN);
    expect(await rooms.publishWishes()).toEqual([]);
  });
});
