import { allow } from './capturing.ts';
import {
  expectJoined,
  forbid,
  joinByName,
  linkWith,
  mayReach,
  newNewcomer,
  paste,
  teamPart,
  WORKSPACE,
} from './joining.ts';
import { expect, setting, sharedCards, test } from './joiningFixture.ts';
import { readTable } from './sync/replica.ts';
import { violations } from './violations.ts';

const CARD = 'Parcel shown as delivered, never received';

test('signing out takes the team’s cards away, signing in brings them back', async ({
  team,
  newcomer,
}) => {
  await team.write('ann', CARD, 'Sorry.');
  const { options, line } = await newcomer();
  await joinByName(options, 'bob', team.password);
  await expectJoined(options);
  expect(await sharedCards(options)).toEqual([CARD]);
  const part = teamPart(options);
  await part.getByRole('button', { name: 'Sign out…' }).click();
  const dialog = options.getByRole('alertdialog');
  expect(await violations(options)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByRole('status')).toHaveText(`Signed out of ${WORKSPACE}`);
  for (const table of ['feeds', 'outbox', 'conflicts'] as const) {
    expect(await readTable(options, table)).toEqual([]);
  }
  expect(await sharedCards(options)).toEqual([]);
  await expect(part.getByText('Signed out', { exact: true })).toBeVisible();
  team.requests.length = 0;
  await options.reload();
  await part.getByLabel('Password', { exact: true }).fill(team.password);
  await part.getByLabel('Password', { exact: true }).press('Enter');
  await expect.poll(() => sharedCards(options)).toEqual([CARD]);

  // Without a network it works all the same; the server is told later.
  line.cut();
  await part.getByRole('button', { name: 'Sign out…' }).click();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(options.getByRole('status')).toContainText('could not be reached');
  expect(await sharedCards(options)).toEqual([]);
  expect(await setting(options, 'open-sessions')).toEqual(['https://couch.zendesk.com']);
});

test('who leaves keeps a copy, and can join another workspace', async ({ team, newcomer }) => {
  await team.write('ann', CARD, 'Sorry.');
  const { options } = await newcomer();
  await joinByName(options, 'bob', team.password);
  await expectJoined(options);
  const part = teamPart(options);
  await part.getByRole('button', { name: 'Leave…' }).click();
  const dialog = options.getByRole('alertdialog');
  await dialog.getByRole('radio', { name: 'Keep a copy on this device' }).check();
  await dialog.getByRole('button', { name: 'Leave' }).click();
  await expect(options.getByRole('status')).toHaveText(`You left ${WORKSPACE}`);
  await expect(part.getByRole('textbox', { name: 'Invitation link' })).toBeVisible();
  expect(await sharedCards(options)).toEqual([]);
  const kept = (await readTable(options, 'cards')).filter(({ title }) => title === CARD);
  expect(kept).toHaveLength(1);
  const names = options.getByRole('region', { name: 'Collections' });
  await expect(names.getByText('help (copy)').first()).toBeVisible();
  expect(await setting(options, 'workspace')).toBeUndefined();

  await joinByName(options, 'ann', team.password);
  await expectJoined(options);
  expect(await setting(options, 'me')).toBe('member:ann');
});

test('a worker that dies while it signs out goes on with it', async ({ team, newcomer }) => {
  await team.write('ann', CARD, 'Sorry.');
  const { options, sidecard } = await newcomer();
  await joinByName(options, 'bob', team.password);
  await expectJoined(options);
  const part = teamPart(options);
  const { promise: reached, resolve: arrived } = Promise.withResolvers<void>();
  team.interfere = ({ method }) => {
    if (method !== 'DELETE') return undefined;
    arrived();
    return 'silence';
  };
  await part.getByRole('button', { name: 'Sign out…' }).click();
  await options.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await reached;
  team.interfere = () => undefined;
  expect(await sharedCards(options)).toEqual([CARD]);
  await sidecard.killWorker(options);
  // Whatever wakes the next one: here the page that says that it is still there.
  await options.reload();
  await expect.poll(() => sharedCards(options)).toEqual([]);
  await expect.poll(() => setting(options, 'open-sessions')).toBeUndefined();
  await expect(part.getByText('Signed out', { exact: true })).toBeVisible();
});

test('a permission that was taken back is said, and given again in a click', async ({
  team,
  helpdesks,
}) => {
  const address = 'https://couch.example.org';
  const { sidecard, options, close } = await newNewcomer(team, helpdesks, 'couch.example.org');
  try {
    await allow(sidecard, `${address}/*`);
    const part = teamPart(options);
    await paste(options, linkWith({}, address));
    await part.getByRole('textbox', { name: 'Account' }).fill('ann');
    await part.getByLabel('Password', { exact: true }).fill(team.password);
    await part.getByRole('button', { name: 'Connect' }).click();
    await expectJoined(options);
    await forbid(options, `${address}/*`);
    await part.getByRole('button', { name: 'Sync now' }).click();
    await expect(part.getByText('Sidecard may not reach the server')).toBeVisible();
    expect(await violations(options)).toEqual([]);
    await allow(sidecard, `${address}/*`);
    await part.getByRole('button', { name: 'Allow', exact: true }).click();
    await expect(part.getByText('In step', { exact: true })).toBeVisible();
    // What it is not needed for any more is given back.
    await part.getByRole('button', { name: 'Leave…' }).click();
    await options.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
    await expect(options.getByRole('status')).toHaveText(`You left ${WORKSPACE}`);
    await expect.poll(() => mayReach(options, `${address}/*`)).toBe(false);
  } finally {
    await close();
  }
});
