import { describe, expect, it } from 'vitest';
import { readHtml, ticketOf } from './readings';

interface Event {
  author: string;
  isNote?: boolean;
  text?: string;
  isComment?: boolean;
}

function eventHtml({ author, isNote = false, text = 'Hi', isComment = true }: Event): string {
  const comment = isComment ? ' data-comment-id="7"' : '';
  return `<div class="event ${isNote ? '' : 'is-public'}"${comment}>
    <div class="actor"><span class="name">${author}</span></div>
    <div class="zd-comment"><p>${text}</p></div></div>`;
}

/** The interface before the Agent Workspace, with this in its header's source and these events. */
function read(source: string, ...events: Event[]) {
  const header = '<header><b data-selected="true" data-entity-id="101"></b></header>';
  const pane = `<div class="workspace"><div class="pane_header"><div class="source">${source}</div></div>
    ${events.map(eventHtml).join('')}</div>`;
  return ticketOf(readHtml(`${header}<div class="workspace" style="display:none">x</div>${pane}`));
}

const rolesOf = (source: string, ...events: Event[]) =>
  read(source, ...events).messages.map(({ role }) => role);
const sender = (name: string) => `<span class="sender">${name}</span>`;
const email = (address: string) => `<span class="email">${address}</span>`;
const [hannah, ana] = [{ author: 'Hannah Whitlock' }, { author: 'Ana Ferrer' }];

describe('the interface before the Agent Workspace', () => {
  it('tells the customer by the requester’s name', () => {
    expect(rolesOf(sender('Hannah Whitlock'), hannah, ana)).toEqual(['customer', 'agent']);
    expect(rolesOf(sender('hannah  whitlock'), hannah)).toEqual(['customer']);
  });

  it.each([
    ['hannah.whitlock@x.example', 'Hannah Whitlock'],
    ['o_petrie7@x.example', 'Oliver Petrie'],
    ['joanna.k@x.example', 'Joanna Kowalczyk'],
    ['lucia.mendez@x.example', 'Lucía Méndez'],
  ])('tells the customer by the address %s', (address, author) => {
    const ticket = read(email(address), { author }, ana);
    expect(ticket.messages.map(({ role }) => role)).toEqual(['customer', 'agent']);
    expect(ticket.requester).toEqual({ name: author, email: address });
  });

  it.each([
    'hannah@x.example',
    'h.w@x.example',
    'whitlock.hannah.b@x.example',
    'info@x.example',
    '',
  ])('does not tell who speaks by "%s"', (address) => {
    expect(rolesOf(email(address), hannah, ana)).toEqual(['unknown', 'unknown']);
  });

  it('tells nobody where two authors may be the requester, or none is', () => {
    const twins = [
      { author: 'Hannah Whitlock' },
      { author: 'Hanna Whitlock' },
      { author: 'H Whitlock' },
    ];
    expect(rolesOf(email('h.whitlock@x.example'), ...twins)).toEqual(
      [...'123'].map(() => 'unknown'),
    );
    expect(rolesOf(sender('Marcus'), hannah, ana)).toEqual(['unknown', 'unknown']);
    expect(rolesOf(sender('Hannah Whitlock'), hannah, { author: '' })).toEqual([
      'customer',
      'unknown',
    ]);
  });

  it('never takes a note for the customer’s', () => {
    expect(rolesOf(sender('Hannah Whitlock'), { ...hannah, isNote: true })).toEqual(['note']);
  });

  it('leaves out what is no comment, where comments are marked', () => {
    const report = { author: 'Trigger', text: 'Sent a mail', isNote: true, isComment: false };
    expect(rolesOf(sender('Hannah Whitlock'), hannah, report)).toEqual(['customer']);
    expect(rolesOf('', report)).toEqual(['note']);
  });
});
