// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { panel, ticketOf } from '@/entrypoints/sidepanel/store';
import { useShown } from '@/entrypoints/sidepanel/ticket/shown';
import { aTicket } from '../ranking/asTicket';

function see(report: 'loading' | { ticket: string }) {
  const seen =
    report === 'loading'
      ? ({ state: 'loading', key: '' } as const)
      : ({ state: 'ticket', ticket: aTicket(['Help'], { key: report.ticket }) } as const);
  act(() => panel.getState().showPage({ state: 'followed', tabId: 1, report: seen }));
}
function rank(ticketKey: string) {
  const ranking = { language: undefined, hits: [], reading: null };
  act(() => panel.setState({ suggestions: { ticketKey, ...ranking } }));
}
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** What is drawn, as the ticket and whose cards stand below it. */
function drawn() {
  const { result } = renderHook(() =>
    useShown(({ page, suggestions }) =>
      [ticketOf(page)?.key ?? 'none', suggestions?.ticketKey ?? 'none'].join(', '),
    ),
  );
  return result;
}

beforeEach(() => {
  vi.useFakeTimers();
  panel.setState(panel.getInitialState());
  see({ ticket: 'a' });
  rank('a');
});
afterEach(() => vi.useRealTimers());

it('keeps a ticket with its cards until the next one has its own', async () => {
  const shown = drawn();
  see('loading');
  await pass(40);
  see({ ticket: 'b' });
  await pass(40);
  expect(shown.current).toBe('a, a');
  rank('b');
  expect(shown.current).toBe('b, b');
  await pass(1000);
  expect(shown.current).toBe('b, b');
});

it.each([
  ['loading', 'none, a'],
  [{ ticket: 'b' }, 'b, none'],
] as const)('keeps it for a tenth of a second at most: %o', async (next, after) => {
  const shown = drawn();
  see(next);
  await pass(99);
  expect(shown.current).toBe('a, a');
  await pass(1);
  expect(shown.current).toBe(after);
});

it('shows at once what else changes of a ticket', () => {
  const shown = drawn();
  see('loading');
  see({ ticket: 'a' });
  expect(shown.current).toBe('a, a');
  act(() => panel.getState().showPage({ state: 'no-helpdesk' }));
  expect(shown.current).toBe('none, a');
});
