import type { CollectionId } from '@/cards/ids';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aCard } from '../../cards/aCard';
import { type Device, newDevice } from '../sync/device';
import { capture } from '../sync/work';

/** What a person may do who takes part in a workspace and ceases to. */
async function leavingRooms() {
  const [leaving, finishing, joining, unsent] = await Promise.all([
    import('@/storage/workspace/leaving'),
    import('@/storage/workspace/finishLeaving'),
    import('@/storage/workspace/joinWorkspace'),
    import('@/storage/workspace/unsentWork'),
  ]);
  return { ...leaving, ...finishing, ...joining, ...unsent };
}

export type Leaver = Awaited<ReturnType<typeof newLeaver>>;

/** A collection of this device alone, with a card by who ann was before. */
async function ownCollection({ database }: Device): Promise<void> {
  await database.collections.put({ id: 'collection:own' as never, schema: 1, name: 'My own' });
  await database.cards.put(aCard({ id: 'own', collection: 'own', owner: 'old', title: 'Mine' }));
  await database.members.bulkPut([
    { id: 'member:old' as never, schema: 1, name: 'Ann, before' },
    { id: 'member:zoe' as never, schema: 1, name: 'Zoe' },
  ]);
  await database.settings.put({ name: 'me-alone', value: 'member:old' as never });
}

/** A device of ann's in step with a card of the team's, beside a collection of its own. */
export async function newLeaver(standIn: StandIn) {
  const device = await newDevice(standIn, 'ann');
  const rooms = await leavingRooms();
  await ownCollection(device);
  await capture(device, 'Refund', 'By card.', { sync: true });
  await device.sync();
  return {
    ...device,
    ...rooms,
    finish: () => rooms.finishLeaving((name) => `${name} (copy)`, device.now()),
  };
}

/** The titles of a collection's cards, in order. */
export async function titlesIn({ database }: Device, collection: string): Promise<string[]> {
  const cards = database.cards.where('collection').equals(collection as CollectionId);
  return (await cards.toArray()).map(({ title }) => title).sort();
}

/** All rows of all tables. */
export async function everything({ database }: Device): Promise<Record<string, unknown[]>> {
  const rows = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(rows));
}
