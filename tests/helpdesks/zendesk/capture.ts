/**
 * Writes the pages that the adapter's unit tests read, as Chromium draws the rebuilt Zendesk, and
 * for each what a person would say it shows, told by the invented tickets and not by the adapter:
 *
 *     node tests/helpdesks/zendesk/capture.ts
 *
 * A reading that is there already has been reviewed by hand: it is kept. Delete it to have it anew.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launchForPages, shownText, writeCapture } from '../capturing.ts';
import { zendeskHost } from '../hosts.ts';
import { serveHelpdesks } from '../server.ts';
import { buildZendesk } from './build.ts';
import type { Message, Ticket } from './ticket.ts';
import { findTicket, tickets } from './tickets.ts';

const folder = fileURLToPath(new URL('../../unit/helpdesks/zendesk/pages', import.meta.url));

interface Shot {
  name: string;
  path: string;
  /** Of the rebuilt page, as in `?variant=`. */
  variant: string;
  /** What is done to the page before it is taken. */
  act?: (page: Page) => Promise<void>;
  /** What else is to be read than the open ticket. */
  expected?: object;
  mode?: 'internal';
  older?: boolean;
}

const ticketPath = (id: number) => `/agent/tickets/${id}`;
const keyOf = (id: number) => `zendesk:${zendeskHost.name}:${id}`;
const unreadable = (id: number, reason: string) => ({
  state: 'unreadable',
  key: keyOf(id),
  reason,
});

const states: Shot[] = [
  {
    name: '101-broken',
    path: ticketPath(101),
    variant: 'broken',
    expected: unreadable(101, 'no-pane'),
  },
  { name: 'list', path: '/agent/filters/1', variant: '', expected: { state: 'no-ticket' } },
  {
    name: '102-while-101-is-shown',
    path: ticketPath(101),
    variant: '',
    act: async (page) => {
      // The address is ahead of the panes for 20 ms: here the panes never follow.
      await page.evaluate(() => {
        Object.assign(window, { setTimeout: () => 0 });
        window.zendesk.openTicket(102);
      });
      await page.locator('[data-entity-id="102"][aria-current="page"]').waitFor();
    },
    expected: unreadable(102, 'other-ticket'),
  },
  {
    name: '101-internal-note',
    path: ticketPath(101),
    variant: '',
    act: async (page) => {
      await page.evaluate(() => window.zendesk.switchChannel(101, 'internal'));
      await page.evaluate(() => window.zendesk.ready(101));
    },
    mode: 'internal',
  },
  {
    name: '104-side-conversation',
    path: ticketPath(104),
    variant: '',
    act: async (page) => {
      await page.evaluate(() => window.zendesk.switchChannel(104, 'internal'));
      await page.evaluate(() => window.zendesk.ready(104));
      await page.getByRole('button', { name: 'Side conversation' }).last().click();
      await page
        .locator('[data-test-id="side-conversation-editor"] .ck-editor__editable')
        .waitFor();
    },
    mode: 'internal',
  },
  {
    name: '108-older-shown',
    path: ticketPath(108),
    variant: '',
    act: async (page) => {
      await page.locator('[data-test-id="convolog-show-more-button"]:visible').click();
      await page.getByText('seventy-four').waitFor();
    },
    older: true,
  },
];

const shots: Shot[] = [
  ...tickets.map(({ id }) => ({ name: `${id}`, path: ticketPath(id), variant: '' })),
  ...[101, 103, 104, 106, 108].flatMap((id) =>
    ['active-class', 'legacy', 'column-reverse', 'es'].map((variant) => ({
      name: `${id}-${variant}`,
      path: ticketPath(id),
      variant,
    })),
  ),
  ...states,
];

/** The mail that a message quotes, and its signature. */
const LEFT = 'blockquote, .signature';

const roles = { 'end-user': 'customer', agent: 'agent', internal: 'note', bot: 'bot' } as const;
const channels = {
  en: { email: 'via e-mail', web: 'via web form', messaging: 'via messaging', api: 'via API' },
  es: {
    email: 'por correo',
    web: 'por formulario web',
    messaging: 'por mensajería',
    api: 'por API',
  },
};

async function messageOf(page: Page, message: Message) {
  if (message.role === 'system') return [];
  const text =
    message.html === undefined ? message.text : await shownText(page, message.html, LEFT);
  const at = new Date(message.at).toISOString();
  return [{ role: roles[message.role], author: message.author, at, text }];
}

async function expectedOf(page: Page, shot: Shot, ticket: Ticket): Promise<object> {
  const isLegacy = shot.variant === 'legacy';
  const messages = ticket.messages.filter(({ older }) => !older || isLegacy || shot.older);
  const { name, email } = ticket.requester;
  return {
    state: 'ticket',
    ticket: {
      helpdesk: 'zendesk',
      key: keyOf(ticket.id),
      id: String(ticket.id),
      url: `https://${zendeskHost.name}${ticketPath(ticket.id)}`,
      // The old interface shows the address instead.
      channel: isLegacy ? '' : channels[shot.variant === 'es' ? 'es' : 'en'][ticket.via],
      subject: ticket.subject,
      requester: isLegacy ? { name, email } : { name },
      tags: ticket.tags,
      messages: (await Promise.all(messages.map((each) => messageOf(page, each)))).flat(),
      composer: { mode: shot.mode ?? 'public', rich: isLegacy || ticket.via !== 'messaging' },
    },
  };
}

async function take(page: Page, shot: Shot) {
  const id = Number(/\/tickets\/(\d+)/.exec(shot.path)?.[1] ?? 0);
  const ticket = findTicket(id);
  if (ticket) await page.evaluate((ticketId) => window.zendesk.ready(ticketId), id);
  await shot.act?.(page);
  const reading = async () => shot.expected ?? (ticket ? await expectedOf(page, shot, ticket) : {});
  await writeCapture(page, { folder, name: shot.name, helpdesk: 'Zendesk', reading });
}

await buildZendesk(zendeskHost.outDir);
const server = await serveHelpdesks();
const browser = await launchForPages(server);
for (const shot of shots) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(server.url(`${shot.path}?variant=${shot.variant}`));
  await page.locator('[data-test-id="header-toolbar"], .topbar').first().waitFor();
  await take(page, shot);
  await context.close();
}
await browser.close();
await server.close();
console.log(`${shots.length} pages in ${folder}`);
