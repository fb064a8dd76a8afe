// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onPageChange } from '@/page/pageChanges';

const callback = vi.fn();
let controller: AbortController;
const { body } = document;

function watch(page: Document = document) {
  onPageChange(page, ['data-x'], callback, controller.signal);
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  callback.mockReset();
  controller = new AbortController();
  body.innerHTML = '<p>a</p>';
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('changes of a page', () => {
  it('are told once, when a burst of them is over', async () => {
    watch();
    body.append('b');
    await pass(4);
    body.append('c');
    await pass(4);
    expect(callback).not.toHaveBeenCalled();
    await pass(1);
    expect(callback).toHaveBeenCalledTimes(1);
    await pass(10_000);
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it.each([
    [4, 3, 4],
    // Some rest between the changes is no reason to read each of them.
    [10, 3, 12],
  ])('are told now and then, where the page never rests for %i ms', async (rest, least, most) => {
    watch();
    for (let ms = 0; ms < 1000; ms += rest) {
      body.append('x');
      await pass(rest);
    }
    expect(callback.mock.calls.length).toBeGreaterThanOrEqual(least);
    expect(callback.mock.calls.length).toBeLessThanOrEqual(most);
  });

  it.each([
    ['a text', () => body.querySelector('p')?.firstChild?.replaceWith('z')],
    ['a watched attribute', () => body.setAttribute('data-x', String(Math.random()))],
    ['a field', () => body.dispatchEvent(new Event('change', { bubbles: true }))],
    ['the history', () => window.dispatchEvent(new Event('popstate'))],
    ['a page shown again', () => window.dispatchEvent(new Event('pageshow'))],
  ])('may be of %s', async (_, change) => {
    watch();
    change();
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('may be of the address, where the browser tells', async () => {
    const navigation = new EventTarget();
    Object.assign(window, { navigation });
    watch();
    navigation.dispatchEvent(new Event('currententrychange'));
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(1);
    controller.abort();
    navigation.dispatchEvent(new Event('currententrychange'));
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(1);
    Object.assign(window, { navigation: undefined });
  });

  it('are not what is typed into an editor, but what becomes of the editor', async () => {
    body.innerHTML = '<div contenteditable="true" data-x="1"><p data-x="1">draft</p></div>';
    watch();
    const [editor, line] = [body.querySelector('div'), body.querySelector('p')];
    line?.firstChild?.replaceWith('draft!');
    editor?.append('more');
    line?.setAttribute('data-x', '2');
    await pass(1000);
    expect(callback).not.toHaveBeenCalled();
    editor?.setAttribute('data-x', '2');
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(1);
    editor?.append('and');
    body.append('a message');
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(2);
    editor?.remove();
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(3);
  });

  it('are not of an attribute that nobody watches', async () => {
    watch();
    body.setAttribute('data-y', '1');
    await pass(1000);
    expect(callback).not.toHaveBeenCalled();
  });
});

describe('the end of watching', () => {
  it('stops everything, a burst under way included', async () => {
    watch();
    body.append('b');
    await pass(4);
    controller.abort();
    body.append('c');
    window.dispatchEvent(new Event('popstate'));
    body.dispatchEvent(new Event('change', { bubbles: true }));
    await pass(1000);
    expect(callback).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may come before the beginning', async () => {
    controller.abort();
    watch();
    body.append('b');
    await pass(1000);
    expect(callback).not.toHaveBeenCalled();
  });
});

describe('a page at rest', () => {
  it('costs nothing', async () => {
    watch();
    await pass(60_000);
    expect(callback).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may have no window', async () => {
    const apart = new DOMParser().parseFromString('<p>a</p>', 'text/html');
    watch(apart);
    apart.body.append('b');
    await pass(40);
    expect(callback).toHaveBeenCalledTimes(1);
  });
});
