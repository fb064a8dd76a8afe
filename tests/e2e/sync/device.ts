import type { Locator, Page } from '@playwright/test';
import { eventually } from '../../browser/eventually.ts';
import { launchSidecard, type Sidecard } from '../../browser/launch.ts';
import type { HelpdeskServer } from '../../helpdesks/server.ts';
import '../../helpdesks/zendesk/controls.ts';
import { expect } from '../fixture.ts';
import { ADDRESS, type Line, lineTo } from './line.ts';
import { readTable } from './replica.ts';
import type { Team } from './team.ts';

/** A browser profile that takes part in the workspace, its panel open beside a ticket. */
export interface Device {
  account: string;
  sidecard: Sidecard;
  line: Line;
  page: Page;
  panel: Page;
  close(): Promise<void>;
}

interface Joining {
  address: string;
  account: string;
  password: string;
}

/** Runs in the worker: signs in, which leaves a cookie. @returns the status. */
async function signInThere({ address, account, password }: Joining): Promise<number> {
  const answer = await fetch(`${address}/_session`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: account, password }),
  });
  return answer.status;
}

/** Runs in the worker: signs out, as the end of a session does. */
async function signOutThere(address: string): Promise<void> {
  await fetch(`${address}/_session`, { method: 'DELETE', credentials: 'include' });
}

/** Runs in the worker: writes down where the workspace is. @returns nothing until there is a database. */
async function joinThere({ address, account }: Joining): Promise<true | undefined> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'sidecard')) return undefined;
  const opening = indexedDB.open('sidecard');
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const database = opening.result;
  if (!database.objectStoreNames.contains('feeds')) {
    database.close();
    return undefined;
  }
  const transaction = database.transaction('settings', 'readwrite');
  const settings = transaction.objectStore('settings');
  settings.put({ name: 'workspace', value: { address, prefix: 'sidecard-', account } });
  settings.put({ name: 'me', value: `member:${account}` });
  settings.put({ name: 'agent-name', value: account });
  settings.put({ name: 'welcomed-at', value: new Date().toISOString() });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
  return true;
}

export async function signIn({ sidecard, panel, account }: Device, team: Team): Promise<void> {
  const joining = { address: ADDRESS, account, password: team.password };
  expect(await sidecard.inWorker(panel, signInThere, joining)).toBe(200);
}

export function signOut({ sidecard, panel }: Device): Promise<void> {
  return sidecard.inWorker(panel, signOutThere, ADDRESS);
}

/** Starts a browser of an account that is signed in. */
export async function newDevice(
  team: Team,
  helpdesks: HelpdeskServer,
  account: string,
): Promise<Device> {
  const line = await lineTo(team.port);
  const hostRules = `${line.hostRule}, ${helpdesks.hostRules}`;
  const sidecard = await launchSidecard({ headless: true, hostRules });
  const [worker] = sidecard.context.serviceWorkers();
  if (!worker) throw new Error('The worker is gone.');
  const joining = { address: ADDRESS, account, password: team.password };
  expect(await worker.evaluate(signInThere, joining)).toBe(200);
  await eventually(() => worker.evaluate(joinThere, joining));
  const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
  await page.goto(helpdesks.url('/agent/tickets/101'));
  await page.evaluate(() => window.zendesk?.ready(101));
  const panel = await sidecard.openPanel(page);
  return {
    ...{ account, sidecard, line, page, panel },
    async close() {
      await sidecard.close();
      await line.close();
    },
  };
}

/** Waits until a device has read everything once. */
export async function firstSync({ panel }: Device): Promise<void> {
  await eventually(async () => {
    const feeds = await readTable(panel, 'feeds');
    return feeds.length === 2 && feeds.every(({ inStepAt }) => inStepAt !== null)
      ? true
      : undefined;
  });
}

/** Cards of the list that the ticket has. */
export function suggested(panel: Page): Locator {
  return panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article');
}

/** Writes a card in the form; it is open afterwards. */
export async function writeCard(panel: Page, title: string, body: string): Promise<void> {
  await panel.getByRole('button', { name: 'New card' }).click();
  const form = panel.getByRole('form', { name: 'New card' });
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form.getByRole('textbox', { name: 'Answer' }).fill(body);
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(panel.getByRole('heading', { name: title })).toBeVisible();
}

/** Opens a card by its title. */
export async function openCard(panel: Page, title: string): Promise<void> {
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill(title);
  const results = panel.getByRole('list', { name: 'Search results' });
  const found = results.getByRole('article', { name: title, exact: true });
  await found.getByRole('button', { name: 'Open' }).click();
}

/** Gives the card that is open another answer. */
export async function editCard(panel: Page, body: string): Promise<void> {
  await panel.getByRole('button', { name: 'Edit', exact: true }).click();
  const form = panel.getByRole('form', { name: 'Edit card' });
  await form.getByRole('textbox', { name: 'Answer' }).fill(body);
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(form).toHaveCount(0);
}

/** Leaves the card that is open. */
export async function back(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Back' }).click();
}
