// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import { TICKET_PORT } from '@/messaging/ticketReport';
import { startPage } from '@/page/startPage';

const read = vi.fn<HelpdeskAdapter['read']>(() => ({ state: 'no-ticket' }));
const adapter: HelpdeskAdapter = { watchedAttributes: ['class'], read, findComposer: () => null };
const { runtime } = browser;

interface FakePort {
  name: string;
  postMessage(report: unknown): void;
  disconnect(): void;
  onDisconnect: { addListener(listener: () => void): void };
}

let connect: (port: FakePort) => void;
let controller: AbortController;

/** A panel's end of a port: what it was told, and how it leaves. */
function portNamed(name: string) {
  const leaving: (() => void)[] = [];
  const port = {
    name,
    told: [] as unknown[],
    disconnect: vi.fn(),
    postMessage: (report: unknown) => port.told.push(report),
    onDisconnect: { addListener: (listener: () => void) => leaving.push(listener) },
    leave: () => {
      for (const listener of leaving) listener();
    },
  };
  connect(port);
  return port;
}

/** What a port is told of a change of the page. */
async function change() {
  read.mockReturnValue({ state: 'unreadable', key: 'k', reason: 'no-pane' });
  document.body.append('x');
  await vi.advanceTimersByTimeAsync(100);
}

beforeEach(() => {
  vi.useFakeTimers();
  read.mockReturnValue({ state: 'no-ticket' });
  vi.spyOn(runtime.onConnect, 'addListener').mockImplementation((listener) => {
    connect = listener as unknown as typeof connect;
  });
  vi.spyOn(runtime.onConnect, 'removeListener').mockImplementation(() => undefined);
  controller = new AbortController();
  startPage(document, adapter, controller.signal);
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('a page that has started', () => {
  it('tells the panels that follow it, until they leave', async () => {
    const [first, second] = [portNamed(TICKET_PORT), portNamed(TICKET_PORT)];
    expect([first.told, second.told]).toEqual([[{ state: 'no-ticket' }], [{ state: 'no-ticket' }]]);
    first.leave();
    await change();
    expect(first.told).toHaveLength(1);
    expect(second.told).toEqual([{ state: 'no-ticket' }, { state: 'loading', key: 'k' }]);
  });

  it('reads nothing while nobody follows it', async () => {
    portNamed('another port');
    portNamed(TICKET_PORT).leave();
    read.mockClear();
    await change();
    expect(read).not.toHaveBeenCalled();
  });

  it('falls silent when it is replaced', async () => {
    const port = portNamed(TICKET_PORT);
    controller.abort();
    await change();
    expect(port.told).toHaveLength(1);
    expect(port.disconnect).toHaveBeenCalledTimes(1);
    expect(runtime.onConnect.removeListener).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('touches nothing of an extension that is gone', () => {
    vi.spyOn(runtime, 'id', 'get').mockReturnValue(undefined as never);
    controller.abort();
    expect(runtime.onConnect.removeListener).not.toHaveBeenCalled();
  });
});
