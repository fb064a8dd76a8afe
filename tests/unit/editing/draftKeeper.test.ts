import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/cards/draft';
import { DraftKeeper, type KeptState } from '@/editing/draftKeeper';
import type { OpenedDraft } from '@/editing/untypedForms';
import { database } from '@/storage/database';
import { readDraft } from '@/storage/drafts';
import { emptyDatabase } from '../storage/emptyDatabase';
import { aDraft } from '../storage/writing';

let draft: Draft;
const told: unknown[] = [];

beforeEach(async () => {
  await emptyDatabase();
  draft = await aDraft(null, '');
  await database.drafts.clear();
  told.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
});

function titled(title: string): OpenedDraft {
  return { draft: { ...draft, fields: { ...draft.fields, title } }, card: null };
}

/** A keeper, and each state it was in. */
function aKeeper() {
  const states: KeptState[] = [];
  const keeper = new DraftKeeper({
    told: async (write) => {
      try {
        await write();
      } catch (error) {
        told.push(error);
      }
    },
    onState: (state) => states.push(state),
  });
  return { keeper, states };
}

async function keptTitle(): Promise<string | undefined> {
  return (await readDraft(draft.id))?.fields.title;
}

describe('keeping a form', () => {
  it('is said to be kept once what was typed last is in storage, and not before', async () => {
    const { keeper, states } = aKeeper();
    keeper.keep(titled('P'));
    const first = keeper.flush();
    keeper.keep(titled('Pump'));
    await first;
    expect(states).toEqual(['waiting']);
    await keeper.flush();
    expect(states).toEqual(['waiting', 'kept']);
    expect(await keptTitle()).toBe('Pump');
  });

  it('is not said to be kept while a text has words that it was not given yet', async () => {
    const { keeper, states } = aKeeper();
    keeper.keep(titled('P'));
    await keeper.flush();
    keeper.expect(true);
    expect(states).toEqual(['waiting', 'kept', 'waiting']);
    keeper.expect(false);
    expect(states.at(-1)).toBe('kept');
  });

  it('writes while somebody types on and on', async () => {
    const { keeper } = aKeeper();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    for (let key = 1; key <= 12; key += 1) {
      keeper.keep(titled('p'.repeat(key)));
      vi.advanceTimersByTime(100);
    }
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await keptTitle()).toMatch(/^p{9,12}$/));
    keeper.end();
  });

  it('says where it failed, and tries again at the next pause', async () => {
    const { keeper, states } = aKeeper();
    const put = vi.spyOn(database.drafts, 'put').mockRejectedValueOnce(new Error('no room'));
    keeper.keep(titled('Pump'));
    await keeper.flush();
    expect(states).toEqual(['waiting', 'failed']);
    expect(told).toHaveLength(1);
    await keeper.flush();
    expect(states.at(-1)).toBe('kept');
    expect(put).toHaveBeenCalledTimes(2);
    expect(await keptTitle()).toBe('Pump');
  });

  it('brings nothing back that could not be kept once it was saved', async () => {
    const { keeper, states } = aKeeper();
    vi.spyOn(database.drafts, 'put').mockRejectedValueOnce(new Error('no room'));
    keeper.keep(titled('Pump'));
    await keeper.beginSave();
    expect(states.at(-1)).toBe('failed');
    expect(keeper.endSave()).toBeNull();
    expect(states.at(-1)).toBe('kept');
    await keeper.flush();
    expect(await keptTitle()).toBeUndefined();
  });

  it('brings nothing back once the form was thrown away', async () => {
    const { keeper } = aKeeper();
    keeper.keep(titled('Pump'));
    keeper.end();
    await keeper.flush();
    keeper.keep(titled('Pumps'));
    await keeper.flush();
    expect(await keptTitle()).toBeUndefined();
  });
});
