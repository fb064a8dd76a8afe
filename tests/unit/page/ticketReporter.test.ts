// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import type { TicketReport } from '@/messaging/ticketReport';
import { TicketReporter } from '@/page/ticketReporter';
import { paneHtml } from '../helpdesks/zendesk/skeleton';

const read = vi.fn(zendesk.read);
const adapter: HelpdeskAdapter = { ...zendesk, read };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const go = (path: string) => history.replaceState(null, '', path);
const say = (html: string) => [{ type: 'end-user', sender: 'Hannah', html }];
const key = (id: number) => `zendesk:meadowlark.zendesk.com:${id}`;
const ends: (() => void)[] = [];

function show(...tickets: Parameters<typeof paneHtml>[0][]) {
  document.body.innerHTML = tickets.map((ticket) => paneHtml(ticket)).join('');
}

/** What a listener has been told, each report in a word. */
function listen(reporter: TicketReporter): string[] {
  const told: string[] = [];
  ends.push(reporter.listen((report) => told.push(wordOf(report))));
  return told;
}

function wordOf(report: TicketReport): string {
  if (report.state === 'ticket') {
    const { id, messages } = report.ticket;
    return [id, ...messages.map(({ text }) => text)].join(' ');
  }
  return 'reason' in report ? report.reason : report.state;
}

beforeEach(() => {
  vi.useFakeTimers();
  read.mockClear();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://meadowlark.zendesk.com/agent/tickets/101',
  );
  show({ id: 101, messages: say('Help!') });
});

