// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Copy, Star } from 'lucide-react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IconButton } from '@/components/IconButton';
import { Tooltip } from '@/components/Tooltip';

function Page({ hasStar = true }) {
  return (
    <>
      <IconButton icon={Copy} label="Copy" />
      {hasStar && <IconButton icon={Star} label="Favourite" />}
      <p>Words</p>
      <Tooltip />
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });
/** The shown name, if there is one; it is no second name for those who listen. */
const shown = () => document.querySelector('[data-shown-name][aria-hidden="true"]')?.textContent;
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const point = (at: Element | null, pointerType = 'mouse') =>
  fireEvent.pointerOver(at ?? document.body, { pointerType });
const focus = (name: string) => act(() => button(name).focus());

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the name of an icon button', () => {
  it('is shown where the pointer rests, and at once on the next one', async () => {
    render(<Page />);
    point(button('Copy').querySelector('svg'));
    await pass(399);
    expect(shown()).toBeUndefined();
    await pass(1);
    expect(shown()).toBe('Copy');
    point(button('Favourite'));
    await pass(0);
    expect(shown()).toBe('Favourite');
  });

  it('goes when the pointer leaves, but the pointer may go to it', async () => {
    render(<Page />);
    point(button('Copy'));
    await pass(400);
    point(screen.getByText('Words'));
    point(document.querySelector('[data-shown-name]'));
    await pass(5000);
    expect(shown()).toBe('Copy');
    point(screen.getByText('Words'));
    await pass(1000);
    expect(shown()).toBeUndefined();
  });

  it('is not shown to a finger, nor where the pointer only passes', async () => {
    render(<Page />);
    point(button('Copy'), 'touch');
    await pass(1000);
    point(button('Copy'));
    await pass(200);
    point(screen.getByText('Words'));
    await pass(1000);
    expect(shown()).toBeUndefined();
  });

  it('is shown at once where the keys are, and until they leave', async () => {
    render(<Page />);
    focus('Favourite');
    expect(shown()).toBe('Favourite');
    point(screen.getByText('Words'));
    await pass(1000);
    expect(shown()).toBe('Favourite');
    act(() => button('Favourite').blur());
    expect(shown()).toBeUndefined();
  });

  it.each([
    ['Escape', () => fireEvent.keyDown(document.body, { key: 'Escape' })],
    ['a press', () => fireEvent.pointerDown(button('Copy'))],
    ['a key that presses', () => fireEvent.click(button('Copy'))],
    ['scrolling', () => fireEvent.scroll(document.body)],
  ])('goes with %s, and stays away', async (_, end) => {
    render(<Page />);
    point(button('Copy'));
    await pass(400);
    act(() => {
      end();
    });
    expect(shown()).toBeUndefined();
    point(button('Copy').querySelector('svg'));
    await pass(1000);
    expect(shown()).toBeUndefined();
  });

  it('goes with its button', async () => {
    const { rerender } = render(<Page />);
    focus('Favourite');
    rerender(<Page hasStar={false} />);
    await pass(0);
    expect(shown()).toBeUndefined();
  });
});
