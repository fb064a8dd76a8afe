import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { launchSidecard, type Sidecard } from '../browser/launch.ts';
import { aFile, BACKUP, OWN_BODY, OWN_TITLE } from './backupFile.ts';
import { expect, test } from './fixture.ts';
import { violations } from './violations.ts';

const PACK = new URL('../../public/samples/meadowlark.json', import.meta.url);
const SAMPLES: number = JSON.parse(readFileSync(PACK, 'utf8')).cards.length;

async function openOptions({ context, extensionId }: Sidecard): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(cardCount(page)).toBeVisible();
  return page;
}

function cardCount(page: Page) {
  return page.getByRole('region', { name: 'Workspace' }).getByRole('definition').first();
}

async function choose(page: Page, content: unknown): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(aFile(content));
}

async function restore(page: Page, content: unknown): Promise<void> {
  await choose(page, content);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Restored: ');
}

/** What Save backup downloads. */
async function savedBackup(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save backup' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the settings break no accessibility rule, ${colorScheme}`, async ({ sidecard }) => {
    const page = await openOptions(sidecard);
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await choose(page, { ...BACKUP, cards: [...BACKUP.cards, { title: 'Damaged' }] });
    await expect(page.getByText('1 card in the file is damaged')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Replace everything' }).check();
    await page.getByRole('button', { name: 'Replace everything…' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await choose(page, 'nothing');
    await expect(page.getByRole('alert')).not.toBeEmpty();
    expect(await violations(page)).toEqual([]);
  });
}

test('a backup of one profile is restored in another, and found there', async ({
  sidecard,
  helpdesks,
}) => {
  const first = await openOptions(sidecard);
  await restore(first, BACKUP);
  await expect(cardCount(first)).toHaveText(`${SAMPLES + 2} (${SAMPLES} samples)`);
  const { name, text } = await savedBackup(first);
  expect(name).toMatch(/^sidecard-backup-\d{4}-\d\d-\d\d\.json$/);

  const other = await launchSidecard({ headless: true, hostRules: helpdesks.hostRules });
  try {
    const page = await openOptions(other);
    await page.getByRole('button', { name: 'Remove sample cards' }).click();
    await expect(cardCount(page)).toHaveText('0');
    await restore(page, text);
    await expect(page.getByRole('status')).toContainText(`${SAMPLES + 2} cards added`);
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ana Ferrer');
    const again = JSON.parse((await savedBackup(page)).text);
    expect(again.favourites).toEqual(BACKUP.favourites);

    const panel = await other.openPanel(page);
    await panel.getByRole('searchbox', { name: 'Search cards' }).fill('zeppelin voucher');
    const found = panel.getByRole('article', { name: OWN_TITLE });
    await expect(found).toBeVisible();
    await found.getByRole('button', { name: 'Open' }).click();
    await expect(panel.getByText(OWN_BODY)).toBeVisible();
    // Markup of a file is words, here and in the settings.
    await expect(panel).toHaveTitle('Sidecard');
    await expect(page).toHaveTitle('Sidecard settings');
  } finally {
    await other.close();
  }
});

test('a file that cannot be restored is told apart, and changes nothing', async ({ sidecard }) => {
  const page = await openOptions(sidecard);
  await expect(cardCount(page)).toHaveText(`${SAMPLES} (${SAMPLES} samples)`);
  const whole = JSON.stringify(BACKUP);
  for (const [content, sentence] of [
    ['', 'This is not a backup file.'],
    ['<!doctype html><p>Sign in</p>', 'This is not a backup file.'],
    ['[]', 'Sidecard did not write this file.'],
    ['null', 'Sidecard did not write this file.'],
    [{ kind: 'notes', cards: [] }, 'Sidecard did not write this file.'],
    [{ ...BACKUP, schema: 2 }, 'A newer version of Sidecard wrote this backup.'],
    [whole.slice(0, whole.length - 20), 'This backup is cut off or damaged: the cards in it.'],
    [{ ...BACKUP, members: 'Ana' }, 'This backup is cut off or damaged: the people in it.'],
    [{ ...BACKUP, cards: [] }, 'No cards are in this file.'],
  ] as const) {
    await choose(page, content);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('alert')).toContainText('Nothing was changed.');
  }
  await expect(cardCount(page)).toHaveText(`${SAMPLES} (${SAMPLES} samples)`);
});

