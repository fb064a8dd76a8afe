import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { ADMINISTRATOR } from './sync/emptyServer.ts';
import { ADDRESS } from './sync/line.ts';

/** The part of the settings that is about looking after a server. */
export function administration(options: Page): Locator {
  return options.getByRole('region', { name: 'Team administration' });
}

/** Opens the part and the server in it. */
export async function openServer(options: Page, password = ADMINISTRATOR.password): Promise<void> {
  const part = administration(options);
  const login = part.getByRole('form', { name: "Administrator's login" });
  if (!(await login.isVisible())) await part.getByText("Look after a team's server").click();
  await login.getByRole('textbox', { name: 'Address of the server' }).fill(ADDRESS);
  await login.getByRole('textbox', { name: 'Administrator' }).fill(ADMINISTRATOR.name);
  await login.getByLabel('Password', { exact: true }).fill(password);
  await login.getByRole('button', { name: 'Open the server' }).click();
}

/** Sets a workspace up on a server that has none. */
export async function setUp(options: Page, name: string, collection: string): Promise<void> {
  const form = administration(options).getByRole('form', { name: 'Set up a workspace' });
  await form.getByRole('textbox', { name: 'Name of the workspace' }).fill(name);
  await form.getByRole('textbox', { name: 'First collection' }).fill(collection);
  await form.getByRole('button', { name: 'Set up a workspace' }).click();
  await expect(options.getByRole('status')).toHaveText(`Workspace “${name}” is set up.`);
}

/** Somebody who is to be invited, and what they may do in collections, by their names. */
interface Invited {
  user: string;
  name: string;
  rights: Readonly<Record<string, string>>;
  /** A group to make of them. */
  group?: string;
}

/** Adds a group of one member. */
async function addGroup(options: Page, name: string, member: string): Promise<void> {
  const part = administration(options);
  await part.getByRole('button', { name: 'Add a group' }).click();
  const group = part.getByRole('form', { name: 'Add a group' });
  await group.getByRole('textbox', { name: 'Name' }).fill(name);
  await group.getByRole('checkbox', { name: member }).check();
  await group.getByRole('button', { name: 'Add the group' }).click();
  await expect(part.getByRole('list', { name: 'Groups' })).toContainText(`${name}${member}`);
}

/** Invites somebody. @returns their link. */
export async function invite(options: Page, invited: Invited): Promise<string> {
  const { user, name, rights, group } = invited;
  const part = administration(options);
  await part.getByRole('button', { name: 'Invite a member' }).click();
  const form = part.getByRole('form', { name: 'Invite a member' });
  await form.getByRole('textbox', { name: 'Account' }).fill(user);
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  for (const [collection, right] of Object.entries(rights)) {
    await form.getByRole('combobox', { name: collection }).selectOption(right);
  }
  await form.getByRole('button', { name: 'Make the invitation' }).click();
  const field = part.getByRole('textbox', { name: `Invitation for ${name}` });
  await expect(field).toBeFocused();
  const link = await field.inputValue();
  await part.getByRole('button', { name: 'Done' }).click();
  if (group !== undefined) await addGroup(options, group, name);
  return link;
}

/** The row of a member, opened to be changed. */
export async function openMember(options: Page, name: string): Promise<Locator> {
  const part = administration(options);
  await part.getByRole('button', { name: `Change ${name}` }).click();
  return part.getByRole('form', { name: `What ${name} may do` });
}

/** Answers what is asked again. */
export async function confirm(options: Page, button: string): Promise<void> {
  await options.getByRole('alertdialog').getByRole('button', { name: button }).click();
}
