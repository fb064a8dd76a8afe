import { administration, confirm, invite, openMember, openServer, setUp } from './administering.ts';
import { test as base, expect } from './fixture.ts';
import {
  type Newcomer,
  newNewcomer,
  OWN_PASSWORD,
  paste,
  signInStatus,
  teamPart,
} from './joining.ts';
import { ADMINISTRATOR, type EmptyServer, newEmptyServer } from './sync/emptyServer.ts';
import { ADDRESS } from './sync/line.ts';
import { readTable } from './sync/replica.ts';
import { violations } from './violations.ts';

interface Fixtures {
  server: EmptyServer;
  /** Starts a browser that takes part in nothing yet; it is closed with the test. */
  browserOf(): Promise<Newcomer>;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off the pattern.
  server: async ({}, use) => {
    const server = await newEmptyServer();
    await use(server);
    await server.close();
  },
  browserOf: async ({ server, helpdesks }, use) => {
    const started: Newcomer[] = [];
    await use(async () => {
      const newcomer = await newNewcomer(server, helpdesks);
      started.push(newcomer);
      return newcomer;
    });
    for (const each of started) await each.close();
  },
});

const WORKSPACE = 'Acme Support';

test('from nothing to a team, a role taken away and a member removed', async ({
  server,
  browserOf,
}) => {
  const [admin, ana] = [await browserOf(), await browserOf()];
  const { options } = admin;
  const part = administration(options);
  await expect(part.getByRole('form')).toHaveCount(0);
  await openServer(options, 'a wrong password');
  await expect(part.getByRole('alert')).toContainText('does not accept “admin”');
  await openServer(options);
  await expect(part.getByRole('heading', { name: 'No workspace yet' })).toBeFocused();
  await setUp(options, WORKSPACE, 'Billing');
  await expect(part.getByRole('heading', { name: WORKSPACE })).toBeFocused();

  await part.getByRole('button', { name: 'Add a collection' }).click();
  const added = part.getByRole('form', { name: 'Add a collection' });
  await added.getByRole('textbox', { name: 'Name', exact: true }).fill('Shipping & returns');
  await added.getByRole('button', { name: 'Add the collection' }).click();
  await expect(part.getByRole('listitem').filter({ hasText: 'shipping-returns' })).toBeVisible();

  const rights = { Billing: 'Read and write', 'Shipping & returns': 'Read' };
  const link = await invite(options, { user: 'ana', name: 'Ana Gómez', rights });
  const bea = { user: 'bea', name: 'Bea', rights: { Billing: 'Verify' }, group: 'Experts' };
  await invite(options, bea);
  const row = part.getByRole('row', { name: /^Ana Gómez/ });
  await expect(row).toContainText('Billing: Read and write');
  expect(await violations(options)).toEqual([]);
  await options.setViewportSize({ width: 400, height: 900 });
  expect(await part.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
  await options.setViewportSize({ width: 1000, height: 900 });

  await paste(ana.options, link);
  await teamPart(ana.options).getByLabel('New password').fill(OWN_PASSWORD);
  await teamPart(ana.options).getByRole('button', { name: 'Connect' }).click();
  await expect(ana.options.getByRole('status')).toHaveText(`Connected to ${WORKSPACE}`);
  const collections = teamPart(ana.options).getByRole('list', { name: 'Collections of the team' });
  await expect(collections).toContainText('You may read and write');
  expect(await signInStatus(server, 'ana', OWN_PASSWORD)).toBe(200);

  const form = await openMember(options, 'Ana Gómez');
  await form.getByRole('combobox', { name: 'Billing' }).selectOption('Nothing');
  await form.getByRole('button', { name: 'Save rights' }).click();
  await confirm(options, 'Take away');
  await expect(options.getByRole('status')).toContainText('Saved what Ana Gómez may do');
  await expect(row).not.toContainText('Billing: Read and write');
  await teamPart(ana.options).getByRole('button', { name: 'Sync now' }).click();
  await expect(collections).toContainText('Billing You may not read it');

  await part.getByRole('button', { name: 'Remove…' }).click();
  await confirm(options, 'Remove');
  await expect(options.getByRole('status')).toHaveText('Ana Gómez is no member any more.');
  await expect(row).toHaveCount(0);
  await expect(part.getByRole('heading', { name: 'Members' })).toBeFocused();
  expect(await signInStatus(server, 'ana', OWN_PASSWORD)).toBe(401);

  await part.getByRole('button', { name: 'Check the server' }).click();
  await expect(part.getByText('All is as it should be.')).toBeVisible();

  for (const { options: page } of [admin, ana]) {
    expect(JSON.stringify(await readTable(page, 'settings'))).not.toContain(ADMINISTRATOR.password);
  }
  await part.getByRole('button', { name: 'Close and forget the login' }).click();
  const fold = part.getByText("Look after a team's server");
  await expect(fold).toBeFocused();
  await fold.press('Enter');
  await expect(part.getByLabel('Password', { exact: true })).toHaveValue('');
});

test('what somebody owned who leaves is handed on, at once or later', async ({
  server,
  browserOf,
}) => {
  const { options } = await browserOf();
  const part = administration(options);
  const status = options.getByRole('status');
  await openServer(options);
  await setUp(options, WORKSPACE, 'Billing');
  await invite(options, { user: 'ana', name: 'Ana', rights: { Billing: 'Manage' } });
  await invite(options, { user: 'bea', name: 'Bea', rights: { Billing: 'Read' } });
  await invite(options, { user: 'cem', name: 'Cem', rights: { Billing: 'Manage' } });
  const mark = { by: 'member:ana', at: '2026-01-10T09:00:00.000Z' };
  await server.ask('PUT', 'sidecard-c_billing/card:01J00000000000000000000001', {
    ...{ schema: 1, title: 'Parcel lost', sourceLang: 'en', answer: { en: { body: 'Sorry.' } } },
    ...{ notes: '', keywords: [], template: 'template:answer', status: 'published' },
    ...{ owner: 'member:ana', verifiers: [], verifyEvery: null, verified: {}, dates: {} },
    ...{ triggers: [], sources: [], created: mark, updated: mark },
  });
  await openMember(options, 'Ana');
  await part.getByRole('combobox', { name: 'Hand their cards to' }).selectOption('Bea');
  await part.getByRole('button', { name: 'Remove…' }).click();
  await confirm(options, 'Remove');
  await expect(status).toHaveText(
    'Ana is no member any more. 1 card or question was handed to bea. ' +
      'bea may not write in billing yet. Give them that right.',
  );

  await openMember(options, 'Bea');
  await part.getByRole('button', { name: 'Remove…' }).click();
  await confirm(options, 'Remove');
  await expect(part.getByText('1 card of Bea has nobody to look after it now.')).toBeVisible();
  await part.getByRole('combobox', { name: 'Hand them to' }).selectOption('Cem');
  await part.getByRole('button', { name: 'Hand on' }).click();
  await expect(status).toHaveText('1 card or question was handed to cem.');
  const card = await server.ask('GET', 'sidecard-c_billing/card:01J00000000000000000000001');
  expect(card.owner).toBe('member:cem');
});

test('what is wrong is found, told with what to do, and put right', async ({
  server,
  browserOf,
}) => {
  const { options } = await browserOf();
  const part = administration(options);
  await openServer(options);
  await setUp(options, WORKSPACE, 'Billing');
  const open = { admins: { names: [], roles: [] }, members: { names: [], roles: [] } };
  await server.ask('PUT', 'sidecard-c_billing/_security', open);
  const rules = await server.ask('GET', 'sidecard-hub/_design/sidecard');
  await server.ask('PUT', 'sidecard-hub/_design/sidecard', { ...rules, rules: 1 });
  await part.getByRole('button', { name: 'Check the server' }).click();
  await expect(options.getByRole('status')).toHaveText('2 findings');
  await expect(part.getByRole('heading', { name: 'Unsafe' })).toBeVisible();
  await expect(part).toContainText('sidecard-c_billing is open to everybody.');
  await expect(part).toContainText('sidecard-hub has older rules.');
  expect(await violations(options)).toEqual([]);
  await part.getByRole('button', { name: 'Put right what Sidecard set up' }).click();
  await expect(options.getByRole('status')).toContainText('as it should be again');
  await part.getByRole('button', { name: 'Check the server' }).click();
  await expect(part.getByText('All is as it should be.')).toBeVisible();

  await server.ask('PUT', 'sidecard-hub/_design/sidecard', {
    ...(await server.ask('GET', 'sidecard-hub/_design/sidecard')),
    rules: 1,
  });
  await part.getByRole('button', { name: 'Close and forget the login' }).click();
  await openServer(options);
  await part.getByRole('button', { name: 'Bring rules up to date' }).click();
  await expect(options.getByRole('status')).toHaveText('The rules are up to date.');
  await expect(part.getByRole('button', { name: 'Bring rules up to date' })).toHaveCount(0);
});

test('who manages the workspace says what is shared, and all members read it', async ({
  browserOf,
}) => {
  const [manager, member] = [await browserOf(), await browserOf()];
  const { options } = manager;
  await openServer(options);
  await setUp(options, WORKSPACE, 'Billing');
  const part = administration(options);
  const link = await invite(options, { user: 'bea', name: 'Bea', rights: { Billing: 'Read' } });
  await part.getByRole('button', { name: 'Invite a member' }).click();
  const form = part.getByRole('form', { name: 'Invite a member' });
  await form.getByRole('textbox', { name: 'Account' }).fill('ana');
  await form.getByRole('checkbox', { name: 'Manages the workspace itself' }).check();
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  const field = part.getByRole('textbox', { name: 'Invitation for ana' });
  await expect(field).toBeFocused();
  const joins = [
    [options, await field.inputValue()],
    [member.options, link],
  ] as const;
  for (const [page, text] of joins) {
    await paste(page, text);
    await teamPart(page).getByLabel('New password').fill(OWN_PASSWORD);
    await teamPart(page).getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByRole('status')).toHaveText(`Connected to ${WORKSPACE}`);
  }
  const shared = (page: typeof options) =>
    page.getByRole('region', { name: 'Learned with the team' });
  await expect(shared(member.options)).toContainText('Nobody. Nothing is shared');
  await expect(shared(member.options).getByRole('radio')).toHaveCount(0);
  await shared(options).getByRole('radio', { name: 'How often cards are used' }).check();
  await shared(options).getByRole('button', { name: 'Save choice' }).click();
  await expect(options.getByRole('status')).toContainText('Saved.');
  await expect(shared(options)).toContainText('ana, ');
  await teamPart(options).getByRole('button', { name: 'Sync now' }).click();
  await teamPart(member.options).getByRole('button', { name: 'Sync now' }).click();
  await expect(shared(member.options)).toContainText('ana, ');
  await expect(shared(member.options)).toContainText('How often cards are used');
});

test('a workspace is set up by keyboard alone', async ({ browserOf }) => {
  const { options } = await browserOf();
  const part = administration(options);
  const { keyboard } = options;
  await part.getByText("Look after a team's server").focus();
  await keyboard.press('Enter');
  await expect(part.getByRole('textbox', { name: 'Address of the server' })).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.type(ADDRESS);
  await keyboard.press('Tab');
  await keyboard.type(ADMINISTRATOR.name);
  await keyboard.press('Tab');
  await keyboard.type(ADMINISTRATOR.password);
  await keyboard.press('Enter');
  await expect(part.getByRole('heading', { name: 'No workspace yet' })).toBeFocused();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.type(WORKSPACE);
  await keyboard.press('Enter');
  await expect(part.getByRole('heading', { name: WORKSPACE })).toBeFocused();
  await part.getByRole('button', { name: 'Invite a member' }).press('Enter');
  await expect(part.getByRole('textbox', { name: 'Account' })).toBeFocused();
});
