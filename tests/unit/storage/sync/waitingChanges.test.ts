import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/storage/database';
import { retryRefused } from '@/storage/sync/refusedChanges';
import type { OutboxRow, OutboxState } from '@/storage/sync/rows';
import { isMoreWaiting, waitingChanges } from '@/storage/sync/waitingChanges';

const WAITING: OutboxState = { kind: 'waiting' };
const REFUSED: OutboxState = { kind: 'refused', reason: 'no-right: x' };
const [ONE, OTHER] = ['card:1', 'card:2'];

function change(id: string, minute: number, state = WAITING, sent: OutboxRow['sent'] = []) {
  const changedAt = new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString();
  const known = { base: null, baseRevision: null, leaves: [] };
  return database.outbox.put({ place: 'c_help', id, ...known, state, sent, changedAt });
}

/** Whether something more waits once something was done. */
async function isMoreAfter(deed: () => Promise<unknown>): Promise<boolean> {
  const before = await waitingChanges();
  await deed();
  return isMoreWaiting(before, await waitingChanges());
}

beforeEach(async () => {
  await database.outbox.clear();
});

describe('more waits to be sent', () => {
  it('once a card was changed, a first one, another, or one that waits already', async () => {
    expect(await isMoreAfter(() => change(ONE, 1))).toBe(true);
    expect(await isMoreAfter(() => change(OTHER, 2))).toBe(true);
    expect(await isMoreAfter(() => change(ONE, 3))).toBe(true);
  });

  it('once a refused change is to be tried again, though others were made since', async () => {
    await change(ONE, 1, REFUSED);
    await change(OTHER, 2);
    const again = () => retryRefused({ place: 'c_help', id: ONE });
    expect(await isMoreAfter(again)).toBe(true);
  });

  it('not while a change is on its way, nor once it has arrived or was refused', async () => {
    await change(ONE, 1);
    await change(OTHER, 2);
    expect(await isMoreAfter(() => change(ONE, 1, WAITING, [{ title: 'Refunds' }]))).toBe(false);
    expect(await isMoreAfter(() => database.outbox.delete(['c_help', ONE]))).toBe(false);
    expect(await isMoreAfter(() => change(OTHER, 2, REFUSED))).toBe(false);
  });
});
