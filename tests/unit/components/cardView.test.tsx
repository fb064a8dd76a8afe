// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tooltip } from 'radix-ui';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardView } from '@/components/CardView';
import { speak } from './strings';

const TITLE = 'Parcel not received';

function show(props: Partial<ComponentProps<typeof CardView>> = {}) {
  const actions = { onBack: vi.fn(), onInsert: vi.fn(), onCopy: vi.fn() };
  render(
    <Tooltip.Provider>
      <CardView
        title={TITLE}
        lang="en"
        facts={{
          trust: { state: 'needs-verification' },
          verifier: undefined,
          collection: 'Orders',
          isSample: false,
          onlyIn: undefined,
        }}
        answerHtml="<p>Hi {{name}}</p>"
        notesHtml="<p>Ask Jonas first.</p>"
        keywords={['lost', 'stolen']}
        now={Date.parse('2026-11-22T12:00:00Z')}
        target="public"
        isBusy={false}
        {...actions}
        {...props}
      />
    </Tooltip.Provider>,
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
  ] as const)('can be left, copied and inserted: %s', async (name, action) => {
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
});
