import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bundleAgent, type NewAgent } from '@/bench/load/agent/bundleAgent';
import type { Changes } from '@/bench/load/changes';
import { measureLoad } from '@/bench/load/measure';
import type { LoadedServer } from '@/bench/load/server';
import { type StandIn, startStandIn } from '../../couch/standIn/standIn';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OUTPUT = join(ROOT, '.output');
const BUNDLING = 60_000;

let folder: string;
let newAgent: NewAgent;
let standIn: StandIn;

beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  folder = mkdtempSync(join(OUTPUT, 'load-'));
  newAgent = await bundleAgent(ROOT, folder);
  standIn = await startStandIn();
}, BUNDLING);

afterAll(async () => {
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});

function server(): LoadedServer {
  return {
    ...{ url: standIn.url, said: 'a stand-in', isKept: true, stop: () => undefined },
    administrator: { name: 'admin', password: 'password' },
    cpu: () => Promise.resolve(null),
  };
}

async function asAdministrator(path: string): Promise<string> {
  const authorization = `Basic ${btoa('admin:password')}`;
  return (await standIn.fetch(`http://couch/${path}`, { headers: { authorization } })).text();
}

function measuring(watched: (changes: Changes, signal: AbortSignal) => Promise<void>) {
  return {
    ...{ agents: 3, collections: 3, cards: 4, changesPerHour: 3600, seed: 1, spread: 0 },
    ...{ server: server(), newAgent, watched, tell: () => undefined },
  };
}

async function expectNothingLeft() {
  expect(await asAdministrator('_all_dbs')).not.toContain('load-');
  expect(await asAdministrator('_users/_all_docs')).not.toContain('load-');
}

it('counts what agents ask, who each have a replica of their own', async () => {
  const figures = await measureLoad({
    ...measuring(async (changes) => {
      await vi.waitUntil(() => changes.arrived > 5, { timeout: 30_000 });
    }),
    signal: new AbortController().signal,
  });
  const { first, inStep, runs, changes } = figures;
  expect(first.tallies).toMatchObject({ 'sign-in': { requests: 3 }, session: { requests: 3 } });
  // The hub and three collections, of which one is nobody's to look at; 2 KB a card.
  expect(first.tallies.feed.requests + first.tallies['in turn'].requests / 2).toBe(12);
  expect(first.tallies.feed.down).toBeGreaterThan(3 * 2 * 4 * 1000);
  expect(first.failed + inStep.failed).toBe(0);
  expect(runs).toMatchObject({ failed: 0, 'held-back': 0 });
  expect(changes.delays.length).toBeGreaterThan(5);
  expect(inStep.tallies.write.requests).toBeGreaterThan(0);
  expect(inStep.tallies['long poll'].requests).toBeGreaterThan(0);
  await expectNothingLeft();
}, 60_000);

it('removes what it made where it is ended early', async () => {
  const over = new AbortController();
  const measured = measureLoad({
    ...measuring(async () => over.abort()),
    signal: over.signal,
  });
  await expect(measured).rejects.toThrow(/abort/i);
  await expectNothingLeft();
}, 60_000);
