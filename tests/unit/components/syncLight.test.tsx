// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, createRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SyncAsks } from '@/components/sync/SyncAsks';
import { SyncDetails } from '@/components/sync/SyncDetails';
import { SyncLight } from '@/components/sync/SyncLight';
import { standingSign } from '@/components/sync/standingSign';
import type { FailureKind } from '@/storage/sync/backend';
import type { StandingState, SyncStanding } from '@/storage/sync/syncStanding';
import { speak } from './strings';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const AT = '2026-11-20T10:00:00.000Z';

function standing(state: StandingState, more: Partial<SyncStanding> = {}): SyncStanding {
  const counts = { waiting: 0, refused: 0, conflicts: 0, newer: 0 };
  return { state, ...counts, inStepAt: AT, failing: [], emptied: [], attempt: '', ...more };
}

function failing(failure: FailureKind) {
  return standing({ kind: 'failing', failure, until: '2026-11-20T12:05:00.000Z' });
}

const FAILURES: FailureKind[] = [
  ...(['offline', 'silent', 'not-allowed', 'signed-out', 'wrong-password'] as const),
  ...(['locked', 'forbidden'] as const),
  ...(['not-found', 'recreated', 'busy', 'login-page', 'not-couchdb', 'broken'] as const),
];

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('the sign of a standing', () => {
  it.each(['en', 'es'] as const)('says each in words of its own (%s)', async (language) => {
    await speak(language);
    const all = [
      ...(['in-step', 'waiting', 'partly', 'asking'] as const).map((kind) => standing({ kind })),
      standing({ kind: 'reading', progress: null }),
      standing({ kind: 'reading', progress: { done: 1, total: 2 } }),
      ...FAILURES.map(failing),
    ].map((each) => standingSign(each, NOW));
    const words = all.map((sign) => sign.words);
    expect(new Set(words).size).toBe(words.length);
    expect(words).not.toContain('');
    expect(all.slice(-FAILURES.length).every(({ hint }) => hint.length > 20)).toBe(true);
  });

  it('counts in the way of the language', async () => {
    const reading = standing({ kind: 'reading', progress: { done: 1000, total: 10_000 } });
    expect(standingSign(reading, NOW).words).toBe('Reading: 1,000 of 10,000 cards');
    await speak('es');
    expect(standingSign(reading, NOW).words).toBe('Leyendo: 1000 de 10.000 fichas');
  });

  it('tells beside a failure what waits for its end', () => {
    expect(standingSign({ ...failing('offline'), waiting: 3 }, NOW).words).toBe(
      'Offline · 3 changes waiting',
    );
  });
});

describe('the sync light', () => {
  function show(props: Partial<ComponentProps<typeof SyncLight>> = {}) {
    const sign = standingSign(standing({ kind: 'in-step' }), NOW);
    const part = {
      progress: null,
      heard: '',
      remedy: null,
      details: (_: unknown, id: string) => <p id={id}>Details</p>,
    };
    render(<SyncLight sign={sign} {...part} {...props} />);
  }

  it('is a button in words that opens its details', async () => {
    show();
    const light = screen.getByRole('button', { name: 'In step', expanded: false });
    await userEvent.click(light);
    expect(light.getAttribute('aria-expanded')).toBe('true');
    expect(light.getAttribute('aria-controls')).toBe(screen.getByText('Details').id);
  });

  it('draws how far a reading is', () => {
    show({ progress: { done: 1000, total: 10_000 } });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([1000, 10_000]);
  });

  it('offers beside it what alone helps', async () => {
    const onPress = vi.fn();
    show({ remedy: { words: 'Sign in', onPress } });
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('reads out what a person must hear', () => {
    show({ heard: 'Signed out' });
    expect(screen.getByText('Signed out').getAttribute('aria-live')).toBe('polite');
  });
});

describe('the details of a standing', () => {
  function show(props: Partial<ComponentProps<typeof SyncDetails>> = {}) {
    const onTryNow = vi.fn();
    render(
      <SyncDetails
        id="details"
        button={createRef<HTMLButtonElement>()}
        standing={standing({ kind: 'in-step' })}
        failing={[]}
        now={NOW}
        isTrying={false}
        remedy={null}
        onTryNow={onTryNow}
        onClose={() => undefined}
        {...props}
      />,
    );
    return { onTryNow, details: within(screen.getByRole('dialog', { name: 'Sync' })) };
  }

  it('tell what waits, what fails alone, and what only a newer Sidecard reads', () => {
    const failure = { name: 'Orders', failure: 'busy', until: '2026-11-20T12:05:00.000Z' } as const;
    const { details } = show({
      standing: standing({ kind: 'partly' }, { waiting: 2, newer: 3 }),
      failing: [failure],
    });
    expect(details.getByText('2 changes')).toBeDefined();
    expect(details.getByText(/^3 cards need a newer version of Sidecard/)).toBeDefined();
    expect(details.getByRole('listitem').textContent).toMatch(
      /^Orders · The server is busy.*again at \d/,
    );
  });

  it('try at once, and not twice', async () => {
    const { onTryNow, details } = show();
    await userEvent.click(details.getByRole('button', { name: 'Try now' }));
    expect(onTryNow).toHaveBeenCalledOnce();
    cleanup();
    const trying = show({ isTrying: true });
    await userEvent.click(trying.details.getByRole('button', { name: 'Trying…' }));
    expect(trying.onTryNow).not.toHaveBeenCalled();
  });
});

describe('what waits for the person', () => {
  const actions = () => ({
    ...{ onDecide: vi.fn(), onShowRefused: vi.fn(), onRemove: vi.fn(), onSendAgain: vi.fn() },
  });

  it('is nothing where nothing does', () => {
    render(<SyncAsks conflicts={0} refused={0} emptied={[]} {...actions()} />);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('removes nothing before it has asked again', async () => {
    const all = actions();
    const emptied = [{ place: 'c_orders', name: 'Orders' }];
    render(<SyncAsks conflicts={2} refused={1} emptied={emptied} {...all} />);
    expect(screen.getByText('2 cards need your decision')).toBeDefined();
    expect(screen.getByText('1 change was not accepted')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Remove here…' }));
    expect(all.onRemove).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(all.onRemove).toHaveBeenCalledExactlyOnceWith('c_orders');
  });
});
