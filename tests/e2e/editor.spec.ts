import type { Locator, Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { expect, test } from './fixture.ts';
import { violations } from './violations.ts';

/** "Parcel marked delivered but not received", of the sample. */
const PARCEL = 'card:01KEVF8WJ0KENBXAF68BD17K2J';

async function openEditor(sidecard: Sidecard, query: string): Promise<Page> {
  const page = await sidecard.context.newPage();
  await page.goto(`chrome-extension://${sidecard.extensionId}/editor.html?${query}`);
  await expect(page.getByRole('form')).toBeVisible();
  return page;
}

function box(page: Page | Locator, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

/** Types as a person does, at the end of what is there. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await box(page, name).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** Where the page says what just happened. */
function foot(page: Page): Locator {
  return page.getByRole('contentinfo');
}

function told(page: Page): Locator {
  return foot(page).getByRole('status');
}

function kept(page: Page): Locator {
  return page.getByText('Saved as a draft', { exact: true });
}

test('writes a card in two languages, side by side', async ({ sidecard }) => {
  const page = await openEditor(sidecard, 'new=template:answer');
  const form = page.getByRole('form', { name: 'New card' });
  await expect(box(form, 'Title')).toBeFocused();
  await type(page, 'Title', 'Tides');
  await type(page, 'Answer', 'Twice a day.');
  await form.getByRole('combobox', { name: 'Add a language' }).selectOption('es');
  await type(page, 'Title in Spanish', 'Mareas');
  await type(page, 'Answer in Spanish', 'Dos veces al día.');
  await type(page, 'Internal notes', 'Ask the harbour.');
  await box(form, 'Keywords').fill('sea, moon');
  await page.keyboard.press('Enter');
  await form.getByRole('combobox', { name: 'Verify again' }).selectOption('365');
  await page.keyboard.press('Control+s');
  await expect(told(page)).toHaveText('Saved');
  await expect(page.getByRole('form', { name: 'Edit card' })).toBeVisible();
  await expect(page).toHaveURL(/\?card=card/);
  await expect(page).toHaveTitle('Tides · Sidecard');

  await page.reload();
  await expect(box(page, 'Title in Spanish')).toHaveValue('Mareas');
  await expect(page.getByRole('list', { name: 'Keywords' })).toHaveText('seamoon');
  await expect(page.getByRole('combobox', { name: 'Verify again' })).toHaveValue('365');
  await page.getByRole('button', { name: 'Remove Spanish' }).click();
  await expect(box(page, 'Title in Spanish')).toHaveCount(0);
  await foot(page).getByRole('button', { name: 'Undo' }).click();
  await expect(box(page, 'Title in Spanish')).toHaveValue('Mareas');
});

test('keeps what it said was saved, however the tab and the worker end', async ({ sidecard }) => {
  const page = await openEditor(sidecard, `card=${PARCEL}`);
  await expect(page.getByText('No changes')).toBeVisible();
  await type(page, 'Title', ' at all');
  await expect(kept(page)).toBeVisible();
  await sidecard.killWorker(page);
  await type(page, 'Title', ', twice');
  await expect(kept(page)).toBeVisible();
  await page.keyboard.type('!!!');
  await page.close();

  const again = await openEditor(sidecard, `card=${PARCEL}`);
  await expect(box(again, 'Title')).toHaveValue(/^Parcel marked .* at all, twice!{0,3}$/);
  await expect(kept(again)).toBeVisible();
  await again.getByRole('button', { name: 'Discard' }).click();
  await expect(box(again, 'Title')).toHaveValue('Parcel marked delivered but not received');
  await foot(again).getByRole('button', { name: 'Undo' }).click();
  await expect(box(again, 'Title')).toHaveValue(/at all, twice/);
});

test('takes a form over from the panel, and says so when a card was changed elsewhere', async ({
  openWithPanel,
  sidecard,
}) => {
  const { panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'New card' }).click();
  await box(panel, 'Title').fill('Tides');
  const opened = sidecard.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Open in full page' }).click();
  const page = await opened;
  await expect(box(page, 'Title')).toHaveValue('Tides');
  await expect(panel.getByRole('form')).toHaveCount(0);
  await type(page, 'Answer', 'Twice a day.');
  await page.getByRole('button', { name: 'Save card' }).click();
  await expect(told(page)).toHaveText('Saved');

  const other = await openEditor(sidecard, new URL(page.url()).searchParams.toString());
  await type(other, 'Title', ' and moons');
  await other.keyboard.press('Control+Enter');
  await expect(told(other)).toHaveText('Saved');
  await type(page, 'Title', ' of the sea');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert')).toContainText('changed in another window');
  await page.getByRole('button', { name: 'Overwrite with mine' }).click();
  await expect(told(page)).toHaveText('Saved');
  await other.reload();
  await expect(box(other, 'Title')).toHaveValue('Tides of the sea');
});

test('says what is missing, by the keyboard alone', async ({ sidecard }) => {
  const page = await openEditor(sidecard, 'new=template:answer');
  await page.keyboard.press('Control+s');
  await expect(box(page, 'Title')).toBeFocused();
  await expect(box(page, 'Title')).toHaveAccessibleDescription('Give the card a title.');
  await page.keyboard.type('Tides');
  await page.keyboard.press('Control+Enter');
  await expect(box(page, 'Answer')).toBeFocused();
  await page.keyboard.type('Twice a day.');
  await page.keyboard.press('Control+Enter');
  await expect(told(page)).toHaveText('Saved');
});

test('says so where there is nothing to show', async ({ sidecard }) => {
  const page = await sidecard.context.newPage();
  const address = `chrome-extension://${sidecard.extensionId}/editor.html`;
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await page.goto(`${address}?card=card:01ARZ3NDEKTSV4RRFFQ69G5FAV`);
  await expect(page.getByRole('heading', { name: 'This card is not here' })).toBeVisible();
});

test('holds a card of 200 kB', async ({ sidecard }) => {
  const page = await openEditor(sidecard, 'new=template:answer');
  await type(page, 'Title', 'Everything about tides');
  const paragraph = `${'The sea comes and the sea goes. '.repeat(20).trim()}\n\n`;
  const long = paragraph.repeat(Math.ceil(200_000 / paragraph.length));
  await box(page, 'Answer').click();
  await page.keyboard.insertText(long);
  await expect(kept(page)).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(told(page)).toHaveText('Saved');
  await page.reload();
  await expect(box(page, 'Answer')).toContainText('the sea goes. The sea');
  await type(page, 'Title', '!');
  await expect(kept(page)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`breaks no accessibility rule, ${colorScheme}`, async ({ sidecard }) => {
    const page = await openEditor(sidecard, `card=${PARCEL}`);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(box(page, 'Title in Spanish')).toBeVisible();
    await page.getByRole('heading', { name: 'As a customer sees it' }).click();
    await page.getByRole('heading', { name: 'Shown for tickets' }).click();
    await expect(page.getByRole('button', { name: 'Add a row' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    await box(page, 'Title').fill('');
    await page.keyboard.press('Control+s');
    expect(await violations(page)).toEqual([]);
  });
}
