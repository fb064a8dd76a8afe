// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FlagId } from '@/cards/ids';
import type { InsertFinding } from '@/cards/insertGuard';
import { InsertButton } from '@/components/card/InsertButton';
import { FlagDialog } from '@/components/flag/FlagDialog';
import { FlagList, type FlagRow } from '@/components/flag/FlagList';
import { FlagSign } from '@/components/flag/FlagSign';
import { guardWords } from '@/components/flag/guardWords';
import { HarmDialog } from '@/components/flag/HarmDialog';
import { NotesLeak } from '@/components/form/NotesLeak';
import { speak } from './strings';

const NOW = Date.parse('2026-11-22T12:00:00Z');

beforeEach(() => speak('en'));
afterEach(cleanup);

function ask(mask = (note: string) => note) {
  const actions = { onFlag: vi.fn(), onCancel: vi.fn() };
  render(<FlagDialog title="Refunds" isShared mask={mask} {...actions} />);
  const dialog = within(screen.getByRole('dialog'));
  const note = () => dialog.getByRole<HTMLTextAreaElement>('textbox');
  const send = () => userEvent.click(dialog.getByRole('button', { name: 'Flag' }));
  return { ...actions, dialog, note, send };
}

describe('flagging a card', () => {
  it('asks for a kind and words of the person, which nothing is put into', async () => {
    const { dialog, note, send, onFlag } = ask();
    expect(note().value).toBe('');
    expect(
      document.getElementById(note().getAttribute('aria-describedby') ?? '')?.textContent,
    ).toMatch(/The ticket is not sent along/);
    await userEvent.click(dialog.getByRole('radio', { name: 'Out of date' }));
    await userEvent.type(note(), 'Six days.');
    await send();
    expect(onFlag).toHaveBeenCalledExactlyOnceWith({ kind: 'outdated', note: 'Six days.' });
  });

  it('offers what is rarer under More', async () => {
    const { dialog, send, onFlag } = ask();
    expect(dialog.queryByRole('radio', { name: 'A duplicate' })).toBeNull();
    await userEvent.click(dialog.getByRole('button', { name: 'More' }));
    await userEvent.click(dialog.getByRole('radio', { name: 'A duplicate' }));
    await send();
    expect(onFlag).toHaveBeenCalledExactlyOnceWith({ kind: 'duplicate', note: '' });
  });

  it('shows what it masked before it is kept', async () => {
    const { dialog, note, send, onFlag } = ask((text) => text.replace('ana@a.example', '[e-mail]'));
    await userEvent.type(note(), 'ana@a.example says so');
    await send();
    expect(onFlag).not.toHaveBeenCalled();
    expect(note().value).toBe('[e-mail] says so');
    expect(dialog.getByText(/was replaced/).getAttribute('aria-live')).toBe('polite');
    await send();
    expect(onFlag).toHaveBeenCalledExactlyOnceWith({ kind: 'wrong', note: '[e-mail] says so' });
  });

  it('is left by Escape', async () => {
    const { onFlag, onCancel } = ask();
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onFlag).not.toHaveBeenCalled();
  });
});

const ROW: FlagRow = {
  ...{ id: 'flag:1' as FlagId, kind: 'wrong', note: 'Six days by now.', by: 'Ria' },
  ...{ at: '2026-11-20T12:00:00Z', isMine: false, mayResolve: true },
};

describe('the flags of a card', () => {
  it('are counted on its row, each kind once', () => {
    render(<FlagSign kinds={['outdated', 'wrong', 'outdated']} />);
    expect(screen.getByText('3 flags: out of date, wrong')).toBeDefined();
    cleanup();
    render(<FlagSign kinds={[]} />);
    expect(document.body.textContent).toBe('');
  });

  it('say who raised them and why, and are resolved by who may edit', async () => {
    const actions = { onResolve: vi.fn(), onWithdraw: vi.fn() };
    render(<FlagList flags={[ROW]} now={NOW} {...actions} />);
    const list = within(screen.getByRole('region', { name: 'Flags' }));
    expect(list.getByRole('listitem').textContent).toContain(
      'WrongRia · 2 days agoSix days by now.',
    );
    await userEvent.click(list.getByRole('button', { name: 'Resolve' }));
    expect(actions.onResolve).toHaveBeenCalledExactlyOnceWith('flag:1');
  });

  it('of a reader are taken back by them alone', async () => {
    const actions = { onResolve: vi.fn(), onWithdraw: vi.fn() };
    const flags: FlagRow[] = [
      { ...ROW, mayResolve: false },
      { ...ROW, id: 'flag:2' as FlagId, isMine: true, mayResolve: false },
    ];
    render(<FlagList flags={flags} now={NOW} {...actions} />);
    await userEvent.click(screen.getByRole('button'));
    expect(actions.onWithdraw).toHaveBeenCalledExactlyOnceWith('flag:2');
  });
});

