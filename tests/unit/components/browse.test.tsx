// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps, ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionId } from '@/cards/ids';
import { BrowseHead } from '@/components/browse/BrowseHead';
import { CollectionForm } from '@/components/browse/CollectionForm';
import { CollectionList } from '@/components/browse/CollectionList';
import { CollectionMove } from '@/components/browse/CollectionMove';
import { CollectionTools } from '@/components/browse/CollectionTools';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

const ORDERS = 'collection:orders' as CollectionId;
const RETURNS = 'collection:returns' as CollectionId;
const doNothing = () => undefined;

function show(part: ReactNode) {
  render(part);
}

describe('the list of collections', () => {
  const collections = [
    { id: ORDERS, name: 'Orders', isSample: true, count: 1 },
    { id: RETURNS, name: 'Returns', isSample: false, count: 12 },
  ];
  function list(props: Partial<ComponentProps<typeof CollectionList>> = {}) {
    const actions = { onOpen: vi.fn(), onArchived: vi.fn(), onNew: vi.fn() };
    show(
      <CollectionList collections={collections} archived={3} left={null} {...actions} {...props} />,
    );
    return actions;
  }

  it('says how many cards each has and which are samples, and opens one', async () => {
    const { onOpen, onArchived, onNew } = list();
    const rows = within(screen.getByRole('list', { name: 'Collections' })).getAllByRole('button');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'OrdersSample1 card',
      'Returns12 cards',
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Returns/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(RETURNS);
    await userEvent.click(screen.getByRole('button', { name: /^Archived/ }));
    expect(onArchived).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('button', { name: 'New collection' }));
    expect(onNew).toHaveBeenCalledOnce();
  });

  it('has the focus where a collection was left, and no archive where nothing is archived', () => {
    list({ left: RETURNS, archived: 0, onNew: null });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Returns/ }));
    expect(screen.queryByRole('button', { name: /Archived|New/ })).toBeNull();
  });
});

describe('the head of a page of cards', () => {
  it('takes the focus when somebody came here, and not otherwise', () => {
    show(<BrowseHead title="Orders" arrivals={0} onBack={doNothing} />);
    const heading = screen.getByRole('heading', { name: 'Orders' });
    expect(document.activeElement).not.toBe(heading);
    cleanup();
    show(<BrowseHead title="Orders" isSample arrivals={1} onBack={doNothing} />);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Orders Sample' }));
  });
});

describe('the name of a collection', () => {
  it('is saved without the space around it, and never blank', async () => {
    const onSave = vi.fn();
    show(
      <CollectionForm
        purpose="rename"
        name="Orders"
        problem={null}
        onSave={onSave}
        onCancel={doNothing}
      />,
    );
    const box = screen.getByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(box);
    await userEvent.clear(box);
    await userEvent.type(box, '  {Enter}');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.type(box, 'Shop {Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith('Shop');
  });

  it('says what stands in its way, and is left by Escape', async () => {
    const onCancel = vi.fn();
    show(
      <CollectionForm
        purpose="create"
        name=""
        problem="Taken"
        onSave={doNothing}
        onCancel={onCancel}
      />,
    );
    expect(screen.getByRole('alert').textContent).toBe('Taken');
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('the tools of a collection', () => {
  function tools(props: Partial<ComponentProps<typeof CollectionTools>>) {
    const actions = {
      onOrder: vi.fn(),
      onRename: vi.fn(),
      onMove: vi.fn(),
      onDelete: vi.fn(),
      onWrite: vi.fn(),
    };
    const may = { isReadOnly: false, canRename: true, canMove: true, canDelete: false };
    show(<CollectionTools count={4} drafts={1} order="newest" {...may} {...actions} {...props} />);
    return actions;
  }

  it('count its cards and drafts, and order them', async () => {
    const { onOrder } = tools({});
    expect(screen.getByText('4 cards · 1 draft')).toBeDefined();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'By title');
    expect(onOrder).toHaveBeenCalledExactlyOnceWith('title');
  });

  it('offer to delete it once it is empty, and to empty it while it is not', async () => {
    tools({});
    expect(screen.queryByRole('button', { name: 'Delete collection' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Move cards to…' })).toBeDefined();
    cleanup();
    const { onDelete } = tools({ count: 0, drafts: 0, canMove: false, canDelete: true });
    expect(screen.queryByRole('button', { name: 'Move cards to…' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Delete collection' }));
    expect(onDelete).toHaveBeenCalledOnce();
  });

  it('say that a collection may only be read, and do not offer to name one that others name', () => {
    tools({ isReadOnly: true, canRename: false, canMove: false });
    expect(screen.getByText('You may read this collection, not change it.')).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('say that the team loses cards that go to a collection of this device', async () => {
    const others = [
      { id: ORDERS, name: 'Orders', slug: 'orders' as never },
      { id: RETURNS, name: 'Returns' },
    ];
    const actions = { onMove: doNothing, onCancel: doNothing };
    show(<CollectionMove others={others} isShared count={7} {...actions} />);
    expect(screen.queryByText('The team loses these cards.')).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Returns');
    expect(screen.getByText('The team loses these cards.')).toBeDefined();
  });

  it('ask where the cards shall go', async () => {
    const onMove = vi.fn();
    const others = [
      { id: ORDERS, name: 'Orders' },
      { id: RETURNS, name: 'Returns' },
    ];
    show(
      <CollectionMove
        others={others}
        isShared={false}
        count={7}
        onMove={onMove}
        onCancel={doNothing}
      />,
    );
    const where = screen.getByRole('combobox', { name: 'Move 7 cards to' });
    await userEvent.selectOptions(where, 'Returns');
    await userEvent.click(screen.getByRole('button', { name: 'Move' }));
    expect(onMove).toHaveBeenCalledExactlyOnceWith(RETURNS);
  });
});
