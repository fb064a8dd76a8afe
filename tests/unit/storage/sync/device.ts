import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { withCookies } from '../../../couch/cookieJar';
import type { StandIn } from '../../../couch/standIn/standIn';
import { PASSWORD, PREFIX } from './aWorkspace';

/** All tests start at this moment, in ms since the epoch, unless they say otherwise. */
export const START = Date.parse('2026-11-02T09:00:00.000Z');

/** The rooms of one browser profile, each with module state of its own. */
async function freshRooms() {
  vi.resetModules();
  Dexie.dependencies.indexedDB = new IDBFactory();
  const [database, cardWrites, collections, run, couch, comparing, conflicts, refused, revisions] =
    await Promise.all([
      import('@/storage/database'),
      import('@/storage/cardWrites'),
      import('@/storage/collections'),
      import('@/storage/sync/syncRun'),
      import('@/storage/sync/couch/couchBackend'),
      import('@/storage/sync/comparing'),
      import('@/storage/sync/settleConflict'),
      import('@/storage/sync/refusedChanges'),
      import('@/storage/sync/revisions'),
    ]);
  const [standing, events, settle, shards, consent, many, review] = await Promise.all([
    import('@/storage/sync/syncStanding'),
    import('@/storage/learning/pendingEvents'),
    import('@/storage/learning/settle'),
    import('@/storage/learning/shards'),
    import('@/storage/sync/usage/consent'),
    import('@/storage/manyCards'),
    import('@/storage/review/reviewWrites'),
  ]);
  return {
    ...{ ...database, ...cardWrites, ...collections, ...run, ...couch },
    ...{ ...comparing, ...conflicts, ...refused, ...revisions },
    ...{ ...standing, ...events, ...settle, ...shards, ...consent, ...many, ...review },
  };
}

export type Device = Awaited<ReturnType<typeof newDevice>>;

/** A device of an account that is signed in. */
export async function newDevice(standIn: Pick<StandIn, 'fetch'>, account: string) {
  const rooms = await freshRooms();
  let time = START;
  const now = () => time;
  const send = withCookies(standIn.fetch);
  const newBackend = () => new rooms.CouchBackend('http://couch', send, now);
  let backend = newBackend();
  await backend.signIn({ name: account, password: PASSWORD });
  const workspace = { address: 'http://couch', prefix: PREFIX, account };
  await rooms.database.settings.bulkPut([
    { name: 'workspace', value: workspace },
    { name: 'me', value: `member:${account}` as never },
    { name: 'agent-name', value: account },
  ]);
  return {
    ...rooms,
    backend,
    workspace,
    now,
    /** Ends its worker: the next one remembers nothing but what was stored. */
    restart: () => {
      backend = newBackend();
    },
    /** Moves its clock. */
    later: (ms: number) => {
      time += ms;
    },
    /** One run over everything. */
    sync: () => {
      const run = { workspace, active: [], now, chance: () => 0.5 };
      time += 10 * 60_000;
      return rooms.syncRun(backend, run);
    },
  };
}

/** The cards of a device, by their ids. */
export function cardsOf({ database }: Device) {
  return database.cards.orderBy('id').toArray();
}

/** What the cards of a device say in English, each with the collection it stands in. */
export async function saidBy(device: Device): Promise<(string | undefined)[][]> {
  return (await cardsOf(device)).map(({ collection, answer }) => [collection, answer.en?.body]);
}

/** What a device has still to send. */
export function rowsOf({ database }: Device) {
  return database.outbox.toArray();
}
