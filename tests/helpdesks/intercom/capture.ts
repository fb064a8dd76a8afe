/**
 * Writes the pages that the adapter's unit tests read, as Chromium draws the rebuilt Intercom, and
 * for each what a person would say it shows, told by the invented conversations and not by the
 * adapter:
 *
 *     node tests/helpdesks/intercom/capture.ts
 *
 * A reading that is there already has been reviewed by hand: it is kept. Delete it to have it anew.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { launchForPages, shownText, writeCapture } from '../capturing.ts';
import { intercomHost } from '../hosts.ts';
import { serveHelpdesks } from '../server.ts';
import { buildIntercom } from './build.ts';
import type { Conversation, Part } from './conversations.ts';
import { APP_ID, conversations, findConversation, pathOf } from './conversations.ts';
import './controls.ts';

const folder = fileURLToPath(new URL('../../unit/helpdesks/intercom/pages', import.meta.url));

/** The mail that a message quotes, and its signature. */
const LEFT = 'blockquote, .introduction, .signature, .gmail_signature';

interface Shot {
  name: string;
  path: string;
  /** Of the rebuilt page, as in `?variant=`. */
  variant: string;
  /** What is done to the page before it is taken. */
  act?: (page: Page) => Promise<void>;
  /** What else is to be read than the open conversation. */
  expected?: object;
  mode?: 'internal';
  older?: boolean;
}

const base = 215470000;
const keyOf = (id: number) => `intercom:${intercomHost.name}:${APP_ID}:${id}`;

function shotOf(number: number, variant = '', more: Partial<Shot> = {}): Shot {
  const name = variant ? `${number}-${variant}` : `${number}`;
  return { name, path: pathOf(base + number), variant, ...more };
}

const shots: Shot[] = [
  ...conversations.map(({ id }) => shotOf(id - base)),
  ...[201, 202, 204, 206, 210].map((number) => shotOf(number, 'legacy')),
  shotOf(201, 'no-ids'),
  shotOf(203, 'es'),
  shotOf(201, 'broken', {
    expected: { state: 'unreadable', key: keyOf(base + 201), reason: 'no-pane' },
  }),
  ...['', 'legacy'].map((variant) =>
    shotOf(201, variant, {
      name: variant ? `201-note-${variant}` : '201-note',
      act: (page) => page.evaluate(() => window.intercom.switchMode('note')),
      mode: 'internal',
    }),
  ),
  shotOf(210, '', {
    name: '210-older-shown',
    act: (page) => page.getByRole('button', { name: /items before/ }).click(),
    older: true,
  }),
  { name: 'list', path: intercomHost.home, variant: '', expected: { state: 'no-ticket' } },
];

/** Who is seen to speak: the newest Inbox marks nobody who chats, and each run of ours only once. */
function roleOf({ speaker, isMail, isContinued }: Part, isLegacy: boolean): string {
  const isSeen = isLegacy || speaker === 'note' || isMail;
  return isSeen || (speaker !== 'customer' && !isContinued) ? speaker : 'unknown';
}

async function messageOf(page: Page, part: Part, isLegacy: boolean) {
  if (part.speaker === 'system') return [];
  const text = await shownText(page, part.html, LEFT);
  const isNamed = !isLegacy && part.speaker !== 'customer' && !part.isContinued;
  const author = isNamed ? part.author : '';
  return [{ role: roleOf(part, isLegacy), author, at: null, text }];
}

async function expectedOf(page: Page, shot: Shot, conversation: Conversation): Promise<object> {
  const { id, title, customer, tags, brand } = conversation;
  const isLegacy = shot.variant === 'legacy';
  const parts = conversation.parts.filter(({ isOlder }) => !isOlder || shot.older);
  const messages = await Promise.all(parts.map((part) => messageOf(page, part, isLegacy)));
  return {
    state: 'ticket',
    ticket: {
      helpdesk: 'intercom',
      key: keyOf(id),
      id: String(id),
      url: `https://${intercomHost.name}${pathOf(id)}`,
      channel: '',
      subject: title === customer.name ? '' : title,
      requester: { name: customer.name, email: customer.email },
      tags,
      brand,
      messages: messages.flat(),
      composer: { mode: shot.mode ?? 'public', rich: true },
    },
  };
}

async function take(page: Page, shot: Shot) {
  const id = Number(/\/conversation\/(\d+)/.exec(shot.path)?.[1] ?? 0);
  const conversation = findConversation(id);
  if (conversation) await page.evaluate((each) => window.intercom.ready(each), id);
  await shot.act?.(page);
  const reading = async () =>
    shot.expected ?? (conversation ? await expectedOf(page, shot, conversation) : {});
  await writeCapture(page, { folder, name: shot.name, helpdesk: 'Intercom', reading });
}

await buildIntercom(intercomHost.outDir);
const server = await serveHelpdesks();
const browser = await launchForPages(server);
for (const shot of shots) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(server.url(`${shot.path}?variant=${shot.variant}`, intercomHost.name));
  await page.locator('.list-row').first().waitFor();
  await take(page, shot);
  await context.close();
}
await browser.close();
await server.close();
console.log(`${shots.length} pages in ${folder}`);
