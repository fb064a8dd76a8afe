// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ranker } from '@/entrypoints/sidepanel/ranker';
import { panel } from '@/entrypoints/sidepanel/store';
import { useRanking } from '@/entrypoints/sidepanel/ticket/useRanking';
import { bindCollection } from '@/storage/collectionBindings';
import { database } from '@/storage/database';
import { collectionId } from '../cards/aBackup';
import { aTicket } from '../ranking/asTicket';
import { emptyDatabase } from '../storage/emptyDatabase';

vi.mock('@/entrypoints/sidepanel/ranker', () => ({
  ranker: { suggest: vi.fn(), search: vi.fn(), similar: vi.fn() },
}));

const suggest = vi.mocked(ranker.suggest);
const READING = { read: 10_000, total: 40_000 };
const hits = { language: 'en', hits: [] };

beforeEach(async () => {
  await emptyDatabase();
  panel.setState(panel.getInitialState());
  suggest.mockReset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(key: string): void {
  const report = { state: 'ticket' as const, ticket: aTicket(['my pump'], { key }) };
  act(() => panel.getState().showPage({ state: 'followed', tabId: 1, report }));
}

/** Lets a second pass, and what waits for it. */
async function pass(): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(1000));
}

it('asks the ranker again until it has read every card', async () => {
  suggest.mockResolvedValueOnce({ ...hits, reading: READING });
  suggest.mockResolvedValueOnce({ ...hits, reading: { ...READING, read: 30_000 } });
  suggest.mockResolvedValue({ ...hits, reading: null });
  show('zendesk:1');
  renderHook(useRanking);
  await vi.waitFor(() => expect(panel.getState().suggestions?.reading).toEqual(READING));
  await pass();
  expect(panel.getState().suggestions?.reading?.read).toBe(30_000);
  await pass();
  expect(panel.getState().suggestions?.reading).toBeNull();
  const asked = suggest.mock.calls.length;
  await pass();
  await pass();
  expect(suggest).toHaveBeenCalledTimes(asked);
});

it('asks no more for a ticket that was left', async () => {
  suggest.mockResolvedValue({ ...hits, reading: READING });
  show('zendesk:1');
  renderHook(useRanking);
  await vi.waitFor(() => expect(panel.getState().suggestions?.ticketKey).toBe('zendesk:1'));
  show('zendesk:2');
  await vi.waitFor(() => expect(panel.getState().suggestions?.ticketKey).toBe('zendesk:2'));
  suggest.mockClear();
  await pass();
  expect(new Set(suggest.mock.calls.map(([{ key }]) => key))).toEqual(new Set(['zendesk:2']));
});

it('asks anew once another window says what a collection is for', async () => {
  const id = collectionId('main');
  await database.collections.put({ id, schema: 1, name: 'Main' });
  suggest.mockResolvedValue({ ...hits, reading: null });
  show('zendesk:1');
  renderHook(useRanking);
  await vi.waitFor(() => expect(panel.getState().suggestions?.ticketKey).toBe('zendesk:1'));
  await pass();
  suggest.mockClear();
  await bindCollection(id, { helpdesk: 'zendesk' });
  await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
});
