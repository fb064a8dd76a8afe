import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const DESK = 'Parcel marked delivered but not received';

async function openCard(panel: Page, title: string): Promise<Locator> {
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill(title);
  const results = panel.getByRole('list', { name: 'Search results' });
  await results
    .getByRole('article', { name: title, exact: true })
    .getByRole('button', { name: 'Open' })
    .click();
  const card = panel.getByRole('article', { name: title, exact: true });
  await expect(card.getByRole('heading', { name: title })).toBeFocused();
  return card;
}

async function choose(panel: Page, action: string): Promise<void> {
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('menuitem', { name: action }).click();
}

function found(panel: Page, title: string): Locator {
  return panel
    .getByRole('list', { name: 'Search results' })
    .getByRole('article', { name: title, exact: true });
}

/** Words of the ticket, so that the card fits it. */
const PARCEL = {
  title: 'Parcel shown as delivered, never received',
  answer:
    'Sorry that your parcel says **delivered** and never arrived.\n\n- Look with the neighbours',
};

async function writeParcelCard(panel: Page): Promise<Locator> {
  await panel.getByRole('button', { name: 'New card' }).click();
  const form = panel.getByRole('form', { name: 'New card' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await panel.keyboard.type(PARCEL.title);
  await form.getByRole('textbox', { name: 'Answer' }).fill(PARCEL.answer);
  await form.getByRole('textbox', { name: 'Internal notes' }).fill('Ask the carrier first.');
  await form.getByRole('textbox', { name: 'Keywords' }).fill('lost, Lost, carrier');
  return form;
}

test('a card written by hand is found and suggested at once', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await expect(panel.getByRole('article', { name: DESK })).toBeVisible();
  const form = await writeParcelCard(panel);
  const similar = form.getByRole('list', { name: 'Similar cards' });
  await expect(similar.getByRole('listitem').filter({ hasText: DESK })).toBeVisible();
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(panel.getByRole('status')).toHaveText('Saved');
  const card = panel.getByRole('article', { name: PARCEL.title });
  await expect(card).toContainText('Needs verification');
  await expect(card).toContainText('My cards');
  await expect(card.getByRole('region', { name: 'Keywords' })).toHaveText('lostcarrier');
  await panel.getByRole('button', { name: 'Back' }).click();
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article', { name: PARCEL.title })).toBeVisible();
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('neighbours delivered');
  await expect(found(panel, PARCEL.title)).toBeVisible();
});

test('says what is missing, and where', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'New card' }).click();
  const form = panel.getByRole('form', { name: 'New card' });
  const title = form.getByRole('textbox', { name: 'Title' });
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription('Give the card a title.');
  await panel.keyboard.type('Tides');
  await panel.keyboard.press('Control+Enter');
  const answer = form.getByRole('textbox', { name: 'Answer' });
  await expect(answer).toBeFocused();
  await expect(answer).toHaveAccessibleDescription('Write the answer.');
  await panel.keyboard.type('Twice a day.');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('article', { name: 'Tides' })).toContainText('Twice a day.');
});

test('an edit of meaning un-verifies, one of dress does not', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const card = await openCard(panel, DESK);
  await expect(card).toContainText('Verified by');
  await card.getByRole('button', { name: 'Edit' }).click();
  const form = panel.getByRole('form', { name: 'Edit card' });
  const answer = form.getByRole('textbox', { name: 'Answer' });
  const words = await answer.inputValue();
  await answer.fill(words.replaceAll('\n- ', '\n* '));
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(card).toContainText('Verified by');
  await card.getByRole('button', { name: 'Edit' }).click();
  await answer.fill(`${words}\n\nWe send it again.`);
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(card).toContainText('Needs verification');
  await card.getByRole('button', { name: 'Verify' }).click();
  await expect(panel.getByRole('status')).toHaveText('Verified');
  await expect(card).toContainText('Verified by Agent');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toContainText('Needs verification');
  await expect(card.getByRole('heading', { name: DESK })).toBeFocused();
});

