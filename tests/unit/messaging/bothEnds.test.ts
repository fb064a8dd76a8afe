import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequests, type Handlers } from '@/messaging/receive';
import { askExtension, UnansweredError } from '@/messaging/send';

type Listener = (message: unknown, sender: { id: string }) => Promise<unknown> | undefined;

/** Contexts that hear each other as in a browser: all are told, the first that answers counts. */
let contexts: Listener[] = [];

beforeEach(() => {
  contexts = [];
  const { onMessage } = fakeBrowser.runtime;
  vi.spyOn(onMessage, 'addListener').mockImplementation((listener) => {
    contexts.push(listener as unknown as Listener);
  });
  vi.spyOn(onMessage, 'removeListener').mockImplementation((listener) => {
    contexts = contexts.filter((each) => each !== (listener as unknown as Listener));
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(((message: unknown) => {
    const copy: unknown = JSON.parse(JSON.stringify(message));
    const sender = { id: fakeBrowser.runtime.id };
    const answers = contexts.map((listener) => listener(copy, sender)).filter(Boolean);
    return answers.length > 0 ? Promise.race(answers) : Promise.resolve(undefined);
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

/** A panel that knows the request of one window. */
function panelOf(window: number): Handlers {
  return {
    'command.insert-top': ({ windowId }) =>
      windowId === window ? Promise.resolve(true) : undefined,
  };
}

describe('a request', () => {
  it('is answered by the context it is for, and not disturbed by the others', async () => {
    answerRequests(panelOf(1));
    answerRequests({});
    answerRequests(panelOf(2));
    await expect(askExtension('command.insert-top', { windowId: 2 })).resolves.toBe(true);
  });

  it('that nobody answers is unanswered, and says which', async () => {
    answerRequests(panelOf(1));
    const asked = askExtension('command.insert-top', { windowId: 3 });
    await expect(asked).rejects.toThrow(UnansweredError);
    await expect(asked).rejects.toThrow('No answer to command.insert-top.');
  });

  it('that expects no answer is content with none', async () => {
    const heard = vi.fn(() => undefined);
    answerRequests({ 'page.ready': heard });
    await expect(askExtension('page.ready', {})).resolves.toBeUndefined();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('whose handler fails is unanswered, with the reason', async () => {
    const reason = new Error('The window is gone.');
    answerRequests({ 'command.insert-top': () => Promise.reject(reason) });
    await expect(askExtension('command.insert-top', { windowId: 1 })).rejects.toMatchObject({
      name: 'UnansweredError',
      cause: reason,
    });
  });

  it('is heard no more by a context that has stopped', async () => {
    const stop = answerRequests(panelOf(1));
    stop();
    const asked = askExtension('command.insert-top', { windowId: 1 });
    await expect(asked).rejects.toThrow(UnansweredError);
  });
});
