import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { launchSidecard, type Sidecard } from '../browser/launch.ts';
import type { HelpdeskServer } from '../helpdesks/server.ts';
import '../helpdesks/zendesk/controls.ts';
import { expect } from './fixture.ts';
import type { Line } from './sync/line.ts';
import { ADDRESS, lineTo } from './sync/line.ts';
import type { Team } from './sync/team.ts';

export const WORKSPACE = 'Meadowlark Support';
/** What a newcomer chooses. */
export const OWN_PASSWORD = 'my own long password';

/** A browser profile that takes part in nothing yet, its settings open. */
export interface Newcomer {
  sidecard: Sidecard;
  line: Line;
  options: Page;
  close(): Promise<void>;
}

/** The part of the settings that is about the team. */
export function teamPart(options: Page) {
  return options.getByRole('region', { name: 'Team', exact: true });
}

async function openOptions({ context, extensionId }: Sidecard): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`chrome-extension://${extensionId}/options.html#workspace`);
  await expect(teamPart(page)).toBeVisible();
  return page;
}

/** @param host by which the server is reached; one that Sidecard may reach without being allowed to, if left out. */
export async function newNewcomer(
  team: Pick<Team, 'port'>,
  helpdesks: HelpdeskServer,
  host?: string,
): Promise<Newcomer> {
  const line = await lineTo(team.port, host);
  const hostRules = `${line.hostRule}, ${helpdesks.hostRules}`;
  const sidecard = await launchSidecard({ headless: true, hostRules });
  const options = await openOptions(sidecard);
  return {
    ...{ sidecard, line, options },
    async close() {
      await sidecard.close();
      await line.close();
    },
  };
}

/** A link into the team's workspace, as its administrator hands it out. */
export function linkWith(more: object = {}, address = ADDRESS): string {
  const content = { v: 1, prefix: 'sidecard-', name: WORKSPACE, ...more };
  return `${address}/#sidecard-join=${Buffer.from(JSON.stringify(content)).toString('base64url')}`;
}

export async function paste(options: Page, text: string): Promise<void> {
  await teamPart(options).getByRole('textbox', { name: 'Invitation link' }).fill(text);
}

/** Joins by the link that all have, with a name and a password. */
export async function joinByName(options: Page, account: string, password: string): Promise<void> {
  const part = teamPart(options);
  await paste(options, linkWith());
  await part.getByRole('textbox', { name: 'Account' }).fill(account);
  await part.getByLabel('Password', { exact: true }).fill(password);
  await part.getByRole('button', { name: 'Connect' }).click();
}

export async function expectJoined(options: Page): Promise<void> {
  await expect(options.getByRole('status')).toHaveText(`Connected to ${WORKSPACE}`);
  await expect(teamPart(options).getByText('In step', { exact: true })).toBeVisible();
}

/** What an account's password is worth at the server. @returns the status of signing in. */
export async function signInStatus({ port }: Pick<Team, 'port'>, name: string, password: string) {
  const answer = await fetch(`http://127.0.0.1:${port}/_session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  return answer.status;
}

/** Does something on the server as its administrator. */
export async function asAdmin({ port }: Team, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/${path}`, {
    method: 'PUT',
    headers: {
      authorization: `Basic ${btoa('admin:password')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** Lets people change their own passwords, as setting up a workspace does. */
export async function openRecords(team: Team): Promise<void> {
  await asAdmin(team, '_node/_local/_config/couchdb/users_db_security_editable', 'true');
  const members = { names: [], roles: ['member'] };
  const admins = { names: [], roles: ['_admin'] };
  await asAdmin(team, '_users/_security', { admins, members });
}

/** The real panel of a newcomer, beside a ticket. */
export async function panelBeside(
  { sidecard, options }: Newcomer,
  helpdesks: HelpdeskServer,
): Promise<Page> {
  const page = await options.context().newPage();
  await page.goto(helpdesks.url('/agent/tickets/101'));
  await page.evaluate(() => window.zendesk?.ready(101));
  return sidecard.openPanel(page);
}

/** What the extension's pages have in their global scope. */
interface ExtensionScope {
  chrome: {
    permissions: {
      remove(wanted: { origins: string[] }): Promise<boolean>;
      contains(wanted: { origins: string[] }): Promise<boolean>;
    };
  };
}

/** Takes the permission for a site back, as people can on the browser's page for extensions. */
export async function forbid(options: Page, pattern: string): Promise<void> {
  const isRemoved = await options.evaluate(
    (each) =>
      (globalThis as never as ExtensionScope).chrome.permissions.remove({ origins: [each] }),
    pattern,
  );
  expect(isRemoved).toBe(true);
}

/** Whether Sidecard may reach a site. */
export function mayReach(options: Page, pattern: string): Promise<boolean> {
  return options.evaluate(
    (each) =>
      (globalThis as never as ExtensionScope).chrome.permissions.contains({ origins: [each] }),
    pattern,
  );
}
