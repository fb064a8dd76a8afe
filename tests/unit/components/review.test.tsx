// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId, FlagId, MemberId } from '@/cards/ids';
import type { Portion } from '@/cards/portions';
import { HandOnDialog } from '@/components/review/HandOnDialog';
import { PanelTabs } from '@/components/review/PanelTabs';
import { PortionNotes } from '@/components/review/PortionNotes';
import { ReviewGroup } from '@/components/review/ReviewGroup';
import type { ReviewRowView } from '@/components/review/reviewRowView';
import { speak } from './strings';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const by = { by: 'member:ana' as MemberId, at: '2026-08-01T12:00:00Z' };

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('the tabs of the panel', () => {
  it('are one stop for the keys, and the arrows go round', async () => {
    const onChoose = vi.fn();
    render(<PanelTabs current="suggested" waiting={3} onChoose={onChoose} />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Suggested' }));
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Review 3' }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('review');
  });

  it('count what waits, up to a number that says enough', () => {
    render(<PanelTabs current="review" waiting={1000} onChoose={vi.fn()} />);
    expect(screen.getByRole('tab', { name: 'Review 999+' })).toBeDefined();
    cleanup();
    render(<PanelTabs current="review" waiting={undefined} onChoose={vi.fn()} />);
    expect(screen.getByRole('tab', { name: 'Review' })).toBeDefined();
  });
});

describe('a large import', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `card:${at}` as CardId);
  const words = (more: Partial<Portion>) => {
    const portion: Portion = {
      ...{ by: by.by, since: by.at, left: 1000, until: '2027-03-14T09:00:00.000Z' },
      ...{ asked: ids(40), later: ids(960), ...more },
    };
    render(<PortionNotes portions={[portion]} />);
    const told = screen.getByRole('list').textContent;
    cleanup();
    return told;
  };

  it('tells what is asked for, and when the rest follows', async () => {
    expect(words({})).toBe('40 this week of 1,000; the rest follow by March 14, 2027.');
    expect(words({ asked: [], left: 960 })).toContain('This week’s part of 960 is done');
    expect(words({ later: [] })).toBe('The last 40 of a large import.');
    await speak('es');
    expect(words({})).toBe('40 esta semana de 1000; el resto llega hasta el 14 de marzo de 2027.');
  });
});

describe('a list of Review', () => {
  const row = (id: string, more: Partial<ReviewRowView> = {}): ReviewRowView => ({
    ...{ id: `card:${id}` as CardId, title: `Card ${id}`, lang: 'en', languages: ['en'] },
    facts: {
      trust: { state: 'needs-verification', ...by, cause: { kind: 'interval', days: 90 } },
      ...{ verifier: 'Ana', collection: 'Orders', isSample: false, onlyIn: undefined },
    },
    ...{ uses: 0, flags: [], mayVerify: true, mayAppoint: false, ...more },
  });

  function show(rows: ReviewRowView[], more: { selected?: string[]; isLost?: boolean } = {}) {
    const actions = {
      ...{ onOpen: vi.fn(), onVerify: vi.fn(), onTakeOver: vi.fn(), onResolve: vi.fn() },
      ...{ onSelect: vi.fn(), onSelectAll: vi.fn() },
    };
    const selected = new Set((more.selected ?? []) as CardId[]);
    render(
      <ReviewGroup
        title="Due soon"
        rows={rows}
        isLost={more.isLost ?? false}
        selected={selected}
        leftCard={null}
        now={NOW}
        {...actions}
      />,
    );
    const article = (name: string) => within(screen.getByRole('article', { name }));
    return { actions, article };
  }

  it('selects one, and all', async () => {
    const { actions } = show([row('a'), row('b')], { selected: ['card:a'] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select “Card b”' }));
    expect(actions.onSelect).toHaveBeenCalledExactlyOnceWith('card:b', true);
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all: Due soon' });
    expect(all.indeterminate).toBe(true);
    await userEvent.click(all);
    expect(actions.onSelectAll).toHaveBeenCalledExactlyOnceWith(['card:a', 'card:b'], true);
  });

  it('offers what this person may do, and what there is to be done', async () => {
    const flags = [
      { id: 'flag:1' as FlagId, kind: 'wrong' as const, note: 'Ten days.', by: 'Bea', at: by.at },
    ];
    const { actions, article } = show(
      [
        row('a', { flags, uses: 3, languages: ['en', 'es'] }),
        row('b', { mayVerify: false, mayAppoint: true }),
      ],
      { isLost: true },
    );
    const first = article('Card a');
    expect(first.getByText('Wrong').parentElement?.textContent).toBe(
      'Wrong: Ten days.Bea, 4 months ago',
    );
    expect(first.getByText('English, Spanish · used 3 times')).toBeDefined();
    await userEvent.click(first.getByRole('button', { name: 'Done' }));
    expect(actions.onResolve).toHaveBeenCalledExactlyOnceWith('card:a');
    const second = article('Card b');
    expect(second.queryByRole('button', { name: 'Verify' })).toBeNull();
    await userEvent.click(second.getByRole('button', { name: 'Take over' }));
    expect(actions.onTakeOver).toHaveBeenCalledExactlyOnceWith('card:b');
  });

  it('is shown a page at a time', async () => {
    show(Array.from({ length: 60 }, (_, at) => row(String(at))));
    const count = () => document.querySelectorAll('article').length;
    expect(count()).toBe(50);
    await userEvent.click(screen.getByText('Show more'));
    expect(count()).toBe(60);
  });
});

describe('handing on', () => {
  const people = [{ id: 'member:ana', name: 'Ana' }];
  const groups = [{ id: 'group:1', name: 'Experts' }];

  it('asks who verifies, and whose the cards are', async () => {
    const onHandOn = vi.fn();
    const handing = { count: 2, people, groups, onHandOn, onCancel: vi.fn() };
    render(<HandOnDialog {...handing} mayAppoint />);
    const button = screen.getByRole('button', { name: 'Hand on' });
    await userEvent.click(button);
    expect(onHandOn).not.toHaveBeenCalled();
    await userEvent.selectOptions(screen.getByLabelText('Verified by'), 'Experts');
    await userEvent.click(button);
    expect(onHandOn).toHaveBeenCalledExactlyOnceWith({ verifier: 'group:1', owner: '' });
  });

  it('says who names verifiers to whoever may not', () => {
    const handing = { count: 1, people, groups, onHandOn: vi.fn(), onCancel: vi.fn() };
    render(<HandOnDialog {...handing} mayAppoint={false} />);
    expect(screen.queryByLabelText('Verified by')).toBeNull();
    expect(screen.getByText(/who manages the collection/)).toBeDefined();
  });
});
