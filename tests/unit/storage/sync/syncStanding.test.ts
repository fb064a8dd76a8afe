import { describe, expect, it } from 'vitest';
import type { FailureKind } from '@/storage/sync/backend';
import { type FeedRow, newFeed, type Place } from '@/storage/sync/rows';
import { type StandingCounts, standingOf } from '@/storage/sync/syncStanding';

const AT = '2026-11-20T10:00:00.000Z';
const UNTIL = '2026-11-20T10:05:00.000Z';
const NOTHING: StandingCounts = { waiting: 0, refused: 0, conflicts: 0, newer: 0 };

function feed(place: Place, more: Partial<FeedRow> = {}): FeedRow {
  return { ...newFeed(place), inStepAt: AT, ...more };
}

function failure(kind: FailureKind) {
  return { kind, since: AT, until: UNTIL, times: 2 };
}

const READ = [feed('hub'), feed('c_orders'), feed('c_garden')];
const READING = { done: 1000, pending: 9000 };

function stateOf(feeds: FeedRow[], counts: Partial<StandingCounts> = {}, whole?: FailureKind) {
  return standingOf(feeds, { ...NOTHING, ...counts }, whole ? failure(whole) : null).state;
}

describe('how a device stands to its workspace', () => {
  it('is in step where everything was read and nothing waits', () => {
    expect(stateOf(READ)).toEqual({ kind: 'in-step' });
    expect(standingOf(READ, NOTHING, null).inStepAt).toBe(AT);
  });

  it('has changes waiting', () => {
    expect(stateOf(READ, { waiting: 3 })).toEqual({ kind: 'waiting' });
  });

  it('is read for the first time, without a number until one is known', () => {
    expect(stateOf([])).toEqual({ kind: 'reading', progress: null });
    expect(stateOf([feed('hub'), newFeed('c_orders')])).toEqual({
      kind: 'reading',
      progress: null,
    });
    const both = [
      feed('hub'),
      feed('c_orders', { inStepAt: null, progress: READING }),
      feed('c_garden', { inStepAt: null, progress: { done: 200, pending: 300 } }),
    ];
    expect(stateOf(both)).toEqual({ kind: 'reading', progress: { done: 1200, total: 10_500 } });
  });

  it('is read anew after another database was found under a name', () => {
    expect(stateOf([feed('hub'), feed('c_orders', { comparing: 'reading' })]).kind).toBe('reading');
  });

  it.each<FailureKind>([
    ...(['offline', 'silent', 'signed-out', 'wrong-password', 'locked', 'forbidden'] as const),
    ...(['not-found', 'recreated', 'busy', 'login-page', 'not-couchdb', 'broken'] as const),
  ])('fails as a whole (%s), whatever else there is', (kind) => {
    const reading = [feed('hub'), feed('c_orders', { progress: READING })];
    const counts = { waiting: 1, conflicts: 1 };
    expect(stateOf(reading, counts, kind)).toEqual({
      kind: 'failing',
      failure: kind,
      until: UNTIL,
    });
  });

  it('fails as a whole where what all collections have in common fails', () => {
    const feeds = [feed('hub', { failure: failure('forbidden') }), feed('c_orders')];
    expect(stateOf(feeds)).toEqual({ kind: 'failing', failure: 'forbidden', until: UNTIL });
  });

  it('tells the collections that fail alone', () => {
    const feeds = [
      feed('hub'),
      feed('c_orders', { failure: failure('broken'), progress: READING }),
      feed('c_garden', { forbiddenSince: AT }),
    ];
    const { state, failing } = standingOf(feeds, NOTHING, null);
    expect(state).toEqual({ kind: 'partly' });
    expect(failing).toEqual([
      { place: 'c_orders', failure: 'broken', until: UNTIL },
      { place: 'c_garden', failure: 'forbidden', until: null },
    ]);
  });

  it.each([
    ['conflicts', READ, { conflicts: 1 }],
    ['refused changes', READ, { refused: 1 }],
    ['an emptied database', [feed('hub'), feed('c_orders', { comparing: 'emptied' })], {}],
  ])('asks the person about %s before it tells what waits', (_, feeds, counts) => {
    expect(stateOf(feeds, { waiting: 2, ...counts })).toEqual({ kind: 'asking' });
  });

  it('names the databases that were found empty', () => {
    const feeds = [feed('hub'), feed('c_orders', { comparing: 'emptied' })];
    expect(standingOf(feeds, NOTHING, null).emptied).toEqual(['c_orders']);
  });

  it('is told another attempt after each, whether it came to something or not', () => {
    const again = { ...failure('offline'), until: AT };
    const attempts = [
      standingOf(READ, NOTHING, null),
      standingOf(READ, NOTHING, failure('offline')),
      standingOf(READ, NOTHING, again),
      standingOf([feed('hub', { inStepAt: UNTIL })], NOTHING, null),
    ].map(({ attempt }) => attempt);
    expect(new Set(attempts).size).toBe(attempts.length);
  });
});