const ALL: InsertFinding[] = [
  { kind: 'notes', passage: 'x' },
  { kind: 'flagged' },
  {
    kind: 'unverified',
    trust: {
      ...{ state: 'needs-verification', cause: { kind: 'interval', days: 30 } },
      ...{ by: 'member:1' as never, at: '2026-03-10T12:00:00Z' },
    },
  },
  { kind: 'other-language', lang: 'en', wanted: 'es' },
  { kind: 'broken-link' },
];

describe('what to know before an insert', () => {
  it('is said in words, of last year with the year', () => {
    expect(guardWords([], NOW)).toBe('');
    expect(guardWords(ALL, NOW)).toBe(
      'Words of the internal notes stand in this answer. Flagged as wrong. Not verified since March. In English, while the customer writes in Spanish. A link in it leads nowhere.',
    );
    expect(guardWords(ALL.slice(2, 3), NOW + 365 * 86_400_000)).toContain('March 2026');
    const draft = { kind: 'unverified', trust: { state: 'draft' } } as const;
    const never = {
      kind: 'unverified',
      trust: { state: 'needs-verification', cause: { kind: 'never' } },
    } as const;
    expect(guardWords([draft, never], NOW)).toBe('A draft nobody has verified. Never verified.');
    const change = { kind: 'edited', by: 'member:1' as never, at: '2026-03-10T12:00:00Z' } as const;
    // It may have been verified before.
    const edited = {
      kind: 'unverified',
      trust: { state: 'needs-verification', cause: change },
    } as const;
    expect(guardWords([edited], NOW)).toBe('Not verified since it was changed.');
  });

  it('is a sign beside Insert, and what Insert is described by', async () => {
    const onInsert = vi.fn();
    const insert = {
      kind: 'primary',
      target: 'public',
      now: NOW,
      isBusy: false,
      onInsert,
    } as const;
    const { container } = render(<InsertButton {...insert} findings={[{ kind: 'flagged' }]} />);
    const button = screen.getByRole('button', { name: 'Insert' });
    expect(button.getAttribute('aria-description')).toBe('Flagged as wrong.');
    expect(button.dataset.tells).toBe('Flagged as wrong.');
    expect(container.querySelectorAll('[data-named]')).toHaveLength(2);
    await userEvent.click(button);
    expect(onInsert).toHaveBeenCalledOnce();
    cleanup();
    render(<InsertButton {...insert} findings={[]} />);
    expect(screen.getByRole('button').hasAttribute('aria-description')).toBe(false);
    expect(document.querySelector('[data-named]')).toBeNull();
  });

  it('is asked about where it is certain harm; Enter and Escape leave the words out', async () => {
    for (const key of ['{Enter}', '{Escape}']) {
      const onAnswer = vi.fn();
      render(<HarmDialog passage="Ask the finance lead." onAnswer={onAnswer} />);
      expect(screen.getByRole('alertdialog').textContent).toContain('Ask the finance lead.');
      await userEvent.keyboard(key);
      expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false);
      cleanup();
    }
    const onAnswer = vi.fn();
    render(<HarmDialog passage="x" onAnswer={onAnswer} />);
    await userEvent.click(screen.getByRole('button', { name: 'Insert anyway' }));
    expect(onAnswer.mock.calls[0]).toEqual([true]);
  });

  it('is told while one writes', () => {
    const { container } = render(<NotesLeak passage="Ask the finance lead." />);
    const live = container.querySelector('[aria-live="polite"]');
    expect(live?.textContent).toContain('Ask the finance lead.');
    cleanup();
    expect(render(<NotesLeak passage={null} />).container.textContent).toBe('');
  });
});