afterEach(() => {
  for (const end of ends.splice(0)) end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const focus = { last: null };

describe('a listener', () => {
  it('is told the present state at once, and no second time while it stays', async () => {
    const told = listen(new TicketReporter(document, adapter, focus));
    expect(told).toEqual(['101 Help!']);
    document.body.append('x');
    await pass(1000);
    expect(read).toHaveBeenCalledTimes(2);
    expect(told).toEqual(['101 Help!']);
  });

  it('is told of a change once, after the burst', async () => {
    const told = listen(new TicketReporter(document, adapter, focus));
    show({ id: 101, messages: say('Help!!') });
    await pass(4);
    show({ id: 101, messages: say('Help!!!') });
    await pass(4);
    expect(told).toEqual(['101 Help!']);
    await pass(1);
    expect(told).toEqual(['101 Help!', '101 Help!!!']);
  });

  it('is told of a change of the composer', async () => {
    const reporter = new TicketReporter(document, adapter, focus);
    const modes: unknown[] = [];
    ends.push(
      reporter.listen((report) =>
        modes.push(report.state === 'ticket' && report.ticket.composer?.mode),
      ),
    );
    document.querySelector('[data-channel]')?.setAttribute('data-channel', 'internal');
    await pass(40);
    expect(modes).toEqual(['public', 'internal']);
  });

  it('leaves when it is done, and nothing is watched or read any more', async () => {
    const told = listen(new TicketReporter(document, adapter, focus));
    ends.pop()?.();
    read.mockClear();
    show({ id: 101, messages: say('Still there?') });
    go('/agent/tickets/102');
    await pass(10_000);
    expect(read).not.toHaveBeenCalled();
    expect(told).toEqual(['101 Help!']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears again after everybody had left', async () => {
    const reporter = new TicketReporter(document, adapter, focus);
    listen(reporter);
    ends.pop()?.();
    show({ id: 101, messages: say('Later') });
    const told = listen(reporter);
    expect(told).toEqual(['101 Later']);
    show({ id: 101, messages: say('Even later') });
    await pass(40);
    expect(told).toEqual(['101 Later', '101 Even later']);
  });

  it('that comes later learns the news together with the others', async () => {
    const reporter = new TicketReporter(document, adapter, focus);
    const first = listen(reporter);
    show({ id: 101, messages: say('New') });
    const second = listen(reporter);
    await pass(1000);
    expect(first).toEqual(['101 Help!', '101 New']);
    expect(second).toEqual(['101 New']);
  });

  it('that fails is left out, and the others are told all the same', async () => {
    const reporter = new TicketReporter(document, adapter, focus);
    const gone = vi.fn(() => {
      throw new Error('Attempting to use a disconnected port object');
    });
    ends.push(reporter.listen(gone));
    const told = listen(reporter);
    show({ id: 101, messages: say('New') });
    await pass(1000);
    expect(told).toEqual(['101 Help!', '101 New']);
    expect(gone).toHaveBeenCalledTimes(1);
  });
});

describe('nothing', () => {
  it('is read or watched while nobody listens', async () => {
    const reporter = new TicketReporter(document, adapter, focus);
    document.body.append('x');
    await pass(10_000);
    expect(read).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(listen(reporter)).toHaveLength(1);
  });

  it('is read on a page at rest', async () => {
    listen(new TicketReporter(document, adapter, focus));
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('a ticket that is being drawn', () => {
  it('is loading, and then there', async () => {
    document.body.innerHTML = '';
    const told = listen(new TicketReporter(document, adapter, focus));
    await pass(2900);
    show({ id: 101, messages: say('Help!') });
    await pass(5000);
    expect(told).toEqual(['loading', '101 Help!']);
  });

  it('is unreadable after three seconds, and may still come', async () => {
    document.body.innerHTML = '';
    const told = listen(new TicketReporter(document, adapter, focus));
    await pass(2999);
    expect(told).toEqual(['loading']);
    await pass(1);
    expect(told).toEqual(['loading', 'no-pane']);
    document.body.innerHTML = paneHtml({ id: 102 });
    await pass(40);
    expect(told.slice(2)).toEqual(['other-ticket']);
    show({ id: 101 });
    await pass(40);
    expect(told.slice(3)).toEqual(['101']);
  });

  it('is never another ticket, when the address is ahead of the panes', async () => {
    const told = listen(new TicketReporter(document, adapter, focus));
    go('/agent/tickets/102');
    document.body.append('x');
    await pass(40);
    expect(told).toEqual(['101 Help!', 'loading']);
    show({ id: 102, messages: say('Charged twice') });
    await pass(40);
    expect(told.slice(2)).toEqual(['102 Charged twice']);
  });

  it('has three seconds of its own', async () => {
    const told = listen(new TicketReporter(document, adapter, focus));
    go('/agent/tickets/102');
    window.dispatchEvent(new Event('popstate'));
    await pass(2000);
    go('/agent/tickets/103');
    window.dispatchEvent(new Event('popstate'));
    await pass(100);
    expect(vi.getTimerCount()).toBe(1);
    await pass(1900);
    expect(told).toEqual(['101 Help!', 'loading', 'loading']);
    await pass(1100);
    expect(told.slice(3)).toEqual(['other-ticket']);
  });

  it('is forgotten where the person goes elsewhere', async () => {
    document.body.innerHTML = '';
    const told = listen(new TicketReporter(document, adapter, focus));
    go('/agent/filters/1');
    window.dispatchEvent(new Event('popstate'));
    await pass(5000);
    expect(told).toEqual(['loading', 'no-ticket']);
  });

  it('names the ticket that is awaited', () => {
    document.body.innerHTML = '';
    const reports: TicketReport[] = [];
    ends.push(
      new TicketReporter(document, adapter, focus).listen((report) => reports.push(report)),
    );
    expect(reports).toEqual([{ state: 'loading', key: key(101) }]);
  });
});

describe('a page that fails to be read', () => {
  it('is unreadable, and no error reaches the page', async () => {
    const told = listen(new TicketReporter(document, adapter, focus));
    read.mockImplementation(() => {
      throw new Error('a getter of the page');
    });
    document.body.append('x');
    await pass(1000);
    expect(told).toEqual(['101 Help!', 'page-error']);
    read.mockImplementation(zendesk.read);
    document.body.append('x');
    await pass(1000);
    expect(told.slice(2)).toEqual(['101 Help!']);
  });

  it('may be so from the start', () => {
    const subject = document.querySelector('[data-test-id="omni-header-subject"]');
    Object.defineProperty(subject, 'value', {
      get: () => {
        throw new Error('a getter of the page');
      },
    });
    expect(listen(new TicketReporter(document, zendesk, focus))).toEqual(['page-error']);
  });
});
