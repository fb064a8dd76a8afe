import type { Page } from '@playwright/test';
import { editorData, expect, test } from './fixture.ts';

const TITLE = 'Parcel marked delivered but not received';

function insertButton(panel: Page) {
  const card = panel.getByRole('article', { name: TITLE });
  return card.getByRole('button', { name: 'Insert' });
}

test('inserts the answer with its formatting, read from the editor, and takes it back', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const data = await editorData(page, 101);
  expect(data).toContain('<p>Hi Hannah,</p>');
  expect(data).toMatch(/<strong>[^<]+<\/strong>/);
  expect(data).toMatch(/<a href="https:\/\/meadowlark\.example[^"]*">/);
  expect(data).toMatch(/<ul><li>/);
  expect(data).not.toContain('{{');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');
  expect(await editorData(page, 101)).toBe('');
  expect(await page.evaluate(() => window.zendesk.submitted)).toBe(0);
});

test('inserts at the caret and keeps the draft; one Ctrl+Z restores it', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  const editor = page.locator('[data-is-active="true"] .ck-editor__editable').first();
  await editor.click();
  await page.keyboard.type('Good morning. Kind regards');
  for (let step = 0; step < 'Kind regards'.length; step++) await page.keyboard.press('ArrowLeft');
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const data = await editorData(page, 101);
  expect(data.startsWith('<p>Good morning. Hi Hannah,</p>')).toBe(true);
  expect(data.endsWith('Kind regards</p>')).toBe(true);
  await editor.focus();
  await page.keyboard.press('Control+z');
  expect(await editorData(page, 101)).toBe('<p>Good morning. Kind regards</p>');
});

test('refuses when the ticket has changed between the click and the insert', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(insertButton(panel)).toBeVisible();
  // The page goes on and is busy, so that it cannot tell the panel before the click.
  const gone = page.evaluate(() => {
    history.pushState(null, '', '/agent/tickets/102');
    const end = performance.now() + 1500;
    while (performance.now() < end);
  });
  await insertButton(panel).click();
  await gone;
  await expect(panel.getByRole('status')).toContainText('the ticket has changed');
  expect(await page.evaluate(() => window.zendesk.editorData(101))).toBe('');
  expect(await page.evaluate(() => window.zendesk.editorData(102))).toBe('');
});

test('refuses when the ticket changes while the reply box is being focused', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(insertButton(panel)).toBeVisible();
  await page.evaluate(() => {
    const leave = () => history.pushState(null, '', '/agent/tickets/102');
    document.addEventListener('focusin', leave, { once: true });
  });
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toContainText('the ticket has changed');
  expect(await page.evaluate(() => window.zendesk.editorData(101))).toBe('');
  expect(await page.locator('[data-sidecard-target]').count()).toBe(0);
});

test("keeps the draft's caret when words of the conversation were selected last", async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  const editor = page.locator('[data-is-active="true"] .ck-editor__editable').first();
  await editor.click();
  await page.keyboard.type('Hello. Bye');
  for (let step = 0; step < 'Bye'.length; step++) await page.keyboard.press('ArrowLeft');
  await page.locator('[data-is-active="true"] .zd-comment p').first().dblclick();
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const data = await editorData(page, 101);
  expect(data.startsWith('<p>Hello. Hi Hannah,</p>')).toBe(true);
  expect(data.endsWith('Bye</p>')).toBe(true);
});

test('says so, and inserts into the note, when the composer is on an internal note', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(insertButton(panel)).toHaveText('Insert');
  await page.evaluate(() => window.zendesk.switchChannel(101, 'internal'));
  await page.evaluate(() => window.zendesk.ready(101));
  await expect(insertButton(panel)).toHaveText('Insert as internal note');
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(page, 101)).toContain('Hi Hannah,');
});

test('writes plain text where the channel takes no formatting', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(103);
  const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
  await first.getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const data = await editorData(page, 103);
  expect(data).not.toMatch(/<(strong|ul|ol|a)\b/);
  expect(await page.evaluate(() => window.zendesk.submitted)).toBe(0);
});

test('asks for what the answer needs before it inserts', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('missing pods');
  const card = panel.getByRole('article', { name: 'Wrong item or missing pods in the parcel' });
  await card.getByRole('button', { name: 'Insert' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Before it is inserted' });
  await dialog.getByRole('textbox', { name: 'order number' }).fill('ML-20418 <b>');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const data = await editorData(page, 101);
  expect(data).toContain('ML-20418 &lt;b&gt;');
  expect(data).not.toContain('{{');
});

test('copies instead when the reply box does not take it', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await expect(insertButton(panel)).toBeVisible();
  await sidecard.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => {
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('paste', swallow, true);
  });
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText(
    'Copied instead: the reply box did not take it',
  );
  expect(await editorData(page, 101)).toBe('');
});

test('does not undo what the agent has changed since', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  await page.locator('[data-is-active="true"] .ck-editor__editable').first().click();
  await page.keyboard.type('More from me. ');
  const edited = await editorData(page, 101);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toContainText('the reply has changed since');
  expect(await editorData(page, 101)).toBe(edited);
});

test('works on after the background worker was killed', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await expect(insertButton(panel)).toBeVisible();
  await sidecard.killWorker(panel);
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  await page.evaluate(() => window.zendesk.openTicket(102));
  await expect(panel.getByRole('article', { name: 'Charged twice for one order' })).toBeVisible();
});