test('a copy is a draft of its own', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await openCard(panel, DESK);
  await choose(panel, 'Duplicate');
  const form = panel.getByRole('form', { name: 'Edit card' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue(`Copy of ${DESK}`);
  await form.getByRole('textbox', { name: 'Title' }).fill('Parcel left with a neighbour');
  await form.getByRole('button', { name: 'Save card' }).click();
  const copy = panel.getByRole('article', { name: 'Parcel left with a neighbour' });
  await expect(copy).toContainText('Needs verification');
  // The card is a sample; its copy is not, and stays when the samples go.
  await expect(copy).toContainText('My cards');
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(found(panel, DESK)).toBeVisible();
});

test('an archived card is out of the way, and comes back', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  const row = suggested.getByRole('article', { name: DESK });
  await row.getByRole('button', { name: 'Open' }).click();
  const card = panel.getByRole('article', { name: DESK });
  await choose(panel, 'Archive');
  await expect(card).toContainText('This card is archived.');
  await expect(card.getByRole('button', { name: 'Insert' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(card.getByRole('button', { name: 'Insert' })).toBeVisible();
  await expect(card).toContainText('Verified by');

  await choose(panel, 'Archive');
  await card.getByRole('button', { name: 'Restore' }).click();
  await expect(panel.getByRole('status')).toHaveText('Restored');
  await expect(card.getByRole('button', { name: 'Insert' })).toBeVisible();

  await choose(panel, 'Archive');
  await expect(card).toContainText('This card is archived.');
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(suggested.getByRole('article').first()).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(panel.getByRole('searchbox', { name: 'Search cards' })).toBeFocused();
});

test('a deleted card comes back as it was', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const card = await openCard(panel, DESK);
  await card.getByRole('button', { name: 'Favourite' }).click();
  await choose(panel, 'Delete');
  await expect(panel.getByRole('status')).toHaveText('Deleted');
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(found(panel, DESK)).toHaveCount(0);
  await panel.keyboard.press('Enter');
  await expect(card).toContainText('Verified by');
  await expect(card.getByRole('heading', { name: DESK })).toBeFocused();
  await expect(card.getByRole('button', { name: 'Favourite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('what was typed is there again after the panel was closed', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  const form = await writeParcelCard(panel);
  await form.getByRole('button', { name: 'Spanish' }).click();
  await form.getByRole('textbox', { name: 'Answer' }).fill('Lo sentimos.');
  await panel.close();
  const again = await sidecard.openPanel(page);
  const left = again.getByRole('list', { name: 'Unfinished cards' });
  await expect(left).toContainText(`Unfinished: ${PARCEL.title}`);
  await left.getByRole('button', { name: 'Continue' }).click();
  const opened = again.getByRole('form', { name: 'New card' });
  await expect(opened.getByRole('textbox', { name: 'Title' })).toHaveValue(PARCEL.title);
  await expect(opened.getByRole('textbox', { name: 'Answer' })).toHaveValue(PARCEL.answer);
  await opened.getByRole('button', { name: 'Spanish' }).click();
  await expect(opened.getByRole('textbox', { name: 'Answer' })).toHaveValue('Lo sentimos.');
  await opened.getByRole('button', { name: 'Discard' }).click();
  await expect(again.getByRole('status')).toHaveText('Discarded');
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect(opened.getByRole('textbox', { name: 'Answer' })).toHaveValue('Lo sentimos.');
  await opened.getByRole('button', { name: 'English' }).click();
  await expect(opened.getByRole('textbox', { name: 'Title' })).toHaveValue(PARCEL.title);
});

test('two windows that edit one card lose no word', async ({ openWithPanel, sidecard }) => {
  const { panel } = await openWithPanel(101);
  const other = await sidecard.context.newPage();
  await other.goto(`chrome-extension://${sidecard.extensionId}/sidepanel.html`);
  await openCard(other, DESK);
  await other.getByRole('button', { name: 'Edit' }).click();
  const theirs = other.getByRole('form', { name: 'Edit card' });
  await expect(theirs).toBeVisible();

  await openCard(panel, DESK);
  await panel.getByRole('button', { name: 'Edit' }).click();
  const mine = panel.getByRole('form', { name: 'Edit card' });
  await mine.getByRole('textbox', { name: 'Answer' }).fill('Written here.');
  await theirs.getByRole('textbox', { name: 'Answer' }).fill('Written there.');
  await theirs.getByRole('button', { name: 'Save card' }).click();
  await expect(other.getByRole('status')).toHaveText('Saved');

  await mine.getByRole('button', { name: 'Save card' }).click();
  const choice = mine.getByRole('alert');
  await expect(choice).toContainText('This card was changed in another window');
  await choice.getByRole('button', { name: 'Show their version' }).click();
  await expect(choice).toContainText('Written there.');
  await choice.getByRole('button', { name: 'Save as a copy' }).click();
  const copy = panel.getByRole('article', { name: `Copy of ${DESK}` });
  await expect(copy).toContainText('Written here.');
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect((await openCard(panel, DESK)).getByText('Written there.')).toBeVisible();
});

test('pasted and formatted words can be taken back one by one', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'New card' }).click();
  const answer = panel.getByRole('form').getByRole('textbox', { name: 'Answer' });
  await answer.click();
  await panel.keyboard.type('See ');
  await panel.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/html', '<p>our <b>shop</b></p>');
    data.setData('text/plain', 'our shop');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(answer).toHaveValue('See our **shop**');
  await panel.keyboard.press('Shift+Home');
  await panel.getByRole('button', { name: 'Bulleted list' }).click();
  await expect(answer).toHaveValue('- See our **shop**');
  await panel.getByRole('button', { name: 'Insert variable' }).click();
  await panel.getByRole('menuitem', { name: /Your name/ }).click();
  await expect(answer).toBeFocused();
  await expect(answer).toHaveValue('- See our **shop**{{agent.name}}');
  await panel.keyboard.press('Control+z');
  await expect(answer).toHaveValue('- See our **shop**');
  await panel.keyboard.press('Control+z');
  await expect(answer).toHaveValue('See our **shop**');
  await panel.keyboard.press('Control+z');
  await expect(answer).toHaveValue('See ');
});
