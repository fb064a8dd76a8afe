// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardId, MemberId } from '@/cards/ids';
import { CardList } from '@/components/card/CardList';
import type { RowView } from '@/components/card/rowView';
import { speak } from './strings';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const ID = 'card:01KEVF8WJ0KENBXAF68BD17K2J' as CardId;

const ROW: RowView = {
  id: ID,
  title: 'Parcel not received',
  lang: 'en',
  facts: {
    trust: {
      state: 'verified',
      by: 'member:1' as MemberId,
      at: '2026-11-10T12:00:00Z',
      due: '2027-02-08T12:00:00Z',
    },
    verifier: 'Ana',
    collection: 'Orders',
    isSample: false,
    onlyIn: undefined,
  },
  excerpt: [
    { text: 'The ', isMatch: false },
    { text: 'parcel', isMatch: true },
  ],
  reasons: [{ kind: 'words', matches: [{ word: 'parcel', fields: ['title', 'answer'] }] }],
  isDismissed: false,
};

function show(props: Partial<ComponentProps<typeof CardList>> = {}) {
  const actions = {
    onInsert: vi.fn(),
    onCopy: vi.fn(),
    onOpen: vi.fn(),
    onDismiss: vi.fn(),
    onCallBack: vi.fn(),
    onFavourite: vi.fn(),
    onDecide: vi.fn(),
    onFlag: vi.fn(),
  };
  render(
    <CardList
      kind="suggested"
      rows={[ROW]}
      now={NOW}
      target="public"
      isBusy={false}
      favourites={new Set()}
      conflicts={new Set()}
      leftCard={null}
      {...actions}
      {...props}
    />,
  );
  return {
    actions,
    article: screen.getByRole('article', { name: props.rows?.[0]?.title ?? ROW.title }),
  };
}

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('a card of which there are two versions', () => {
  it('says so on its row, and leads to where one decides', async () => {
    const onDecide = vi.fn();
    show({ conflicts: new Set([ID]), onDecide });
    await userEvent.click(screen.getByRole('button', { name: 'Needs your decision' }));
    expect(onDecide).toHaveBeenCalledExactlyOnceWith(ID);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Needs your decision' })).toBeNull();
  });
});

describe('a list of suggested cards', () => {
  it('is named, holds articles named by their cards, and tells their trust in words', () => {
    const { article } = show();
    expect(within(screen.getByRole('list', { name: 'Suggested cards' })).getByRole('article')).toBe(
      article,
    );
    expect(article.textContent).toContain('Verified by Ana · 12 days ago');
    expect(article.querySelector('mark')?.textContent).toBe('parcel');
  });

  it.each([
    ['Insert', 'onInsert'],
    ['Copy', 'onCopy'],
    ['Open', 'onOpen'],
    ['Not for this ticket', 'onDismiss'],
  ] as const)('tells which card "%s" was pressed for', async (name, action) => {
    const { article, actions } = show();
    await userEvent.click(within(article).getByRole('button', { name }));
    expect(actions[action]).toHaveBeenCalledExactlyOnceWith(ID);
  });

  it.each([
    [false, new Set<CardId>()],
    [true, new Set([ID])],
  ])('says whether a card is a favourite (%s), and changes it', async (isPressed, favourites) => {
    const { article, actions } = show({ favourites });
    const star = within(article).getByRole('button', { name: 'Favourite', pressed: isPressed });
    await userEvent.click(star);
    expect(actions.onFavourite).toHaveBeenCalledExactlyOnceWith(ID, !isPressed);
  });

  it('says why a card is there', async () => {
    const { article } = show();
    await userEvent.click(within(article).getByRole('button', { name: 'Why this card' }));
    const why = await screen.findByRole('dialog', { name: 'Why this card' });
    expect(why.textContent).toContain('parcel');
    expect(why.textContent).toContain('in the title, in the answer');
  });

  it('says so where the reply box is on an internal note', () => {
    const { article } = show({ target: 'internal' });
    expect(within(article).getByRole('button', { name: 'Insert as internal note' })).toBeDefined();
  });

  it('offers no insert where there is no ticket', () => {
    const { article } = show({ target: null, kind: 'recent' });
    expect(within(article).queryByRole('button', { name: /Insert/ })).toBeNull();
  });

  it('has the focus where a card was opened and left', () => {
    const { article } = show({ leftCard: ID });
    expect(document.activeElement).toBe(within(article).getByRole('button', { name: 'Open' }));
  });

  it('tells the language of what a card says', () => {
    const { article } = show({ rows: [{ ...ROW, lang: 'es' }] });
    expect(article.querySelector('mark')?.closest('[lang]')?.getAttribute('lang')).toBe('es');
  });

  it('takes no second insert while one is under way', async () => {
    const { article, actions } = show({ isBusy: true });
    await userEvent.click(within(article).getByRole('button', { name: 'Insert' }));
    expect(actions.onInsert).not.toHaveBeenCalled();
  });
});

