// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictList } from '@/components/sync/ConflictList';
import { ConflictView } from '@/components/sync/ConflictView';
import type { PartView } from '@/components/sync/conflictView';
import { type RefusedItem, RefusedList } from '@/components/sync/RefusedList';
import { refusalWords } from '@/components/sync/refusalWords';
import { REFUSALS } from '@/documents/refusals';
import { speak } from './strings';

const NOW = Date.parse('2026-11-20T12:00:00.000Z');
const AT = '2026-11-20T10:00:00.000Z';

beforeEach(() => speak('en'));
afterEach(cleanup);

const SIDES = {
  mine: { who: { kind: 'me' }, at: AT },
  theirs: { who: { kind: 'named', name: 'Ana Ferrer' }, at: AT },
} as const;

describe('a card in two versions', () => {
  const answer: PartView = {
    ...{ kind: 'text', name: 'answer en', label: 'Answer', lang: 'en' },
    pieces: [
      { kind: 'agreed', text: `Hello. ${'And so on. '.repeat(30)}` },
      { kind: 'clash', base: 'One.', mine: 'Two.', theirs: 'Three.', both: 'Two.\n\nThree.' },
    ],
    ...{ mine: 'Two.', theirs: 'Three.', both: 'Two.\n\nThree.' },
  };
  const status: PartView = {
    ...{ kind: 'value', name: 'status', label: 'Status', lang: undefined },
    ...{ mine: 'Published', theirs: 'Archived' },
  };

  function show(props: Partial<ComponentProps<typeof ConflictView>> = {}) {
    const actions = { onChoose: vi.fn(), onSave: vi.fn(), onBack: vi.fn() };
    const view = { choices: {}, isChanged: false, missing: [], tries: 0, isSaving: false };
    render(
      <ConflictView
        title="Refund"
        sides={SIDES}
        parts={[answer, status]}
        now={NOW}
        {...view}
        {...actions}
        {...props}
      />,
    );
    return actions;
  }
  const group = (name: string) => within(screen.getByRole('group', { name }));

  it('offers for each part what can be made of it', () => {
    show();
    const offered = (name: string) =>
      group(name)
        .getAllByRole('radio')
        .map((each) => each.closest('label')?.textContent);
    const sides = ['Keep mine', 'Keep that of Ana Ferrer'];
    expect(offered('Answer')).toEqual([...sides, 'Keep both', 'Write it myself']);
    expect(offered('Status')).toEqual(sides);
  });

  it('names whose each version is, beside what both agree on', () => {
    show();
    const sides = group('Answer').getAllByRole('heading');
    expect(sides.map(({ textContent }) => textContent)).toEqual(['Yours', 'Ana Ferrer']);
    expect(group('Answer').getByText(/^Hello\./)).toBeDefined();
    expect(group('Answer').getByRole('button', { name: 'Show the whole text' })).toBeDefined();
  });

  it('begins a text of one’s own with both, and takes what is typed', async () => {
    const { onChoose } = show();
    await userEvent.click(group('Answer').getByRole('radio', { name: 'Write it myself' }));
    expect(onChoose).toHaveBeenLastCalledWith('answer en', { text: 'Two.\n\nThree.' });
    cleanup();
    const typing = show({ choices: { 'answer en': { text: 'Four' } } });
    await userEvent.type(screen.getByRole('textbox', { name: 'Answer: your words' }), '.');
    expect(typing.onChoose).toHaveBeenLastCalledWith('answer en', { text: 'Four.' });
  });

  it('says what is still to be chosen, and goes there', () => {
    show({ missing: ['status'], tries: 1, choices: { 'answer en': 'mine' } });
    expect(screen.getByRole('alert').textContent).toBe('Still to be chosen: Status');
    expect(document.activeElement).toBe(group('Status').getAllByRole('radio')[0]);
  });

  it('can be kept or deleted where one side deleted it', () => {
    const whole: PartView = {
      ...{ kind: 'deleted', name: 'deleted', label: 'Card', lang: undefined },
      ...{ mine: '', theirs: 'Refund\n\nWithin 5 days.' },
    };
    show({ parts: [whole] });
    const radios = group('Card').getAllByRole('radio');
    expect(radios.map((each) => each.closest('label')?.textContent)).toEqual([
      'Delete it',
      'Keep the card',
    ]);
  });

  it('is found in a list with whose versions they are', async () => {
    const onOpen = vi.fn();
    const items = [{ key: 'a', title: 'Refund', sides: [SIDES.mine, SIDES.theirs] }];
    render(<ConflictList items={items} now={NOW} onOpen={onOpen} onBack={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: /^Refund.*Yours.*Ana Ferrer/ }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('the refused changes', () => {
  const item: RefusedItem = {
    ...{ key: 'a', title: 'Refund', reason: 'no-right', at: AT },
    ...{ isDeletion: false, canEdit: true },
  };

  function show(items: ComponentProps<typeof RefusedList>['items']) {
    const actions = {
      ...{ onEdit: vi.fn(), onRetry: vi.fn(), onExport: vi.fn() },
      ...{ onExportAll: vi.fn(), onDrop: vi.fn(), onBack: vi.fn() },
      ...{ onRetryAll: vi.fn(), onDropAll: vi.fn() },
    };
    render(<RefusedList items={items} now={NOW} {...actions} />);
    return actions;
  }
  const buttons = (name: string) =>
    within(screen.getByRole('article', { name }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);

  it.each(['en', 'es'] as const)('have a reason in words for each code (%s)', async (language) => {
    await speak(language);
    const reasons = [...REFUSALS, 'other', 'newer-document', 'too-large', 'lost-access'] as const;
    const words = reasons.map(refusalWords);
    expect(new Set(words).size).toBe(reasons.length);
    expect(words).not.toContain('');
  });

  it('offer what helps: nothing to send where the collection is gone, no text where it goes', () => {
    show([
      item,
      { ...item, key: 'b', title: 'Parcel', reason: 'lost-access', canEdit: false },
      { ...item, key: 'c', title: 'Old', isDeletion: true, canEdit: false },
    ]);
    expect(buttons('Refund')).toEqual(['Edit', 'Try again', 'Export', 'Drop']);
    expect(buttons('Parcel')).toEqual(['Export', 'Drop']);
    expect(buttons('Old')).toEqual(['Try again', 'Drop']);
    expect(screen.getByRole('button', { name: 'Export all' })).toBeDefined();
  });

  it('are acted on one by one', async () => {
    const { onDrop } = show([item]);
    await userEvent.click(screen.getByRole('button', { name: 'Drop' }));
    expect(onDrop).toHaveBeenCalledExactlyOnceWith('a');
    expect(screen.queryByRole('button', { name: 'Drop all' })).toBeNull();
  });

  it('are acted on all at once where there are several', async () => {
    const { onRetryAll, onDropAll } = show([item, { ...item, key: 'b', title: 'Parcel' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Try all again' }));
    await userEvent.click(screen.getByRole('button', { name: 'Drop all' }));
    expect([onRetryAll, onDropAll].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
