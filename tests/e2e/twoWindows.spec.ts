import type { Page } from '@playwright/test';
import { intercomHost } from '../helpdesks/hosts.ts';
import { pathOf } from '../helpdesks/intercom/conversations.ts';
import { editorData, expect, test } from './fixture.ts';

const CUSTOMS = 215470205;
const CATS = 215470209;

function first(panel: Page) {
  return panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
}

test('Zendesk in one window, Intercom in another: each panel follows its own window', async ({
  openWithPanel,
  sidecard,
  helpdesks,
}) => {
  const { page: zendesk, panel: left } = await openWithPanel(101);
  const intercom = await sidecard.openWindow(helpdesks.url(pathOf(CUSTOMS), intercomHost.name));
  await intercom.evaluate((id) => window.intercom.ready(id), CUSTOMS);
  const right = await sidecard.openPanel(intercom);
  await expect(first(left)).toHaveAccessibleName(/not received/);
  await expect(first(right)).toHaveAccessibleName('Customs and import charges for UK orders');

  await intercom.evaluate((id) => window.intercom.openConversation(id), CATS);
  await expect(first(right)).toHaveAccessibleName('Are the plants safe for cats and dogs?');
  await expect(first(left)).toHaveAccessibleName(/not received/);
  await zendesk.evaluate(() => window.zendesk.openTicket(102));
  await expect(first(left)).toHaveAccessibleName('Charged twice for one order');
  await expect(first(right)).toHaveAccessibleName('Are the plants safe for cats and dogs?');

  await first(left).getByRole('button', { name: 'Insert' }).click();
  await expect(left.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(zendesk, 102)).toContain('Hi Marcus,');
  expect(await intercom.evaluate(() => window.intercom.editorHtml())).toBe('<p></p>');

  await first(right).getByRole('button', { name: 'Insert' }).click();
  await expect(right.getByRole('status')).toHaveText('Inserted');
  expect(await intercom.evaluate(() => window.intercom.editorHtml())).toContain('Hi Bea,');
  expect(await editorData(zendesk, 102)).not.toContain('Hi Bea,');

  await right.close();
  await zendesk.evaluate(() => window.zendesk.openTicket(101));
  await expect(first(left)).toHaveAccessibleName(/not received/);
});