describe('a card that was sent away from the ticket', () => {
  const dismissed: RowView = {
    ...ROW,
    isDismissed: true,
    reasons: [{ kind: 'dismissed' }, ...ROW.reasons],
  };

  it('says so, can still be inserted, and cannot be sent away again', () => {
    const { article } = show({ rows: [dismissed] });
    expect(within(article).getByText('Not for this ticket')).toBeDefined();
    expect(within(article).getByRole('button', { name: 'Insert' })).toBeDefined();
    expect(within(article).queryByRole('button', { name: 'Not for this ticket' })).toBeNull();
  });

  it('is called back where it is said why it stands there', async () => {
    const { article, actions } = show({ rows: [dismissed] });
    await userEvent.click(within(article).getByRole('button', { name: 'Why this card' }));
    const why = await screen.findByRole('dialog', { name: 'Why this card' });
    await userEvent.click(within(why).getByRole('button', { name: 'Undo' }));
    expect(actions.onCallBack).toHaveBeenCalledExactlyOnceWith(ID);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('search results', () => {
  it('have a name of their own and nothing to send away from', () => {
    const { article } = show({ kind: 'results' });
    expect(screen.getByRole('list', { name: 'Search results' })).toBeDefined();
    expect(within(article).queryByRole('button', { name: 'Not for this ticket' })).toBeNull();
  });
});

describe('search results by filters alone', () => {
  it('say what they are narrowed to, and no reason for each', () => {
    const { article } = show({
      kind: 'results',
      note: 'In Orders',
      rows: [{ ...ROW, reasons: [{ kind: 'words', matches: [] }] }],
    });
    expect(screen.getByRole('heading', { name: /Search results.*In Orders/ })).toBeDefined();
    expect(within(article).queryByRole('button', { name: 'Why this card' })).toBeNull();
  });
});

describe('trust', () => {
  const LINKED = 'card:2' as CardId;
  const LAUNCH = { kind: 'launch', day: '2026-11-25' } as const;
  const ARCHIVED = { kind: 'link-archived', card: LINKED, title: 'Fees' } as const;
  const by = { by: 'member:1' as MemberId, at: '2026-08-01T12:00:00Z' };
  it.each([
    [
      {
        state: 'due-soon',
        ...by,
        due: '2026-11-25T12:00:00Z',
        cause: { kind: 'interval', days: 90 },
      },
      'Verified by Ana · due in 3 days',
    ],
    [
      { state: 'due-soon', ...by, due: '2026-11-25T12:00:00Z', cause: LAUNCH },
      'Verified by Ana · launch in 3 days',
    ],
    [
      { state: 'needs-verification', ...by, cause: { kind: 'interval', days: 90 } },
      'Needs verification · last by Ana, 4 months ago',
    ],
    [
      { state: 'needs-verification', ...by, cause: { kind: 'date', day: '2026-11-20' } },
      'Needs verification · was due 2 days ago',
    ],
    [
      { state: 'needs-verification', ...by, cause: { kind: 'launch', day: '2026-11-20' } },
      'Needs verification · launched 2 days ago',
    ],
    [
      { state: 'needs-verification', ...by, cause: ARCHIVED },
      'Needs verification · a linked card was archived',
    ],
    [
      { state: 'needs-verification', ...by, cause: { kind: 'link-gone', card: LINKED } },
      'Needs verification · a linked card is gone',
    ],
    [
      { state: 'needs-verification', cause: { kind: 'never' } },
      'Needs verification · never verified',
    ],
    [
      { state: 'needs-verification', cause: { kind: 'edited', ...by } },
      'Needs verification · changed by someone, 4 months ago',
    ],
    [{ state: 'draft' }, 'Draft'],
    [{ state: 'archived' }, 'Archived'],
  ] as const)('%o reads "%s"', (trust, words) => {
    const { article } = show({ rows: [{ ...ROW, facts: { ...ROW.facts, trust } }] });
    expect(article.textContent).toContain(words);
  });
});
