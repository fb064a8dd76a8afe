import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const MOULD = 'White mould or green film on the soil';

function results(panel: Page) {
  return panel.getByRole('list', { name: 'Search results' }).getByRole('article');
}

function list(panel: Page, name: string) {
  return panel.getByRole('list', { name, exact: true });
}

/** The panel where there is no ticket. */
async function withoutTicket(page: Page, panel: Page): Promise<void> {
  await page.goto('about:blank');
  await expect(panel.getByRole('heading', { name: 'No ticket here' })).toBeVisible();
}

test('finds by beginnings, misspelt words, keywords, collections and phrases', async ({
  openWithPanel,
}) => {
  const { panel } = await openWithPanel(101);
  const box = panel.getByRole('searchbox', { name: 'Search cards' });
  const filters = list(panel, 'Filters').getByRole('listitem');

  await box.fill('white mou');
  await expect(results(panel).first()).toHaveAccessibleName(MOULD);
  await box.fill('wite mold soil');
  await expect(results(panel).first()).toHaveAccessibleName(MOULD);

  await box.fill('#alga');
  await expect(results(panel)).toHaveCount(1);
  await expect(results(panel)).toHaveAccessibleName(MOULD);
  await expect(filters).toHaveText(['#alga']);
  await expect(results(panel).getByRole('button', { name: 'Insert' })).toBeVisible();

  await box.fill('mould in:orders');
  await expect(filters).toHaveText(['In Orders & delivery']);
  await expect(panel.getByRole('article', { name: MOULD })).toHaveCount(0);
  await box.fill('mould in:gard');
  await expect(results(panel).first()).toHaveAccessibleName(MOULD);
  await panel.getByRole('button', { name: 'Remove filter: In Garden & plants' }).click();
  await expect(box).toHaveValue('mould');
  await expect(box).toBeFocused();

  await box.fill('"green film on the soil"');
  await expect(results(panel)).toHaveCount(1);
  await expect(results(panel)).toHaveAccessibleName(MOULD);
  await box.fill('"film green on the soil"');
  await expect(panel.getByRole('heading', { name: 'No card found' })).toBeVisible();

  await box.fill('is:archived');
  await expect(results(panel).first()).toContainText('Archived');
  await expect(results(panel).getByRole('button', { name: 'Insert' })).toHaveCount(0);

  await box.fill('mould in:nowhere');
  await expect(filters).toHaveText(['No collection “nowhere”']);
  await panel.getByRole('button', { name: 'Clear filters' }).click();
  await expect(results(panel).first()).toHaveAccessibleName(MOULD);
});

test('goes from the search box to the cards and shows more of them', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  await withoutTicket(page, panel);
  const box = panel.getByRole('searchbox', { name: 'Search cards' });
  await box.focus();
  await expect(panel.getByText('words side by side')).toBeVisible();
  await box.fill('garden');
  await expect(results(panel)).toHaveCount(20);
  await box.press('ArrowDown');
  await expect(results(panel).first().getByRole('button', { name: 'Open' })).toBeFocused();
  await panel.getByRole('button', { name: 'Show more' }).click();
  await expect(results(panel).nth(20)).toBeVisible();
  await expect(results(panel).nth(20).getByRole('button', { name: 'Open' })).toBeFocused();
});

test('keeps a favourite at hand, first in the overview', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  await panel.getByRole('searchbox').fill('#algae');
  const star = results(panel).getByRole('button', { name: 'Favourite' });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('searchbox').fill('');
  await withoutTicket(page, panel);
  const favourites = list(panel, 'Favourites').getByRole('article');
  await expect(favourites).toHaveCount(1);
  await expect(panel.getByRole('article').first()).toHaveAccessibleName(MOULD);
  await favourites.getByRole('button', { name: 'Favourite' }).click();
  await expect(favourites).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(favourites).toHaveAccessibleName(MOULD);
});

test('browses a collection, opens a card and comes back, a ticket at hand', async ({
  openWithPanel,
}) => {
  const { panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'Browse cards' }).click();
  await expect(panel.getByRole('heading', { name: 'Browse cards' })).toBeFocused();
  await list(panel, 'Collections')
    .getByRole('button', { name: /^Garden & plants/ })
    .click();
  const heading = panel.getByRole('heading', { name: 'Garden & plants' });
  await expect(heading).toBeFocused();
  await panel.getByRole('combobox', { name: 'Order' }).selectOption('By title');
  const cards = list(panel, 'Cards of this collection').getByRole('article');
  const card = cards.filter({ has: panel.getByRole('heading', { name: MOULD }) });
  await expect(card.getByRole('button', { name: 'Insert' })).toBeVisible();
  await card.getByRole('button', { name: 'Open' }).click();
  await expect(panel.getByRole('heading', { name: MOULD })).toBeFocused();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(card.getByRole('button', { name: 'Open' })).toBeFocused();
  await expect(panel.getByRole('combobox', { name: 'Order' })).toHaveValue('title');

  await panel.getByRole('button', { name: 'Search in this collection' }).click();
  const box = panel.getByRole('searchbox');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('in:"Garden & plants" ');
  await panel.keyboard.type('mould');
  await expect(results(panel).first()).toHaveAccessibleName(MOULD);
  await box.press('Escape');
  await expect(heading).toBeVisible();
  await expect(box).toBeFocused();

  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.getByRole('button', { name: /^Garden & plants/ })).toBeFocused();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(list(panel, 'Suggested cards')).toBeVisible();
});

test('makes, renames, empties and deletes a collection, each with its way back', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await withoutTicket(page, panel);
  const collections = list(panel, 'Collections');
  const status = panel.getByRole('status');
  const undo = panel.getByRole('button', { name: 'Undo' });

  await panel.getByRole('button', { name: 'New collection' }).click();
  await panel.keyboard.type('launches');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('already a collection with this name');
  await panel.getByRole('textbox', { name: 'Name' }).fill('Returns');
  await panel.keyboard.press('Enter');
  await expect(collections.getByRole('button', { name: /^Returns/ })).toBeFocused();

  await collections.getByRole('button', { name: /^Launches/ }).click();
  await panel.getByRole('button', { name: 'Rename' }).click();
  await panel.getByRole('textbox', { name: 'Name' }).fill('New things');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'New things' })).toBeFocused();
  await undo.click();
  await expect(panel.getByRole('heading', { name: 'Launches' })).toBeVisible();

  const cards = list(panel, 'Cards of this collection').getByRole('article');
  await expect(cards).toHaveCount(6);
  await expect(panel.getByRole('button', { name: 'Delete collection' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Move cards to…' }).click();
  // The others are samples, which are removed one day with every card in them.
  await expect(panel.getByRole('combobox').locator('option')).toHaveText(['Returns']);
  await panel.getByRole('combobox').selectOption('Returns');
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(status).toHaveText('7 cards moved');
  await expect(panel.getByText('No cards here yet.')).toBeVisible();
  await undo.click();
  await expect(cards).toHaveCount(6);
  await panel.getByRole('button', { name: 'Back' }).click();

  await collections.getByRole('button', { name: /^Returns/ }).click();
  await panel.getByRole('button', { name: 'Delete collection' }).click();
  await expect(collections.getByRole('button', { name: /^Returns/ })).toHaveCount(0);
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(collections.getByRole('button', { name: /^Returns/ })).toBeVisible();
});
