import type { Page } from '@playwright/test';
import { editorData, expect, test } from './fixture.ts';

function suggested(panel: Page) {
  return panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article');
}

test('inserts the top suggestion by keyboard, the focus left in the editor', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toBeVisible();
  const editor = page.locator('[data-is-active="true"] .ck-editor__editable').first();
  await editor.click();
  await page.keyboard.type('Hello. ');
  await sidecard.pressCommand('insert-top-suggestion', page, panel);
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  await page.keyboard.type('Typed on.');
  const data = await editorData(page, 101);
  expect(data).toContain('Hello. Hi Hannah,');
  expect(data).toContain('Typed on.');
});

test('wakes a killed worker for the keyboard command', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toBeVisible();
  await sidecard.killWorker(panel);
  await sidecard.pressCommand('insert-top-suggestion', page, panel);
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect((await editorData(page, 101)).match(/Hi Hannah/g)).toHaveLength(1);
});

test('finds the ticket again after the page was reloaded', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toHaveAccessibleName(/not received/);
  await page.goto(page.url().replace('101', '102'));
  await expect(suggested(panel).first()).toHaveAccessibleName('Charged twice for one order');
});

test('follows the window to another tab and back', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toBeVisible();
  const blank = await sidecard.context.newPage();
  await blank.goto('about:blank');
  await expect(panel.getByRole('heading', { name: 'No ticket here' })).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Suggested cards' })).toHaveCount(0);
  await page.bringToFront();
  await expect(suggested(panel).first()).toHaveAccessibleName(/not received/);
});

test('goes on in an open page after the extension was updated', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toBeVisible();
  const closed = panel.waitForEvent('close');
  await sidecard.reload();
  await closed;
  const again = await sidecard.openPanel(page);
  await expect(suggested(again).first()).toHaveAccessibleName(/not received/);
  await suggested(again).first().getByRole('button', { name: 'Insert' }).click();
  await expect(again.getByRole('status')).toHaveText('Inserted');
  expect((await editorData(page, 101)).match(/Hi Hannah/g)).toHaveLength(1);
});

test('keeps its index and cards over a restart of the panel', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'Remove sample cards' }).click();
  await expect(panel.getByRole('heading', { name: 'No cards yet' })).toBeVisible();
  await panel.close();
  const again = await sidecard.openPanel(page);
  await expect(again.getByRole('heading', { name: 'No cards yet' })).toBeVisible();
  await again.getByRole('button', { name: 'Add sample cards' }).click();
  await expect(suggested(again).first()).toHaveAccessibleName(/not received/);
});

test('follows the window between two help desk tabs, and inserts into the one in front', async ({
  openWithPanel,
  sidecard,
  helpdesks,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toHaveAccessibleName(/not received/);
  const other = await sidecard.context.newPage();
  await other.goto(helpdesks.url('/agent/tickets/102'));
  await other.evaluate(() => window.zendesk.ready(102));
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('#102');
  const card = suggested(panel).first();
  await expect(card).toHaveAccessibleName('Charged twice for one order');
  await card.getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(other, 102)).toContain('Hi Marcus,');
  expect(await editorData(page, 101)).toBe('');
});

test('loses nothing typed while another tab is looked at', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await panel.getByRole('searchbox').fill('missing pods');
  const card = panel.getByRole('article', { name: /missing pods/ });
  await card.getByRole('button', { name: 'Insert' }).click();
  const field = panel.getByRole('textbox', { name: 'order number' });
  await field.fill('ML-1');
  const line = panel.getByRole('region', { name: 'Ticket', includeHidden: true });
  const blank = await sidecard.context.newPage();
  await blank.goto('about:blank');
  // Activated one after the other, else the browser may end on the tab that came first.
  await expect(line).toHaveCount(0);
  await page.bringToFront();
  await expect(line).toContainText('#101');
  await expect(field).toHaveValue('ML-1');
  await panel.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(page, 101)).toContain('ML-1');
});

test('inserts by key what stands first on the screen', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await panel.getByRole('searchbox').fill('invoice VAT');
  const results = panel.getByRole('list', { name: 'Search results' });
  await expect(results.getByRole('article').first()).toHaveAccessibleName(/Invoice with VAT/);
  await sidecard.pressCommand('insert-top-suggestion', page, panel);
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const data = await editorData(page, 101);
  expect(data).toContain('VAT');
  expect(data).not.toContain('concierge');
});
