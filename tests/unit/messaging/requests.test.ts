import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests } from '@/messaging/receive';
import { askExtension, askPage, UnansweredError } from '@/messaging/send';

type Listener = (message: unknown, sender: { id?: string }) => unknown;

const OWN = { id: 'test-extension-id' };
const BEGIN = {
  mark: '0f8fad5b-d9cb-469f-a165-70867728950e',
  ticketKey: 'zendesk:a:1',
  mode: 'public',
} as const;
const READY = { state: 'ready', url: 'https://a/1', rich: true } as const;

/** Registers handlers and gives back the listener that the browser would call. */
function listenerOf(handlers: Parameters<typeof answerRequests>[0]): Listener {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerRequests(handlers);
  return add.mock.calls[0]?.[0] as unknown as Listener;
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.id = OWN.id;
});
afterEach(() => vi.restoreAllMocks());

describe('answering requests', () => {
  it('hands the parsed body to the handler and its answer back', async () => {
    const begin = vi.fn(async () => READY);
    const listener = listenerOf({ 'insert.begin': begin });
    const body = { ...BEGIN, unexpected: true };
    await expect(listener({ sidecard: 'insert.begin', body }, OWN)).resolves.toEqual(READY);
    expect(begin).toHaveBeenCalledExactlyOnceWith(BEGIN, OWN);
  });

  it.each([
    ['of nobody', undefined],
    ['of another extension', { type: 'insert.begin', body: BEGIN }],
    ['of a newer version', { sidecard: 'insert.fly', body: BEGIN }],
    ['for another context', { sidecard: 'undo.begin', body: { mark: BEGIN.mark } }],
    ['with a malformed body', { sidecard: 'insert.begin', body: { mark: 'x', ticketKey: 1 } }],
    ['that is a text', 'insert.begin'],
  ])('leaves a message %s to others, without a promise', (_, message) => {
    const begin = vi.fn(async () => READY);
    expect(listenerOf({ 'insert.begin': begin })(message, OWN)).toBeUndefined();
    expect(begin).not.toHaveBeenCalled();
  });

  it('ignores senders outside the extension', () => {
    const begin = vi.fn(async () => READY);
    const listener = listenerOf({ 'insert.begin': begin });
    expect(listener({ sidecard: 'insert.begin', body: BEGIN }, { id: 'other' })).toBeUndefined();
    expect(listener({ sidecard: 'insert.begin', body: BEGIN }, {})).toBeUndefined();
    expect(begin).not.toHaveBeenCalled();
  });

  it('ends when asked to', () => {
    const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
    const stop = answerRequests({});
    stop();
    expect(remove).toHaveBeenCalledOnce();
  });
});

describe('asking', () => {
  it('sends to the top frame of the tab and parses the answer', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(READY as never);
    await expect(askPage(7, 'insert.begin', BEGIN)).resolves.toEqual(READY);
    expect(send).toHaveBeenCalledExactlyOnceWith(
      7,
      { sidecard: 'insert.begin', body: BEGIN },
      { frameId: 0 },
    );
  });

  it.each([
    ['nothing', undefined],
    ['something else', { state: 'flying' }],
    ['half an answer', { state: 'ready', url: 'https://a/1' }],
  ])('counts %s as no answer', async (_, answer) => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(answer as never);
    await expect(askPage(7, 'insert.begin', BEGIN)).rejects.toThrow(UnansweredError);
  });

  it('counts a missing receiver as no answer', async () => {
    const gone = new Error('Could not establish connection. Receiving end does not exist.');
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(gone);
    await expect(askExtension('page.ready', {})).rejects.toThrow(UnansweredError);
  });
});
