import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '@/cards/ids';
import { DEFAULT_PREFIX } from '@/documents/place';
import { database } from '@/storage/database';
import { BackendFailure, type Revision } from '@/storage/sync/backend';
import { noteForbidden } from '@/storage/sync/lostAccess';
import { dropRefused, refusedChanges, undoDrop } from '@/storage/sync/refusedChanges';
import { keepRevisions } from '@/storage/sync/revisions';
import { placesDue } from '@/storage/sync/rhythm';
import { newFeed } from '@/storage/sync/rows';
import { openConflicts, settleAgreed } from '@/storage/sync/settleConflict';
import { contentOf } from '@/storage/sync/sharedContent';
import { syncRun } from '@/storage/sync/syncRun';
import { readStanding } from '@/storage/sync/syncStanding';
import { aCard } from '../../cards/aCard';

const PLACE = 'c_orders';
const AT = '2026-11-20T10:00:00.000Z';

async function fill() {
  const collection = newId('collection');
  await database.collections.add({
    id: collection,
    schema: 1,
    name: 'Orders',
    slug: 'orders',
  } as never);
  const theirs = { ...aCard(), collection };
  const mine = { ...theirs, title: 'As I call it' };
  await database.cards.put(mine);
  return { mine, theirs: contentOf(theirs) };
}

function row(id: string, base: object, state: object) {
  const known = { place: PLACE, id, base, baseRevision: '1-a', sent: [], leaves: [] };
  return { ...known, state, changedAt: AT } as never;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a refused change that was dropped', () => {
  async function refused() {
    const { mine, theirs } = await fill();
    await database.outbox.put(row(mine.id, theirs, { kind: 'refused', reason: 'no-right: x' }));
    return { id: mine.id, key: { place: PLACE, id: mine.id } as const, theirs };
  }

  it('comes back as it was', async () => {
    const { id, key, theirs } = await refused();
    const before = await refusedChanges();
    const dropped = await dropRefused(key);
    expect(await database.cards.get(id)).toMatchObject({ title: theirs.title });
    expect(await refusedChanges()).toEqual([]);
    expect(dropped && (await undoDrop(dropped))).toBe(true);
    expect(await database.cards.get(id)).toMatchObject({ title: 'As I call it' });
    expect(await refusedChanges()).toEqual(before);
  });

  it('stays dropped where its card was changed since', async () => {
    const { id, key } = await refused();
    const dropped = await dropRefused(key);
    await database.cards.update(id, { title: 'As a third calls it' });
    expect(dropped && (await undoDrop(dropped))).toBe(false);
    expect(await database.cards.get(id)).toMatchObject({ title: 'As a third calls it' });
  });
});

describe('a conflict of which nothing is open any more', () => {
  it('is settled by itself, and its card goes on its way', async () => {
    const { mine, theirs } = await fill();
    await database.outbox.put(row(mine.id, { ...theirs, notes: 'Before.' }, { kind: 'conflict' }));
    const conflict = { place: PLACE, id: mine.id, base: { ...theirs, notes: 'Before.' }, at: AT };
    const version = { theirs, theirsRevision: '2-b', losing: null, mine: null };
    await database.conflicts.put({ ...conflict, ...version } as never);
    expect(await openConflicts()).toEqual([]);
    await settleAgreed({ by: mine.owner, at: AT });
    expect(await database.conflicts.count()).toBe(0);
    expect(await database.outbox.get([PLACE, mine.id])).toMatchObject({
      state: { kind: 'waiting' },
      baseRevision: '2-b',
    });
  });
});

describe('a collection that is lost', () => {
  it('leaves what this person wrote, not what somebody else did and lost', async () => {
    const { mine, theirs } = await fill();
    await database.outbox.put(row(mine.id, theirs, { kind: 'waiting' }));
    const lost = { ...theirs, title: 'As Dan called it' };
    await database.conflicts.put({
      ...{ place: PLACE, id: mine.id, base: theirs, theirs, theirsRevision: '2-b', at: AT },
      ...{ losing: '2-a', mine: lost },
    } as never);
    await database.feeds.put(newFeed(PLACE));
    expect(await noteForbidden(PLACE, Date.parse(AT))).toBe(false);
    expect(await noteForbidden(PLACE, Date.parse(AT) + 11 * 60_000)).toBe(true);
    expect(await refusedChanges()).toMatchObject([
      { id: mine.id, reason: 'lost-access', content: { title: 'As I call it' } },
    ]);
  });
});

describe('the standing of a device', () => {
  it('is none without a workspace, and counts what there is with one', async () => {
    expect(await readStanding()).toBeUndefined();
    const { mine, theirs } = await fill();
    const workspace = { address: 'http://couch', prefix: 'sidecard-', account: 'ben' };
    await database.settings.put({ name: 'workspace', value: workspace as never });
    await database.outbox.bulkPut([
      row(mine.id, theirs, { kind: 'unsure', revision: '2-a', since: AT }),
      row('card:a', theirs, { kind: 'waiting' }),
      row('card:b', theirs, { kind: 'stranded', content: null }),
    ]);
    const newer = { revision: '3-c' as Revision, state: 'newer' } as const;
    await keepRevisions(PLACE, new Map([['card:c', newer]]));
    expect(await readStanding()).toMatchObject({ waiting: 2, refused: 1, conflicts: 0, newer: 1 });
  });
});

describe('an attempt that a person asks for', () => {
  it('does not wait as long as a busy server wants it', async () => {
    const account = vi.fn(async () => {
      throw new BackendFailure('busy', 'too many requests', { retryAfter: 60_000 });
    });
    const nothing = async () => {
      throw new BackendFailure('broken', 'not to be asked');
    };
    const backend = { account, signIn: nothing, pull: nothing, push: nothing };
    const workspace = { address: 'http://couch', prefix: DEFAULT_PREFIX, account: 'ben' };
    await database.settings.put({ name: 'workspace', value: workspace });
    const run = { workspace, active: [], now: () => Date.parse(AT), chance: () => 0.5 };
    expect(await syncRun(backend, run)).toMatchObject({ state: 'failed' });
    expect(await syncRun(backend, run)).toEqual({ state: 'held-back' });
    expect(await syncRun(backend, { ...run, isHurried: true })).toMatchObject({ state: 'failed' });
    expect(account).toHaveBeenCalledTimes(2);
  });

  it('reads every place at once, but for one that waits for an answer', () => {
    const until = '2026-11-20T10:05:00.000Z';
    const failure = { kind: 'broken', since: AT, until, times: 3 } as const;
    const feeds = [
      { ...newFeed('c_a'), inStepAt: AT, failure },
      { ...newFeed('c_b'), inStepAt: AT },
      { ...newFeed('c_c'), inStepAt: AT, comparing: 'emptied' as const },
    ];
    const turn = { urgent: new Set<never>(), now: Date.parse(AT) + 1000, chanceOf: () => 0.5 };
    expect(placesDue(feeds, turn)).toEqual([]);
    expect(placesDue(feeds, { ...turn, isHurried: true }).toSorted()).toEqual(['c_a', 'c_b']);
  });
});
