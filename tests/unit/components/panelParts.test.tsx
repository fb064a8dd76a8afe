// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchBox } from '@/components/find/SearchBox';
import { FillDialog } from '@/components/panel/FillDialog';
import { ReadingLine } from '@/components/panel/ReadingLine';
import { TicketLine } from '@/components/panel/TicketLine';
import { StatusBar } from '@/components/StatusBar';
import { speak } from './strings';

beforeEach(() => speak('en'));
afterEach(cleanup);

function show(part: ReactNode) {
  render(part);
}

describe('the status bar', () => {
  it('is a live region that is there before anything happens', () => {
    show(<StatusBar status={null} onClose={() => undefined} />);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says what happened and offers the way back', async () => {
    const onUndo = vi.fn();
    const status = { text: 'Inserted', tone: 'plain', hint: 'Press F6', onUndo } as const;
    show(<StatusBar status={status} onClose={() => undefined} />);
    expect(screen.getByRole('status').textContent).toBe('Inserted');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('the line of a large workspace', () => {
  it.each([
    ['en', 'Still reading the cards: 40,000 of 100,000'],
    ['es', 'Aún se leen las fichas: 40.000 de 100.000'],
  ] as const)('says in %s how many cards were read', async (language, text) => {
    await speak(language);
    show(<ReadingLine read={40_000} total={100_000} />);
    expect(screen.getByText(text)).toBeDefined();
  });
});

describe('the search box', () => {
  const onRemoveFilter = vi.fn();
  const onDown = vi.fn();
  function Search({ onChange }: { onChange(text: string): void }) {
    const [text, setText] = useState('');
    const change = (next: string) => {
      setText(next);
      onChange(next);
    };
    return (
      <SearchBox
        text={text}
        filters={[{ key: '0', words: 'In Orders' }]}
        onChange={change}
        onRemoveFilter={onRemoveFilter}
        onDown={onDown}
      />
    );
  }

  it('tells what is typed, and Escape empties it', async () => {
    const onChange = vi.fn();
    show(<Search onChange={onChange} />);
    const box = screen.getByRole('searchbox', { name: 'Search cards' });
    await userEvent.type(box, 'pod');
    expect(onChange).toHaveBeenLastCalledWith('pod');
    await userEvent.keyboard('{Escape}');
    expect(onChange).toHaveBeenLastCalledWith('');
    expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull();
  });

  it('says how to narrow a search while it is empty and has the focus', async () => {
    show(<Search onChange={() => undefined} />);
    const box = screen.getByRole('searchbox');
    expect(screen.queryByText('#keyword')).toBeNull();
    await userEvent.click(box);
    expect(screen.getByText('#keyword')).toBeDefined();
    await userEvent.type(box, 'p');
    expect(screen.queryByText('#keyword')).toBeNull();
  });

  it('takes a filter away, and goes down to the cards', async () => {
    show(<Search onChange={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove filter: In Orders' }));
    expect(onRemoveFilter).toHaveBeenCalledExactlyOnceWith('0');
    const box = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(box);
    await userEvent.type(box, '{ArrowDown}');
    expect(onDown).toHaveBeenCalledOnce();
  });
});

describe('the ticket line', () => {
  it('counts what waits, in the words of one and of many', () => {
    show(<TicketLine id="7" subject="" requester="Ana" waiting={1} />);
    expect(screen.getByRole('region', { name: 'Ticket' }).textContent).toBe(
      '#7 No subjectAna · 1 message waiting',
    );
    cleanup();
    show(<TicketLine id="7" subject="Hi" requester="" waiting={3} />);
    expect(screen.getByRole('region').textContent).toBe('#7 Hi3 messages waiting');
  });
});

describe('the question before an insert', () => {
  it('gives back every value, and nothing before all are there', async () => {
    const onFill = vi.fn();
    const variables = ['order number', 'amount'];
    show(
      <FillDialog
        title="Refund"
        variables={variables}
        purpose="insert"
        onFill={onFill}
        onCancel={() => undefined}
      />,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'order number' }), 'A1');
    await userEvent.keyboard('{Enter}');
    expect(onFill).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: 'amount' }), '5');
    await userEvent.keyboard('{Enter}');
    expect(onFill).toHaveBeenCalledExactlyOnceWith({ 'order number': 'A1', amount: '5' });
  });

  it('is left by Escape', async () => {
    const onCancel = vi.fn();
    show(
      <FillDialog
        title="Refund"
        variables={['amount']}
        purpose="copy"
        onFill={() => undefined}
        onCancel={onCancel}
      />,
    );
    await userEvent.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
