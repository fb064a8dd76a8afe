import type { Locator, Page } from '@playwright/test';
import { editorData, expect, test } from './fixture.ts';
import { violations } from './violations.ts';

const DESK = 'Parcel marked delivered but not received';
const SECRET = 'Above 500 euros ask the finance lead before you promise anything.';

function suggestion(panel: Page, title: string): Locator {
  return panel
    .getByRole('list', { name: 'Suggested cards' })
    .getByRole('article', { name: title, exact: true });
}

async function flag(panel: Page, kind: string, note: string): Promise<void> {
  const dialog = panel.getByRole('dialog', { name: 'What is the matter with this card?' });
  await expect(dialog.getByRole('textbox')).toHaveValue('');
  await dialog.getByRole('radio', { name: kind }).check();
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name: 'Flag' }).click();
}

/** A card of this device whose answer holds words of its notes, suggested for the ticket. */
async function writeLeak(panel: Page): Promise<string> {
  const title = 'Parcel shown as delivered, never received';
  await panel.getByRole('button', { name: 'New card' }).click();
  const form = panel.getByRole('form', { name: 'New card' });
  await form.getByRole('textbox', { name: 'Title' }).fill(title);
  await form
    .getByRole('textbox', { name: 'Answer' })
    .fill(`Sorry that your parcel says delivered and never arrived.\n\n${SECRET}`);
  await expect(form.getByText(/also stands in the internal notes/)).toBeHidden();
  await form.getByRole('textbox', { name: 'Internal notes' }).fill(SECRET);
  await expect(form.getByText(/also stands in the internal notes/)).toContainText('Above 500');
  expect(await violations(panel)).toEqual([]);
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(panel.getByRole('heading', { name: title })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  return title;
}

test('a card is flagged beside the ticket, with the words of the person and none of the ticket', async ({
  openWithPanel,
}) => {
  const { panel } = await openWithPanel(101);
  const row = suggestion(panel, DESK);
  await row.getByRole('button', { name: 'Flag…' }).click();
  expect(await violations(panel)).toEqual([]);
  await flag(panel, 'Wrong', 'Hannah (hannah@mail.example) got hers. Six days by now.');
  const dialog = panel.getByRole('dialog');
  await expect(dialog).toContainText('was replaced');
  await expect(dialog.getByRole('textbox')).toHaveValue(
    '[name] ([e-mail]) got hers. Six days by now.',
  );
  await dialog.getByRole('button', { name: 'Flag' }).click();
  await expect(panel.getByRole('status')).toHaveText('Flagged');
  await expect(row.getByRole('button', { name: 'Flag…' })).toBeFocused();
  await expect(row).toContainText('1 flag: wrong');
  await expect(row.getByRole('button', { name: 'Insert' })).toHaveAccessibleDescription(
    /Flagged as wrong\./,
  );
  expect(await violations(panel)).toEqual([]);

  await row.getByRole('button', { name: 'Open' }).click();
  const flags = panel.getByRole('region', { name: 'Flags' });
  await expect(flags).toContainText('[name] ([e-mail]) got hers. Six days by now.');
  expect(await violations(panel)).toEqual([]);
  await flags.getByRole('button', { name: 'Resolve' }).click();
  await expect(panel.getByRole('status')).toHaveText('Flag resolved');
  await expect(flags).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(flags).toHaveCount(1);
});

test('flags by keyboard, from the menu of the card', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await suggestion(panel, DESK).getByRole('button', { name: 'Open' }).click();
  await panel.getByRole('button', { name: 'More actions' }).press('Enter');
  await panel.getByRole('menuitem', { name: 'Flag…' }).press('Enter');
  await expect(panel.getByRole('radio', { name: 'Wrong' })).toBeFocused();
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('radio', { name: 'Incomplete' })).toBeVisible();
  await panel.getByRole('textbox', { name: 'Note for whoever keeps the card' }).press('Tab');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toHaveText('Flagged');
  await expect(panel.getByRole('region', { name: 'Flags' })).toContainText('1 flag: out of date');
});

test('words of the notes go to no customer unasked, and to colleagues as they are', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  const row = suggestion(panel, await writeLeak(panel));
  const insert = row.getByRole('button', { name: 'Insert' });
  await expect(insert).toHaveAccessibleDescription(
    'Words of the internal notes stand in this answer. Never verified.',
  );
  await insert.hover();
  await expect(panel.locator('[data-shown-name]')).toContainText('Words of the internal notes');
  await insert.click();
  const question = panel.getByRole('alertdialog');
  await expect(question).toContainText('Above 500 euros ask the finance lead');
  await expect(question.getByRole('button', { name: 'Do not insert' })).toBeFocused();
  expect(await violations(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(insert).toBeFocused();
  expect(await editorData(page, 101)).toBe('');

  await insert.click();
  await question.getByRole('button', { name: 'Insert anyway' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  await expect(panel.getByText(/^Never verified\. Press F6/)).toBeVisible();
  expect(await editorData(page, 101)).toContain('finance lead');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');

  // By the key nobody can be asked: what is shown first is not inserted.
  await row.getByRole('button', { name: 'Open' }).click();
  await sidecard.pressCommand('insert-top-suggestion', page, panel);
  await expect(panel.getByRole('status')).toContainText(
    'Not inserted: words of the internal notes',
  );
  expect(await editorData(page, 101)).toBe('');

  await page.evaluate(() => window.zendesk.switchChannel(101, 'internal'));
  const note = panel.getByRole('button', { name: 'Insert as internal note' });
  await expect(note).toHaveAccessibleDescription('Never verified.');
  await note.click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(page, 101)).toContain('finance lead');
});
