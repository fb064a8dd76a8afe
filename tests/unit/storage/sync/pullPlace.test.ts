import { describe, expect, it } from 'vitest';
import { BackendFailure, type Cursor, type Page, type Revision } from '@/storage/sync/backend';
import { aWorkspace } from './aWorkspace';
import { type Device, newDevice, START } from './device';

/** More than are looked up one by one. */
const MANY = 40;

function groupId(number: number): string {
  return `group:${String(number).padStart(26, '0')}`;
}

function groups(numbers: readonly number[], revision: string): Page['changes'] {
  return numbers.map((number) => ({
    id: groupId(number),
    revision: `${revision}-${number}` as Revision,
    content: { schema: 1, name: `Group ${number} at ${revision}`, members: [] },
    losing: [],
  }));
}

function page(changes: Page['changes'], cursor: string, pending: number): Page {
  return { changes, cursor: cursor as Cursor, pending };
}

const FIRST = Array.from({ length: MANY }, (_, at) => at);
const SECOND = Array.from({ length: MANY }, (_, at) => MANY / 2 + at);

/** A device, and the pulling of its module state. */
async function aDevice() {
  const device = await newDevice(await aWorkspace({ ann: [] }), 'ann');
  const [{ pullPlace }, { applyPage }] = await Promise.all([
    import('@/storage/sync/pullPlace'),
    import('@/storage/sync/applyPage'),
  ]);
  const taking = { isMine: () => false, now: START };
  const pulling = { ...taking, databaseName: 'hub', wait: 0, now: () => START };
  const pull = (give: (since: Cursor | null) => Promise<Page>) =>
    pullPlace({ pull: (_, since) => give(since) }, 'hub', pulling);
  return { device, pull, apply: applyPage, taking };
}

async function names({ database }: Device): Promise<string[]> {
  const rows = await database.documents.where('place').equals('hub').toArray();
  return rows.map(({ content }) => String(content.name));
}

describe('reading a feed', () => {
  it('takes every page in, asking for the next while one is written', async () => {
    const { device, pull } = await aDevice();
    const had: number[] = [];
    const taken = await pull(async (since) => {
      had.push(await device.database.revisions.count());
      return since === null
        ? page(groups(FIRST, '1'), 'one', MANY)
        : page(groups(SECOND, '2'), 'two', 0);
    });
    expect(taken).toBe(2 * MANY);
    expect(had).toEqual([0, 0]);
    const found = await names(device);
    expect(found).toHaveLength(MANY * 1.5);
    expect(found.filter((name) => name.endsWith('at 2'))).toHaveLength(MANY);
    expect(await device.database.feeds.get('hub')).toMatchObject({ cursor: 'two', progress: null });
  });

  it('keeps the page that came when the next one does not', async () => {
    const { device, pull } = await aDevice();
    const failing = pull(async (since) => {
      if (since === null) return page(groups(FIRST, '1'), 'one', MANY);
      throw new BackendFailure('offline', 'nobody answers');
    });
    await expect(failing).rejects.toMatchObject({ kind: 'offline' });
    expect(await names(device)).toHaveLength(MANY);
    expect(await device.database.feeds.get('hub')).toMatchObject({ cursor: 'one' });
  });

  it('takes nothing in where the feed was read further meanwhile, and goes on from there', async () => {
    const { device, pull, apply, taking } = await aDevice();
    const { newFeed } = await import('@/storage/sync/rows');
    const asked: (Cursor | null)[] = [];
    await pull(async (since) => {
      asked.push(since);
      if (since !== null) return page([], 'two', 0);
      await apply('hub', page(groups(FIRST, '2'), 'two', 0), newFeed('hub'), taking);
      return page(groups(FIRST, '1'), 'one', 0);
    });
    expect(asked).toEqual([null, 'two']);
    expect(await names(device)).toEqual(FIRST.map((number) => `Group ${number} at 2`));
  });

  it('leaves what a person decided of it while a page was on its way', async () => {
    const { device, pull } = await aDevice();
    const { newFeed } = await import('@/storage/sync/rows');
    await device.database.feeds.put({ ...newFeed('hub'), comparing: 'emptied' });
    await pull(async () => {
      await device.settleEmptied('hub', 'send-again', START);
      return page([], 'one', 0);
    });
    const feed = await device.database.feeds.get('hub');
    expect(feed).toMatchObject({ cursor: 'one', comparing: 'no' });
  });

  it('changes nothing where a page comes twice', async () => {
    const { device, pull } = await aDevice();
    const give = (cursor: string) => async () => page(groups(FIRST, '1'), cursor, 0);
    expect(await pull(give('one'))).toBe(MANY);
    expect(await pull(give('two'))).toBe(0);
    expect(await names(device)).toHaveLength(MANY);
  });
});
