import type { Card } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { Learned } from '@/ranking/learning/learned';
import { lessonOf } from '@/ranking/learning/lesson';
import { periodOf } from '@/ranking/learning/shard';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import type { Teacher } from '@/storage/learning/settle';
import type { Receipt } from '@/storage/receipt';
import type { StandIn } from '../../../../couch/standIn/standIn';
import { aCard, type CardTraits } from '../../../cards/aCard';
import { aReceipt, QUERY } from '../../learning/anEvent';
import { collectionOf, PREFIX } from '../../sync/aWorkspace';
import type { Device } from '../../sync/device';

export const OWN = 'collection:own' as CollectionId;
export const HELP = collectionOf('help') as CollectionId;

/** What somebody may do who brings what they have to a team. */
export async function publishRooms() {
  const [publish, undo, wishes, preview, overview, moving, told] = await Promise.all([
    import('@/storage/workspace/publish/publish'),
    import('@/storage/workspace/publish/undoPublish'),
    import('@/storage/workspace/publish/wishes'),
    import('@/storage/workspace/publish/preview'),
    import('@/storage/workspace/publish/ownCollections'),
    import('@/storage/collections'),
    import('@/storage/sync/usage/toldCards'),
  ]);
  return { ...publish, ...undo, ...wishes, ...preview, ...overview, ...moving, ...told };
}

export type PublishRooms = Awaited<ReturnType<typeof publishRooms>>;

/** A collection of a device alone, with these cards, by who its person was before. */
export async function ownCards({ database }: Device, ...traits: CardTraits[]): Promise<Card[]> {
  const cards = traits.map((each) => aCard({ owner: 'old', ...each, collection: 'own' }));
  await database.collections.put({ id: OWN, schema: 1, name: 'My own' });
  await database.cards.bulkPut(cards);
  await database.members.bulkPut([
    { id: 'member:old' as never, schema: 1, name: 'Ann, before' },
    { id: 'member:zoe' as never, schema: 1, name: 'Zoe' },
  ]);
  await database.settings.put({ name: 'me-alone', value: 'member:old' as never });
  return cards;
}

/** Inserts a card for a ticket, and has it learned as the ranker does. */
export async function insertAndLearn(
  device: Device,
  card: CardId,
  ticketKey: string,
  body = 'My parcel never came, I want a refund.',
): Promise<Receipt> {
  const { now } = device;
  const at = new Date(now()).toISOString();
  const receipt = aReceipt({ card, ticketKey, at });
  await device.noteInsert(receipt, { ...QUERY, body, sentences: [body] });
  await settleAll(device);
  return receipt;
}

/** Learns what waits, as the ranker does. */
export async function settleAll(device: Device): Promise<void> {
  const { database, now } = device;
  const owner = await device.shardOwner(now());
  const learned = new Learned({ ...owner, period: periodOf(now()) });
  for (const { id, content } of await database.shards.toArray()) learned.put(content, id);
  const index = new LexicalIndex();
  for (const each of await database.cards.toArray()) index.put(each);
  const teacher: Teacher = {
    isDue: () => true,
    learn: (event) => {
      const increment = lessonOf(event, index, learned);
      learned.add(increment);
      return { increment };
    },
    takeBack: (increment) => learned.takeBack(increment),
    changeBy: (increment, sign) => learned.changeBy(increment, sign),
    isForgotten: (shard) => learned.isForgotten(shard),
    ownShard: () => learned.ownShard(now()),
  };
  await device.settleEvents(await device.shardRevs(), teacher, now());
}

/** Has the workspace know somebody. */
export async function addMember(standIn: StandIn, account: string, name: string): Promise<void> {
  const path = `${PREFIX}hub/${encodeURIComponent(`member:${account}`)}`;
  const answer = await standIn.fetch(`http://couch/${path}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${btoa('admin:password')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ schema: 1, name }),
  });
  if (!answer.ok) throw new Error(`${account}: ${answer.status}`);
}

/** Publishes a device's own collection, all of its cards or these. */
export async function publishOwn(
  device: Device,
  rooms: PublishRooms,
  cards?: readonly CardId[],
): ReturnType<PublishRooms['publish']> {
  const { database, now } = device;
  const all = await database.cards.where('collection').equals(OWN).primaryKeys();
  return rooms.publish({ from: OWN, to: HELP, cards: cards ?? all }, now());
}

/** What a person is told in sum before they publish their own collection. */
export async function outlookOf(rooms: PublishRooms) {
  const preview = await rooms.previewPublish(OWN, HELP);
  if (!preview) throw new Error('Nothing can be published.');
  return { ...rooms.totalsOf(preview.cards), shares: preview.shares };
}
