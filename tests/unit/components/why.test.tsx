// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tooltip } from 'radix-ui';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowView } from '@/components/card/rowView';
import { WhyPopover } from '@/components/card/WhyPopover';
import { speak } from './strings';

async function why(matches: RowView['matches'], isSearch = false): Promise<HTMLElement> {
  render(
    <Tooltip.Provider>
      <WhyPopover matches={matches} isSearch={isSearch} />
    </Tooltip.Provider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Why this card' }));
  return screen.findByRole('dialog', { name: 'Why this card' });
}

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('why a card is there', () => {
  it('is told word by word, with where each was found', async () => {
    const told = await why([
      { word: 'parcel', fields: ['title', 'keywords', 'answer'] },
      { word: 'Porch', fields: ['answer'] },
    ]);
    expect(told.textContent).toContain('Words of the ticket found in this card');
    expect([...told.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'parcelin the title, in the keywords, in the answer',
      'Porchin the answer',
    ]);
  });

  it('is told of typed words as such', async () => {
    const told = await why([{ word: 'porch', fields: ['answer'] }], true);
    expect(told.textContent).toContain('Words you typed, found in this card');
  });

  it('is told where no word says it', async () => {
    expect((await why([])).textContent).toContain('Similar words only');
  });

  it('goes away with Escape, and the keys are back on its button', async () => {
    await why([]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Why this card' }));
  });
});
