import { beforeEach, describe, expect, it } from 'vitest';
import type { CardId } from '@/cards/ids';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, collectionOf } from '../sync/aWorkspace';
import { type Device, newDevice } from '../sync/device';
import { capture, edit } from '../sync/work';
import { everything, type Leaver, newLeaver, titlesIn } from './leaver';

const AT = '2026-11-02T09:00:00.000Z';

/** What is to be empty of what once held something of the team. */
const TEAM_TABLES = [
  ...['documents', 'revisions', 'feeds', 'outbox', 'conflicts', 'forks', 'deletions'],
  ...['usageDays', 'staleWeeks', 'snapshots'],
];
/** What holds this person's own as well. */
const OWN_TABLES = [
  ...['cards', 'collections', 'members', 'changeLog', 'settings', 'favourites', 'drafts'],
  ...['captures', 'receipts', 'dismissals', 'pendingEvents', 'countedEvents', 'shards'],
  ...['ownDocuments', 'versions'],
];

async function rowCounts({ database }: Device) {
  const counts = TEAM_TABLES.map(async (name) => [name, await database.table(name).count()]);
  return Object.fromEntries(await Promise.all(counts));
}

let standIn: StandIn;
let ann: Leaver;

beforeEach(async () => {
  standIn = await aWorkspace({ ann: ['edit:help'], bob: ['edit:help'] });
  ann = await newLeaver(standIn);
});

it('knows of every table whether it holds the team’s', () => {
  const names = ann.database.tables.map(({ name }) => name);
  expect(names.sort()).toEqual([...TEAM_TABLES, ...OWN_TABLES].sort());
});

describe('signing out', () => {
  const signOut = (keepsCopy = false) => ann.beginLeaving({ kind: 'sign-out', keepsCopy });

  it('leaves nothing of the team on the device, and everything else', async () => {
    const { database } = ann;
    const [card] = await database.cards.where('collection').equals(collectionOf('help')).toArray();
    if (!card) throw new Error('The card is not here.');
    await edit(ann, card.id, { body: 'By cheque.' });
    await database.favourites.bulkPut([
      { card: card.id, at: AT },
      { card: 'card:own' as CardId, at: AT },
    ]);
    const use = { ticketKey: 'z:1', at: AT };
    await database.dismissals.bulkPut([
      { ...use, card: card.id },
      { ...use, card: 'card:own' as CardId },
    ]);
    await database.shards.bulkPut([
      { id: 'shard:team.c_help_use.2900', rev: 'a', content: {} },
      { id: 'shard:mine', rev: 'b', content: {} },
    ]);
    const counted = { ...use, card: 'card:own' as CardId, kind: 'insert', increment: {} } as const;
    await database.countedEvents.put({ ...counted, sharedIn: 'c_help_use' });
    const seq = (await database.changeLog.toArray()).length;

    await signOut();
    await ann.finish();

    expect(new Set(Object.values(await rowCounts(ann)))).toEqual(new Set([0]));
    expect(await titlesIn(ann, collectionOf('help'))).toEqual([]);
    expect(await titlesIn(ann, 'collection:own')).toEqual(['Mine']);
    expect((await database.collections.toArray()).map(({ name }) => name)).toEqual(['My own']);
    expect((await database.favourites.toArray()).map((each) => each.card)).toEqual(['card:own']);
    expect((await database.dismissals.toArray()).map((each) => each.card)).toEqual(['card:own']);
    expect((await database.shards.toArray()).map(({ id }) => id)).toEqual(['shard:mine']);
    // An undo after another team was joined is not told to that one.
    expect(await database.countedEvents.toArray()).toEqual([counted]);
    const people = (await database.members.toArray()).map(({ id }) => id);
    expect(people).toEqual(['member:ann', 'member:old']);
    expect((await database.changeLog.toArray()).length).toBeGreaterThan(seq);
    expect(JSON.stringify(await everything(ann))).not.toMatch(/Refund|cheque|By card/);
  });

  it('reads and sends nothing any more, even while the browser is still signed in', async () => {
    await signOut();
    standIn.log.length = 0;
    expect(await ann.sync()).toEqual({ state: 'failed', kind: 'signed-out' });
    await ann.finish();
    expect(await ann.sync()).toEqual({ state: 'failed', kind: 'signed-out' });
    expect(standIn.log).toEqual([]);
    expect(await ann.database.settings.get('sync-failure')).toMatchObject({
      value: { kind: 'signed-out' },
    });
  });

  it('goes on where a worker died, and is done once', async () => {
    await signOut(true);
    // The next worker knows nothing but what was stored.
    await Promise.all([ann.finish(), ann.finish()]);
    await ann.finish();
    const collections = (await ann.database.collections.toArray()).map(({ name }) => name);
    expect(collections.sort()).toEqual(['help (copy)', 'My own'].sort());
    expect(await ann.pendingLeaving()).toBeUndefined();
  });

  it('is all done or nothing', async () => {
    const before = await everything(ann);
    await signOut();
    const clear = ann.database.members.hook('deleting');
    const fail = () => {
      throw new Error('out of order');
    };
    clear.subscribe(fail);
    await expect(ann.finish()).rejects.toThrow();
    clear.unsubscribe(fail);
    const { settings: _, ...tables } = before;
    expect(await everything(ann)).toMatchObject(tables);
    await ann.finish();
    expect(await titlesIn(ann, collectionOf('help'))).toEqual([]);
  });

  it('waits for a run that is under way, whose pages come in no more', async () => {
    const bob = await newDevice(standIn, 'bob');
    await capture(bob, 'Late news', 'From Bob.', { sync: true });
    await bob.sync();
    const { promise: reached, resolve: arrived } = Promise.withResolvers<void>();
    const { promise: held, resolve: letGo } = Promise.withResolvers<undefined>();
    standIn.before = ({ path }) => {
      if (!path.startsWith('/sidecard-c_help/_changes')) return undefined;
      arrived();
      return held;
    };
    const running = ann.sync();
    await reached;
    await signOut();
    const finished = ann.finish();
    letGo(undefined);
    await Promise.all([running, finished]);
    expect(JSON.stringify(await everything(ann))).not.toContain('Late news');
  });

  it('brings everything back once one signs in again', async () => {
    await signOut();
    await ann.finish();
    const { workspace, joinWorkspace } = ann;
    const joining = {
      workspace,
      me: 'member:ann' as never,
      name: 'Ann',
      roles: ['member'],
      tokens: null,
    };
    expect(await joinWorkspace(joining)).toBe('joined');
    expect(await ann.sync()).toEqual({ state: 'done' });
    expect(await titlesIn(ann, collectionOf('help'))).toEqual(['Refund']);
  });

  it('keeps what was to be published for the same team, and for no other', async () => {
    const wish = {
      ...{ from: 'collection:own' as never, cards: ['card:own' as CardId], at: AT },
      ...{ name: 'Help', slug: 'help' as never },
    };
    const { settings } = ann.database;
    await settings.put({ name: 'publish-wishes', value: [wish] });
    await signOut();
    await ann.finish();
    expect(await settings.get('publish-wishes')).toMatchObject({ value: [wish] });
    await ann.beginLeaving({ kind: 'leave', keepsCopy: false });
    await ann.finish();
    expect(await settings.get('publish-wishes')).toBeUndefined();
  });
});
