// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowView } from '@/components/card/rowView';
import { WhyButton } from '@/components/card/WhyButton';
import type { Reason, WordMatch } from '@/ranking/reasons';
import { speak } from './strings';

const FACTS: RowView['facts'] = {
  trust: { state: 'needs-verification', cause: { kind: 'never' } },
  verifier: undefined,
  collection: 'Orders',
  isSample: false,
  onlyIn: undefined,
};

async function why(reasons: Reason[], isSearch = false): Promise<HTMLElement> {
  render(
    <WhyButton
      row={{ reasons, facts: FACTS }}
      isSearch={isSearch}
      now={Date.parse('2026-11-22T12:00:00Z')}
      onCallBack={() => undefined}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Why this card' }));
  return screen.findByRole('dialog', { name: 'Why this card' });
}

function linesOf(told: HTMLElement): (string | null)[] {
  return [...told.querySelectorAll('li')].map(({ textContent }) => textContent);
}

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('why a card is there', () => {
  it('is told word by word, with where each was found, and with its trust', async () => {
    const matches: WordMatch[] = [
      { word: 'parcel', fields: ['title', 'keywords', 'answer'] },
      { word: 'Porch', fields: ['answer'] },
    ];
    const told = await why([{ kind: 'words', matches }]);
    expect(told.textContent).toContain('Words of the ticket found in this card');
    expect(linesOf(told)).toEqual([
      'parcelin the title, in the keywords, in the answer',
      'Porchin the answer',
    ]);
    expect(told.textContent).toContain('Needs verification');
  });

  it('is told of typed words as such, and of them alone', async () => {
    const matches: WordMatch[] = [{ word: 'porch', fields: ['answer'] }];
    const told = await why([{ kind: 'words', matches }], true);
    expect(told.textContent).toBe('Words you typed, found in this cardporchin the answer');
  });

  it('is told where no word says it', async () => {
    expect((await why([])).textContent).toContain('Similar words only');
  });

  it('is told one reason a line, what was sent away first', async () => {
    const told = await why([
      { kind: 'learned', tickets: 14, words: ['porch', 'tracking'] },
      { kind: 'trigger', by: 'host', value: 'example.com' },
      { kind: 'trigger', by: 'tag', value: 'vip' },
      { kind: 'trigger', by: 'phrase', value: 'double charge' },
      { kind: 'recent', uses: 9 },
      { kind: 'collection', stands: 'own', by: 'helpdesk' },
      { kind: 'collection', stands: 'own', by: 'brand' },
      { kind: 'collection', stands: 'other', by: 'helpdesk' },
      { kind: 'collection', stands: 'other', by: 'brand' },
      { kind: 'sent-away', tickets: 1 },
      { kind: 'dismissed' },
    ]);
    expect(linesOf(told)).toEqual([
      'Not for this ticketUndo',
      'Inserted for 14 similar ticketsporch, tracking',
      'Set for tickets from example.com',
      'Set for tickets with the tag “vip”',
      'Set for tickets that say “double charge”',
      'Inserted often lately',
      'Its collection is for this help desk',
      'Its collection is for this brand',
      'Its collection is for another help desk: moved down',
      'Its collection is for another brand: moved down',
      'Sent away from 1 similar ticket: moved down',
    ]);
  });

  it('goes away with Escape, and the keys are back on its button', async () => {
    await why([]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Why this card' }));
  });
});
