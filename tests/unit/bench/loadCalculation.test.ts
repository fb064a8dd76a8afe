import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculated, naiveRequests, runsASecond } from '@/bench/load/calculation';
import { Changes } from '@/bench/load/changes';
import type { LoadFigures } from '@/bench/load/figures';
import { loadLines } from '@/bench/load/table';
import { type Asked, kindOf, Traffic } from '@/bench/load/traffic';
import type { CardId } from '@/cards/ids';

const asked = (): Asked => new Traffic(() => 0).restart();

/** Ten agents in 100 s: each ran 5 times with 8 requests, and read 2 places in their turn. */
function figures(): LoadFigures {
  const inStep: Asked = {
    ...{ failed: 0, seconds: 100, open: 30 },
    tallies: {
      ...asked().tallies,
      feed: { requests: 300, up: 30_000, down: 300_000 },
      'long poll': { requests: 100, up: 10_000, down: 100_000 },
      'in turn': { requests: 40, up: 4000, down: 8000 },
      'sign-in': { requests: 1, up: 99, down: 99 },
    },
  };
  return {
    ...{ first: asked(), inStep, cpu: { server: 5000, agents: 10_000 } },
    runs: { done: 50, busy: 0, 'held-back': 0, over: 0, failed: 0 },
    changes: { made: 3, delays: [5, 10, 20], underWay: 0 },
  };
}

const QUIET = { agents: 10, collections: 12, changesPerHour: 0 };
const LARGER = { agents: 20, collections: 32, changesPerHour: 0 };

describe('what larger teams ask', () => {
  it('is the runs as measured, and the other collections in turn each five minutes', () => {
    const { requests, up, down, open } = calculated(figures(), LARGER);
    // 20 agents x (0.05 runs a second x 8 requests + 30 collections x 2 requests / 300 s)
    expect(requests).toBeCloseTo(20 * (0.05 * 8 + 30 * (2 / 300)));
    expect(up).toBeCloseTo(20 * (0.05 * 800 + 30 * (2 / 300) * 100));
    expect(down).toBeCloseTo(20 * (0.05 * 8000 + 30 * (2 / 300) * 200));
    expect(open).toBe(60);
  });

  it('grows with the changes of what an agent looks at, not with those of others', () => {
    const busy = { ...QUIET, changesPerHour: 60 };
    const ask = (team: typeof QUIET) => calculated(figures(), team).requests;
    expect(ask({ ...busy, changesPerHour: 120 })).toBeGreaterThan(ask(busy));
    const twice = { ...busy, agents: 20, collections: 24 };
    // As many changes at each collection as before, but more collections in turn.
    expect(ask(twice) - 2 * ask(busy)).toBeCloseTo((20 * 12 * 2) / 300);
  });

  it('is nothing of turns where the two that are looked at are all there are', () => {
    const two = { ...LARGER, collections: 2 };
    expect(calculated(figures(), two).requests).toBeCloseTo(20 * 0.05 * 8);
  });

  it('names the naive way: every collection as often as one can wait', () => {
    expect(naiveRequests({ agents: 2000, collections: 50 })).toBe(5000);
  });
});

describe('how often an agent runs', () => {
  it('is at least once a long poll, and at least once a change', () => {
    expect(runsASecond(0)).toBe(1 / 20);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 100, noNaN: true }), (changes) => {
        const runs = runsASecond(changes);
        expect(runs).toBeGreaterThanOrEqual(Math.max(1 / 20, changes) * (1 - 1e-9));
        expect(runs).toBeLessThanOrEqual((1 / 20 + changes) * (1 + 1e-9));
      }),
    );
  });
});

describe('the traffic', () => {
  const looked = new Set(['x-hub', 'x-c_one']);
  const kind = (method: string, path: string) =>
    kindOf(method, new URL(`http://couch/${path}`), looked);

  it.each([
    ['POST', '_session', 'sign-in'],
    ['GET', '_session', 'session'],
    ['GET', 'x-hub/_changes?feed=longpoll&timeout=20000', 'long poll'],
    ['GET', 'x-c_one/_changes?since=0', 'feed'],
    ['GET', 'x-c_one', 'description'],
    ['GET', 'x-c_two', 'in turn'],
    ['GET', 'x-c_two/_changes?since=0', 'in turn'],
    ['POST', 'x-c_two/_bulk_docs', 'write'],
    ['GET', 'x-c_one/card%3A1?rev=1-a', 'other'],
  ])('of %s %s is of the kind "%s: %s"', (method, path, expected) => {
    expect(kind(method, path)).toBe(expected);
  });

  it('counts from one moment to another, with what was under way already', () => {
    let now = 0;
    const traffic = new Traffic(() => now);
    traffic.begin('long poll', 100);
    now = 1000;
    expect(traffic.restart()).toMatchObject({ seconds: 1, open: 1, failed: 0 });
    now = 1500;
    traffic.end('long poll', { down: 50, hasFailed: false });
    traffic.begin('feed', 10);
    traffic.end('feed', { down: 20, hasFailed: true });
    now = 2000;
    const told = traffic.restart();
    expect(told).toMatchObject({ seconds: 1, open: 0.5, failed: 1 });
    expect(told.tallies['long poll']).toEqual({ requests: 0, up: 0, down: 50 });
    expect(told.tallies.feed).toEqual({ requests: 1, up: 10, down: 20 });
  });
});

describe('changes on their way', () => {
  it('arrive once at each who waits, and are let go where another overtakes them', async () => {
    const changes = new Changes();
    const card = 'card:1' as CardId;
    const look = (agent: number, title: string, now: number) =>
      changes.look(agent, { titleOf: () => Promise.resolve(title), now: () => now });
    changes.made({ card, title: 'one', at: 100 }, [1, 2]);
    await look(1, 'none', 110);
    await look(1, 'one', 130);
    await look(1, 'one', 140);
    changes.made({ card, title: 'two', at: 200 }, [1, 2]);
    await look(2, 'two', 250);
    expect(changes.restart()).toEqual({ made: 2, delays: [30, 50], underWay: 1 });
    expect(changes.restart()).toEqual({ made: 0, delays: [], underWay: 1 });
  });
});

describe('the table of the load benchmark', () => {
  it('says so where agents lacked a machine', () => {
    const { runs, ...others } = figures();
    const starved = { ...others, runs: { ...runs, done: 35 } };
    expect(loadLines(starved, QUIET).join()).toContain('TOO SLOW');
  });

  it('tells all that was asked, and what was calculated beside the naive way', () => {
    const lines = loadLines(figures(), QUIET);
    expect(lines).toContainEqual(
      expect.stringMatching(/^all 10 agents +4\.41 +441 B +4\.1 kB +30\.0$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^feed +300 +3\.00 +0\.30 /));
    expect(lines.join()).not.toContain('TOO SLOW');
    expect(lines.at(-1)).toMatch(/^naive: every collection each 20 s +5,000$/);
  });
});
