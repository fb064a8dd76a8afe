import { describe, expect, it } from 'vitest';
import { zendesk } from '@/helpdesks/zendesk/adapter';
import { capturedHtml, capturedPage, pageOf, ticketUrl } from './loadPage';
import { readHtml, ticketOf } from './readings';
import { columnsHtml, pageHtml, paneHtml } from './skeleton';

const subjects: Record<number, string> = {
  101: 'Tracking says delivered but I have nothing here',
  102: 'Charged twice for the Club and now my card is declined??',
};
const other = (id: number) => ({
  state: 'unreadable',
  key: `zendesk:meadowlark.zendesk.com:${id}`,
  reason: 'other-ticket',
});
const none = (id: number) => ({ ...other(id), reason: 'no-pane' });

/** The page captured with ticket 101 in front of ticket 102, changed by the given replacements. */
function changed(...changes: [RegExp, string][]): string {
  return changes.reduce((html, [from, to]) => {
    expect(html).toMatch(from);
    return html.replaceAll(new RegExp(from, 'g'), to);
  }, capturedHtml('101'));
}

const noActiveMark: [RegExp, string] = [/ data-is-active="(?:true|false)"/, ''];
const noPaneClass: [RegExp, string] = [/ticket-panes-grid-layout/, 'x'];
const noLayout: [RegExp, string] = [/ data-test-id="ticket-\d+-custom-layout"/, ''];
const noAnchor: [RegExp, string] = [/ data-side-conversations-anchor-id="\d+"/, ''];
const noIds = [noLayout, noAnchor];
const noTabs: [RegExp, string] = [/ data-test-id="header-tab"/, ''];

