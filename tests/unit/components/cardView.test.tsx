// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trust } from '@/cards/trust';
import { CardView } from '@/components/card/CardView';
import { aCard } from '../cards/aCard';
import { speak } from './strings';

const TITLE = 'Parcel not received';

const by = { by: aCard().owner, at: '2026-11-01T12:00:00.000Z' };
const TRUSTS = {
  'needs-verification': { state: 'needs-verification', cause: { kind: 'never' } },
  'due-soon': {
    state: 'due-soon',
    ...by,
    due: '2026-12-01T12:00:00.000Z',
    cause: { kind: 'interval', days: 30 },
  },
  verified: { state: 'verified', ...by, due: null },
  draft: { state: 'draft' },
  archived: { state: 'archived' },
} as const satisfies Record<Trust['state'], Trust>;

function facts(state: Trust['state']) {
  const place = { verifier: 'Ana', collection: 'Orders', isSample: false, onlyIn: undefined };
  return { trust: TRUSTS[state], ...place };
}

const VERIFICATION = { verifiers: ['Ana', 'Experts'], isLost: false, mayVerify: true, waiting: 1 };

function show(props: Partial<ComponentProps<typeof CardView>> = {}) {
  const actions = {
    ...{ onBack: vi.fn(), onInsert: vi.fn(), onCopy: vi.fn(), onEdit: vi.fn() },
    ...{ onFavourite: vi.fn(), onLanguage: vi.fn(), onVerify: vi.fn(), onDuplicate: vi.fn() },
    ...{ onFullPage: vi.fn(), onHistory: vi.fn(), onCopyLink: vi.fn(), onOpenCard: vi.fn() },
    ...{ onArchive: vi.fn(), onRestore: vi.fn(), onDelete: vi.fn(), onDecide: vi.fn() },
    onFlag: vi.fn(),
    onHandOn: vi.fn(),
  };
  render(
    <CardView
      title={TITLE}
      lang="en"
      languages={['en']}
      facts={facts('needs-verification')}
      answerHtml="<p>Hi {{name}}</p>"
      notesHtml="<p>Ask Jonas first.</p>"
      keywords={['lost', 'stolen']}
      sources={[]}
      now={Date.parse('2026-11-22T12:00:00Z')}
      target="public"
      isBusy={false}
      isFavourite={false}
      isInConflict={false}
      isReadOnly={false}
      verification={VERIFICATION}
      {...actions}
      {...props}
    />,
  );
  return { actions, card: within(screen.getByRole('article', { name: TITLE })) };
}

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('a whole card', () => {
  it('is an article named by its title, where reading starts', () => {
    const { card } = show();
    expect(document.activeElement).toBe(card.getByRole('heading', { name: TITLE }));
  });

  it('offers no change of a card that may only be read, and says so', async () => {
    const verification = { ...VERIFICATION, mayVerify: false };
    const { card } = show({ isReadOnly: true, verification });
    expect(card.getByText('You may read this collection, not change it.')).toBeDefined();
    for (const name of ['Edit', 'Verify']) expect(card.queryByRole('button', { name })).toBeNull();
    await userEvent.click(card.getByRole('button', { name: 'More actions' }));
    expect(card.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      'Duplicate',
      'Copy link',
      'History',
      'Flag…',
      'Open in full page',
    ]);
  });

  it('keeps the notes of the team apart from the answer', () => {
    const { card } = show();
    const notes = card.getByRole('region', { name: 'Internal notes' });
    expect(notes.textContent).toContain('Ask Jonas first.');
    expect(notes.textContent).toContain('Never inserted');
    expect(notes.textContent).not.toContain('Hi {{name}}');
  });

  it('has no place for notes and keywords that are not there', () => {
    const { card } = show({ notesHtml: '', keywords: [] });
    expect(card.queryByRole('region')).toBeNull();
  });

  it('lists its keywords', () => {
    const { card } = show();
    const keywords = within(card.getByRole('region', { name: 'Keywords' })).getAllByRole(
      'listitem',
    );
    expect(keywords.map(({ textContent }) => textContent)).toEqual(['lost', 'stolen']);
  });

  it.each([
    ['Back', 'onBack'],
    ['Copy', 'onCopy'],
    ['Insert', 'onInsert'],
    ['Edit', 'onEdit'],
    ['Verify', 'onVerify'],
  ] as const)('can be left, copied, inserted, edited and verified: %s', async (name, action) => {
    const { card, actions } = show();
    await userEvent.click(card.getByRole('button', { name }));
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  it('is inserted only where there is a ticket, and once at a time', async () => {
    expect(show({ target: null }).card.queryByRole('button', { name: /Insert/ })).toBeNull();
    cleanup();
    const { card, actions } = show({ isBusy: true, target: 'internal' });
    await userEvent.click(card.getByRole('button', { name: 'Insert as internal note' }));
    expect(actions.onInsert).not.toHaveBeenCalled();
  });

  it.each([
    ['Duplicate', 'onDuplicate'],
    ['Open in full page', 'onFullPage'],
    ['Archive', 'onArchive'],
    ['Delete', 'onDelete'],
    ['Hand on…', 'onHandOn'],
  ] as const)('has what is done less often in a menu: %s', async (name, action) => {
    const { card, actions } = show();
    await userEvent.click(card.getByRole('button', { name: 'More actions' }));
    await userEvent.click(screen.getByRole('menuitem', { name }));
    expect(actions[action]).toHaveBeenCalledOnce();
  });

  it('is verified only where that is due', () => {
    const offered = (Object.keys(TRUSTS) as Trust['state'][]).filter((state) => {
      const waiting = state === 'needs-verification' || state === 'due-soon' ? 1 : 0;
      const verification = { ...VERIFICATION, waiting };
      const { card } = show({ facts: facts(state), verification });
      const isOffered = card.queryByRole('button', { name: 'Verify' }) !== null;
      cleanup();
      return isOffered;
    });
    expect(offered).toEqual(['needs-verification', 'due-soon']);
  });

  it('says why it is to be verified, and by whom where this person may not', () => {
    expect(show().card.getByText('Nobody has verified it yet.')).toBeDefined();
    cleanup();
    const { card } = show({ verification: { ...VERIFICATION, mayVerify: false } });
    expect(card.getByText('It is verified by Ana or Experts.')).toBeDefined();
    expect(card.queryByRole('button', { name: 'Verify' })).toBeNull();
  });

  it('says that nobody verifies it any more, however long it is still verified', () => {
    const verification = { verifiers: [], isLost: true, mayVerify: false, waiting: 0 };
    const { card } = show({ facts: facts('verified'), verification });
    expect(card.getByText('Nobody verifies it any more.')).toBeDefined();
  });

  it('is verified in the language shown, or in all that wait', async () => {
    const { card, actions } = show({ verification: { ...VERIFICATION, waiting: 2 } });
    await userEvent.click(card.getByRole('button', { name: 'Verify' }));
    await userEvent.click(card.getByRole('button', { name: 'Verify all languages' }));
    expect(actions.onVerify.mock.calls).toEqual([['this'], ['all']]);
    cleanup();
    const shown = show({
      facts: facts('verified'),
      verification: { ...VERIFICATION, waiting: 1 },
    }).card;
    expect(shown.queryByRole('button', { name: 'Verify' })).toBeNull();
    expect(shown.getByRole('button', { name: 'Verify all languages' })).toBeDefined();
  });

  it('that is archived says so, is not inserted, and can be restored', async () => {
    const { card, actions } = show({ facts: facts('archived') });
    expect(card.getByText(/This card is archived/)).toBeTruthy();
    expect(card.queryByRole('button', { name: 'Insert' })).toBeNull();
    await userEvent.click(card.getByRole('button', { name: 'Restore' }));
    expect(actions.onRestore).toHaveBeenCalledOnce();
  });

  it('is kept at hand by a star that tells whether it is', async () => {
    const { card, actions } = show({ isFavourite: true });
    const star = card.getByRole('button', { name: 'Favourite' });
    expect(star.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(star);
    expect(actions.onFavourite).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('is read in each of its languages, where it has more than one', async () => {
    expect(show().card.queryByRole('button', { name: 'English' })).toBeNull();
    cleanup();
    const { card, actions } = show({ languages: ['en', 'es'] });
    const pressed = (name: string) =>
      card.getByRole('button', { name }).getAttribute('aria-pressed');
    expect([pressed('English'), pressed('Spanish')]).toEqual(['true', 'false']);
    await userEvent.click(card.getByRole('button', { name: 'Spanish' }));
    expect(actions.onLanguage).toHaveBeenCalledExactlyOnceWith('es');
  });

  it('names its sources, with their addresses where they have one', () => {
    const sources = [{ name: 'Help centre', url: 'https://help.example/a' }, { name: 'Zendesk' }];
    const list = within(show({ sources }).card.getByRole('region', { name: 'Sources' }));
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Help centre',
      'Zendesk',
    ]);
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://help.example/a',
    ]);
  });
});
