import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_PREFIX } from '@/documents/place';
import { database } from '@/storage/database';
import { type Follow, followSetting } from '@/storage/sync/followSetting';
import type { Workspace } from '@/storage/sync/workspace';

function workspaceAt(address: string): Workspace {
  return { address, prefix: DEFAULT_PREFIX, account: 'ann' };
}

function set(address: string): Promise<unknown> {
  return database.settings.put({ name: 'workspace', value: workspaceAt(address) });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
}

/** Follows until it is ended, and tells what began and ended. */
function following(follow?: Follow) {
  const over = new AbortController();
  const told: string[] = [];
  const listening: Follow = async ({ address }, signals) => {
    told.push(`begins ${address}`);
    const name = await Promise.race(
      Object.entries(signals).map(([each, signal]) => aborted(signal).then(() => each)),
    );
    told.push(`${address} ${name}`);
  };
  const ended = followSetting(over.signal, follow ?? listening);
  const end = () => {
    over.abort();
    return ended;
  };
  return { told, end, ended };
}

afterEach(async () => {
  await database.settings.clear();
});

it('waits for a workspace, follows it, and ends with whoever looks', async () => {
  const { told, end } = following();
  await set('http://one');
  await vi.waitFor(() => expect(told).toEqual(['begins http://one']));
  await end();
  expect(told).toEqual(['begins http://one', 'http://one over']);
});

it('goes on with another workspace, and with none where it is taken away', async () => {
  await set('http://one');
  const { told, end } = following();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await set('http://two');
  await vi.waitFor(() => expect(told).toHaveLength(3));
  await database.settings.delete('workspace');
  await vi.waitFor(() => expect(told).toHaveLength(4));
  await end();
  expect(told).toEqual([
    ...['begins http://one', 'http://one replaced'],
    ...['begins http://two', 'http://two replaced'],
  ]);
});

it('does not begin anew where the same workspace is set once more', async () => {
  await set('http://one');
  const { told, end } = following();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await set('http://one');
  await set('http://two');
  await vi.waitFor(() => expect(told).toContain('begins http://two'));
  await end();
  expect(told.filter((each) => each === 'begins http://one')).toHaveLength(1);
});

it('tells what following fails of', async () => {
  await set('http://one');
  const { ended } = following(() => Promise.reject(new Error('no more')));
  await expect(ended).rejects.toThrow('no more');
});
