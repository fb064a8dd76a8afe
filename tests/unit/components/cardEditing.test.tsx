// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardFormConflict } from '@/components/form/CardFormConflict';
import { UnfinishedLine } from '@/components/form/UnfinishedLine';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('a card that another window changed', () => {
  const theirs = { title: 'Pump', answerHtml: '<p>Theirs.</p>', notesHtml: '' };
  const show = (given: typeof theirs | null) => {
    const actions = { onOverwrite: vi.fn(), onCopy: vi.fn() };
    render(<CardFormConflict theirs={given} {...actions} />);
    return actions;
  };

  it('is told at once, and shown if asked for', async () => {
    show(theirs);
    expect(screen.getByRole('alert').textContent).toContain('changed in another window');
    expect(document.activeElement?.textContent).toBe('This card was changed in another window');
    expect(screen.queryByText('Theirs.')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show their version' }));
    expect(screen.getByText('Theirs.')).toBeTruthy();
  });

  it('is overwritten or left alone as the person says', async () => {
    const { onOverwrite, onCopy } = show(theirs);
    await userEvent.click(screen.getByRole('button', { name: 'Overwrite with mine' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save as a copy' }));
    expect([onOverwrite.mock.calls.length, onCopy.mock.calls.length]).toEqual([1, 1]);
  });

  it('that is gone can only become a new one', () => {
    show(null);
    expect(screen.getByRole('alert').textContent).toContain('deleted in another window');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Save as a copy',
    ]);
  });
});

describe('an unfinished card', () => {
  it('is named and can be gone on with or thrown away', async () => {
    const actions = { onContinue: vi.fn(), onDiscard: vi.fn() };
    render(<UnfinishedLine title="" {...actions} />);
    expect(screen.getByText('Unfinished: card without a title')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(actions.onContinue).toHaveBeenCalledOnce();
    expect(actions.onDiscard).toHaveBeenCalledOnce();
  });
});
