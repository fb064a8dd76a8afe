import type { Page } from '@playwright/test';
import {
  expectJoined,
  joinByName,
  linkWith,
  OWN_PASSWORD,
  openRecords,
  panelBeside,
  paste,
  signInStatus,
  teamPart,
  WORKSPACE,
} from './joining.ts';
import { expect, setting, test } from './joiningFixture.ts';
import { suggested, writeCard } from './sync/device.ts';
import { readTable } from './sync/replica.ts';
import { violations } from './violations.ts';

const CARD = 'Parcel shown as delivered, never received';

test('people join by a personal link and by one for all, and share what they know', async ({
  team,
  newcomer,
  helpdesks,
}) => {
  await openRecords(team);
  const [ann, bob] = [await newcomer(), await newcomer()];
  team.requests.length = 0;
  const part = teamPart(ann.options);
  const account = { name: 'ann', password: team.password };
  const link = linkWith({ account, collections: ['help'] });
  await paste(ann.options, `Hello Ann,\n${link}\nsee you there`);
  const said = part.getByRole('region', { name: 'The invitation says' });
  await expect(said).toContainText(WORKSPACE);
  await expect(said).toContainText('couch.zendesk.com');
  await expect(said).toContainText('ann');
  expect(team.requests).toEqual([]);
  await part.getByLabel('New password').fill('short');
  await part.getByRole('button', { name: 'Connect' }).click();
  await expect(part.getByText('Too short.')).toBeVisible();
  await part.getByRole('button', { name: 'Suggest one' }).click();
  await part.getByRole('button', { name: 'Show password' }).click();
  await expect(part.getByLabel('New password')).toHaveValue(/^(\w{5}-){3}\w{5}$/);
  await part.getByLabel('New password').fill(OWN_PASSWORD);
  await part.getByRole('button', { name: 'Connect' }).click();
  await expectJoined(ann.options);
  await expect(part.getByRole('heading', { name: 'Team', exact: true })).toBeFocused();
  expect(await signInStatus(team, 'ann', team.password)).toBe(401);
  expect(await signInStatus(team, 'ann', OWN_PASSWORD)).toBe(200);
  const stored = JSON.stringify(await readTable(ann.options, 'settings'));
  expect(stored).not.toContain(OWN_PASSWORD);
  expect(stored).not.toContain(team.password);
  await expect(part.getByRole('list', { name: 'Collections of the team' })).toHaveText(
    'help You may read and write',
  );

  await joinByName(bob.options, 'bob', team.password);
  await expectJoined(bob.options);
  await teamPart(bob.options).getByText('2 members').click();
  await expect(teamPart(bob.options).getByRole('listitem')).toContainText(['help', 'ann', 'bob']);

  const panels = [await panelBeside(ann, helpdesks), await panelBeside(bob, helpdesks)];
  for (const panel of panels) await expect(suggested(panel).first()).toBeVisible();
  const [here, there] = panels as [Page, Page];
  await writeCard(here, CARD, 'Sorry that your parcel never arrived.');
  await expect(suggested(there).filter({ hasText: CARD })).toBeVisible();
  const [card] = (await readTable(there, 'cards')).filter(({ title }) => title === CARD);
  expect(card?.created.by).toBe('member:ann');
});

test('what stands in the way is said, and nothing is kept', async ({ team, newcomer }) => {
  const { options } = await newcomer();
  const part = teamPart(options);
  const alert = part.getByRole('alert');
  await paste(options, 'https://couch.zendesk.com/');
  await expect(alert).toContainText('no invitation');
  await paste(options, linkWith({}, 'http://couch.zendesk.com'));
  await expect(alert).toContainText('not protected');
  await paste(options, linkWith({ v: 2 }));
  await expect(alert).toContainText('newer Sidecard');
  expect(await violations(options)).toEqual([]);

  await joinByName(options, 'ann', 'a wrong password');
  await expect(alert).toContainText('does not accept the account or the password');
  expect(await violations(options)).toEqual([]);
  const connect = part.getByRole('button', { name: 'Connect' });
  await part.getByLabel('Password', { exact: true }).fill(team.password);
  const answers = [
    ['is no CouchDB', { status: 200, body: '<p>Hi' }],
    ['too old', { status: 200, body: '{"couchdb":"Welcome","version":"3.3.3"}' }],
    ['Nobody answers', 'drop'],
  ] as const;
  for (const [words, answer] of answers) {
    team.interfere = ({ path }) => (path === '/' ? answer : undefined);
    await connect.click();
    await expect(alert).toContainText(words);
  }
  expect(await setting(options, 'workspace')).toBeUndefined();
  team.interfere = () => undefined;
  await connect.click();
  await expectJoined(options);
});

test('a role that was taken away is seen in the settings', async ({ team, newcomer }) => {
  const { options } = await newcomer();
  await joinByName(options, 'bob', team.password);
  await expectJoined(options);
  const collections = teamPart(options).getByRole('list', { name: 'Collections of the team' });
  await expect(collections).toHaveText('help You may read and write');
  await team.removeRights('bob');
  await teamPart(options).getByRole('button', { name: 'Sync now' }).click();
  await expect(collections).toHaveText('help You may not read it');
});

test('a session that has ended begins again, and what was written meanwhile is sent', async ({
  team,
  newcomer,
  helpdesks,
}) => {
  const ann = await newcomer();
  await joinByName(ann.options, 'ann', team.password);
  await expectJoined(ann.options);
  const panel = await panelBeside(ann, helpdesks);
  await expect(suggested(panel).first()).toBeVisible();
  await ann.sidecard.inWorker(
    panel,
    async (address) => {
      await fetch(`${address}/_session`, { method: 'DELETE', credentials: 'include' });
    },
    'https://couch.zendesk.com',
  );
  await ann.options.close();
  await writeCard(panel, CARD, 'Sorry that your parcel never arrived.');
  const foot = panel.getByRole('region', { name: 'Sync' });
  await expect(foot).toContainText('Signed out · 1 change waiting');
  expect(await violations(panel)).toEqual([]);
  const opened = ann.sidecard.context.waitForEvent('page');
  await foot.getByRole('button', { name: 'Sign in' }).click();
  const options = await opened;
  await expect(options).toHaveURL(/options\.html#workspace$/);
  const form = teamPart(options).getByRole('form', { name: 'Sign in' });
  await expect(form.getByRole('textbox', { name: 'Account' })).toHaveValue('ann');
  expect(await violations(options)).toEqual([]);
  await form.getByLabel('Password', { exact: true }).fill(team.password);
  await form.getByLabel('Password', { exact: true }).press('Enter');
  await expect(options.getByRole('status')).toHaveText('Signed in');
  await expect.poll(async () => (await team.cards()).map(({ title }) => title)).toEqual([CARD]);
  await expect(foot).toContainText('In step');
});

test('joins by keyboard alone', async ({ team, newcomer }) => {
  const { options } = await newcomer();
  const part = teamPart(options);
  const link = part.getByRole('textbox', { name: 'Invitation link' });
  await link.focus();
  await options.keyboard.insertText(linkWith());
  await expect(part.getByRole('textbox', { name: 'Account' })).toBeFocused();
  await options.keyboard.type('ann');
  await options.keyboard.press('Tab');
  await options.keyboard.type(team.password);
  await options.keyboard.press('Enter');
  await expectJoined(options);
});