async function replaceAll(page: Page): Promise<void> {
  await choose(page, BACKUP);
  await page.getByRole('radio', { name: 'Replace everything' }).check();
  await expect(page.getByText('You go on as Ana Ferrer.').last()).toBeVisible();
  await page.getByRole('button', { name: 'Replace everything…' }).click();
  await page.getByRole('button', { name: 'Replace everything', exact: true }).click();
  await expect(cardCount(page)).toHaveText('2');
}

test('a replacement is not undone once another window changed something', async ({ sidecard }) => {
  const page = await openOptions(sidecard);
  await replaceAll(page);
  const other = await openOptions(sidecard);
  await other.getByRole('textbox', { name: 'Your name' }).fill('Ana F.');
  await other.getByRole('button', { name: 'Save name' }).click();
  await expect(other.getByRole('status')).toHaveText('Name saved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('nothing was undone');
  await expect(page.getByRole('button', { name: 'Save what was here before' })).toBeVisible();
  await expect(cardCount(page)).toHaveText('2');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ana F.');
});

test('a replacement asks first, and is undone', async ({ sidecard }) => {
  const page = await openOptions(sidecard);
  await replaceAll(page);
  await expect(page.getByRole('button', { name: 'Save what was here before' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toHaveText('Everything is as it was before the restore');
  await expect(cardCount(page)).toHaveText(`${SAMPLES} (${SAMPLES} samples)`);
});

test('a collection is for a help desk: every window shows it, an open panel ranks by it', async ({
  sidecard,
  openWithPanel,
}) => {
  const { panel } = await openWithPanel(101);
  const parcel = panel.getByRole('article', { name: 'Parcel marked delivered but not received' });
  await expect(parcel).toBeVisible();
  // In windows of their own: the panel stays beside its ticket.
  const address = `chrome-extension://${sidecard.extensionId}/options.html`;
  const [first, second] = [await sidecard.openWindow(address), await sidecard.openWindow(address)];
  const partsIn = (page: Page) => page.getByRole('group', { name: 'Orders & delivery' });
  const helpdesk = partsIn(first).getByRole('combobox', { name: 'Help desk' });
  await helpdesk.selectOption('Intercom');
  await expect(first.getByRole('status')).toHaveText('Collection saved');
  await expect(partsIn(second).getByRole('combobox', { name: 'Help desk' })).toHaveValue(
    'intercom',
  );
  const why = panel.getByRole('dialog', { name: 'Why this card' });
  await parcel.getByRole('button', { name: 'Why this card' }).click();
  await expect(why).toContainText('Its collection is for another help desk: moved down');
  await helpdesk.selectOption('Zendesk');
  await expect(why).toContainText('Its collection is for this help desk');
  const brand = partsIn(first).getByRole('textbox', { name: 'Brand' });
  await brand.fill('Leaf');
  await brand.press('Enter');
  await expect(partsIn(second).getByRole('textbox', { name: 'Brand' })).toHaveValue('Leaf');
  expect(await violations(first)).toEqual([]);
});

/** Goes on by the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 15; steps += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}

test('the settings are set by keyboard alone', async ({ sidecard }) => {
  const page = await openOptions(sidecard);
  const links = await page.getByRole('navigation').getByRole('link').count();
  for (let link = 0; link < links; link += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'About' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type('Inés');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Name saved');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Invitation link' })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Remove sample cards' }));
  await page.keyboard.press('Enter');
  await expect(cardCount(page)).toHaveText('0');
  await expect(page.getByRole('button', { name: 'Add sample cards' })).toBeFocused();
  await tabTo(page, page.getByRole('combobox', { name: 'Answers without a ticket' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status')).toHaveText('Language saved');
  await page.getByRole('button', { name: 'Delete everything…' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete everything…' })).toBeFocused();
});

test('the diagnostics on the clipboard hold no word of a card', async ({ sidecard }) => {
  const page = await openOptions(sidecard);
  await restore(page, BACKUP);
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied');
  const field = page.getByRole('textbox', { name: 'Your name' });
  await field.evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
  await field.fill('');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(field).toHaveValue(/^Sidecard \d+\.\d+.* ownCards 2,/);
  expect(await field.inputValue()).not.toMatch(/zeppelin|voucher|harvest|ferrer|meadowlark/i);
});

test('everything is deleted once its word is typed, and not before', async ({ sidecard }) => {
  const page = await openOptions(sidecard);
  await restore(page, BACKUP);
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const dialog = page.getByRole('alertdialog');
  const confirm = dialog.getByRole('button', { name: 'Delete everything' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill('delete');
  await confirm.click();
  await expect(cardCount(page)).toHaveText('0');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('');
});