describe('the pane of the ticket in the address', () => {
  it('is never the pane of another ticket', () => {
    const page = capturedPage('101');
    expect(zendesk.read(page, ticketUrl(102))).toEqual(other(102));
    expect(zendesk.read(page, ticketUrl(10))).toEqual(other(10));
    expect(zendesk.findComposer(page, ticketUrl(102), null)).toBeNull();
  });

  it.each([
    'https://meadowlark.zendesk.com/agent/tickets/101?comment=5#x',
    'https://meadowlark.zendesk.com/agent/tickets/101/',
    'https://meadowlark.zendesk.com/agent/tickets/101/events',
  ])('is named by %s', (address) => {
    const ticket = ticketOf(zendesk.read(capturedPage('101'), new URL(address)));
    expect(ticket.id).toBe('101');
    expect(ticket.url).toBe('https://meadowlark.zendesk.com/agent/tickets/101');
  });

  it.each([
    'https://meadowlark.zendesk.com/agent/filters/101',
    'https://meadowlark.zendesk.com/agent/tickets/new/1',
    'https://meadowlark.zendesk.com/agent/tickets/101abc',
    'https://meadowlark.zendesk.com/agent/search/1?q=/agent/tickets/101',
    'https://meadowlark.zendesk.com/agent/users/1/agent/tickets/101',
    `https://meadowlark.zendesk.com/agent/tickets/${'1'.repeat(500)}`,
  ])('is named by no address such as %s', (address) => {
    expect(zendesk.read(capturedPage('101'), new URL(address))).toEqual({ state: 'no-ticket' });
  });

  it.each([
    ['active marks', [noActiveMark]],
    ['pane classes', [noPaneClass]],
    ['pane classes and active marks', [noActiveMark, noPaneClass]],
    ['pane classes and layout id', [noPaneClass, noLayout]],
    ['active marks and layout id', [noActiveMark, noLayout]],
    ['layout id', [noLayout]],
    ['conversation id', [noAnchor]],
    ['tabs', [noTabs]],
    ['own ids', noIds],
  ] as const)('is found on a page without %s', (_, changes) => {
    const html = changed(...changes);
    const ticket = ticketOf(readHtml(html));
    expect(ticket.subject).toBe(subjects[101]);
    expect(ticket.requester.name).toBe('Hannah Whitlock');
    expect(ticket.tags).toEqual(['delivery', 'order', 'vip']);
    expect(ticket.messages.map(({ role }) => role)).toEqual([
      ...['customer', 'agent', 'note', 'customer'],
    ]);
    expect(readHtml(html, ticketUrl(103)).state).toBe('unreadable');
  });

  it('is not guessed where two panes tell nothing', () => {
    const html = changed(noActiveMark, noTabs, ...noIds);
    expect(readHtml(html)).toEqual(other(101));
  });

  it('is not an active pane that tells nothing while others are mounted and no tab is marked', () => {
    expect(readHtml(changed(noTabs, ...noIds))).toEqual(other(101));
  });

  it('is a single pane that tells nothing, where no tab contradicts', () => {
    const columns = columnsHtml({ id: 101, subject: 'Hello' });
    const silent = columns.replace(noLayout[0], '').replace(noAnchor[0], '');
    const pane = `<div class="ticket-panes-grid-layout active">${silent}</div>`;
    expect(ticketOf(readHtml(pageHtml(pane))).subject).toBe('Hello');
    const tab = (id: number, title: string, type = 'TICKET_ENTITY_TYPE') =>
      `<a data-test-id="header-tab" data-entity-type="${type}" aria-current="page"
        data-entity-id="${id}"><b data-test-id="header-tab-title">${title}</b></a>`;
    expect(readHtml(pageHtml(pane, tab(101, 'Hel…'))).state).toBe('ticket');
    expect(readHtml(pageHtml(pane, tab(102, 'Hello')))).toEqual(other(101));
    const plain = (id: number) => `<b role="tab" aria-selected="true" data-entity-id="${id}"></b>`;
    expect(readHtml(pageHtml(pane, plain(101))).state).toBe('ticket');
    expect(readHtml(pageHtml(pane, plain(102)))).toEqual(other(101));
    expect(readHtml(pageHtml(pane, tab(101, 'Bye')))).toEqual(other(101));
    expect(readHtml(pageHtml(pane, tab(101, 'Hello', 'USER_ENTITY_TYPE')))).toEqual(other(101));
  });

  it('is not a pane that names two tickets', () => {
    const half = paneHtml({ id: 102 }).replace('ticket-102-custom', 'ticket-101-custom');
    expect(readHtml(pageHtml(half))).toEqual(other(101));
    expect(readHtml(pageHtml(half), ticketUrl(102))).toEqual(other(102));
  });

  it('is not a pane around others that tells nothing', () => {
    const columns = (id: number) =>
      columnsHtml({ id }).replace(noLayout[0], '').replace(noAnchor[0], '');
    const inner = `<div class="ticket-panes-grid-layout">${columns(102)}</div>`;
    const outer = `<div class="ticket-panes-grid-layout active">${columns(101)}${inner}</div>`;
    const tab = '<a data-test-id="header-tab" aria-current="page" data-entity-id="101"></a>';
    expect(readHtml(pageHtml(outer, tab))).toEqual(other(101));
    expect(readHtml(pageHtml(outer.replace(inner, ''), tab)).state).toBe('ticket');
  });

  it('is not a pane that says it is inactive', () => {
    const panes = paneHtml({ id: 101 }, false) + paneHtml({ id: 102 }, false);
    expect(readHtml(pageHtml(panes))).toEqual(none(101));
    const hidden = `<div class="workspace" style="display: none;">${columnsHtml({ id: 101 })}</div>`;
    expect(readHtml(pageHtml(hidden))).toEqual(none(101));
  });

  it('may be one of several that are active', () => {
    const panes = paneHtml({ id: 102, subject: 'B' }) + paneHtml({ id: 101, subject: 'A' });
    expect(ticketOf(readHtml(pageHtml(panes))).subject).toBe('A');
  });

  it('is confirmed by an id around it, but by none that another extension put into it', () => {
    const columns = columnsHtml({
      id: 101,
      composer: '<button data-ticket-id="101">Copy</button>',
    });
    const silent = columns.replace(noLayout[0], '').replace(noAnchor[0], '');
    const pane = `<div class="ticket-panes-grid-layout active">${silent}</div>`;
    const second = '<div class="ticket-panes-grid-layout"></div>';
    expect(readHtml(pageHtml(pane + second))).toEqual(other(101));
    const stated = `<div data-ticket-id="101">${pane}</div>${second}`;
    expect(readHtml(pageHtml(stated)).state).toBe('ticket');
    expect(readHtml(pageHtml(stated), ticketUrl(102))).toEqual(other(102));
  });

  it('is read whatever order its attributes have', () => {
    const html = capturedHtml('101').replace(
      /<(\w+)((?: [\w-]+="[^"]*")+)/g,
      (_, tag, attributes) => {
        const each = (attributes as string).match(/ [\w-]+="[^"]*"/g) ?? [];
        return `<${tag}${each.toReversed().join('')}`;
      },
    );
    expect(html).not.toBe(capturedHtml('101'));
    expect(readHtml(html)).toEqual(zendesk.read(capturedPage('101'), ticketUrl(101)));
  });

  it('has no conversation where it has no log', () => {
    const html = changed([/omni-log-[a-z-]+/, 'x'], [/interaction-history-event/, 'x']);
    expect(readHtml(html)).toEqual({ ...other(101), reason: 'no-conversation' });
  });

  it('shows the subject that is typed in it now', () => {
    const page = pageOf(pageHtml(paneHtml({ id: 101, subject: 'Old' })));
    const input = page.querySelector<HTMLInputElement>('[data-test-id="omni-header-subject"]');
    if (input) input.value = '  New\tsubject ';
    expect(ticketOf(zendesk.read(page, ticketUrl(101))).subject).toBe('New subject');
  });

  it('shows a subject that stands around its field', () => {
    const html = pageHtml(paneHtml({ id: 101, subject: 'Where?' }));
    const wrapped = html.replace(
      /<input data-test-id="omni-header-subject"/,
      '<p data-test-id="omni-header-subject"><input',
    );
    expect(ticketOf(readHtml(wrapped)).subject).toBe('Where?');
    const plain = html.replace(
      /<input (data-test-id="omni-header-subject") value="([^"]*)">/,
      '<h1 $1>$2</h1>',
    );
    expect(ticketOf(readHtml(plain)).subject).toBe('Where?');
  });
});
