import { allow, form, highlight, saveAsCard, test } from './capturing.ts';
import { expect } from './fixture.ts';

const GUIDE = `## How to water a pod garden

Fill the **tank:** see [the tank](http://localhost:PORT/tank?size=s#top).

1. Open the lid
2. Pour \`2 l\`

| Pod | Days |
| - | - |
| Basil | 7 |`;

test('keeps the form of a highlight on a page that may be read', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/guide');
  const panel = await sidecard.openPanel(page);
  const text = await highlight(page, '#article');
  await saveAsCard(sidecard, page, text);
  const { title, answer, form: shown } = form(panel);
  await expect(title).toHaveValue('How to water a pod garden');
  await expect(answer).toHaveValue(GUIDE.replace('PORT', new URL(page.url()).port));
  await expect(shown).toContainText('Water your garden | Meadowlark Help');
  await expect(panel.getByRole('status')).toContainText('Saved as a draft');
});

test('takes the words of a page that may not be read', async ({ open, sidecard }) => {
  const page = await open('/guide');
  const panel = await sidecard.openPanel(page);
  await saveAsCard(sidecard, page, 'Fill the tank * slowly');
  await expect(form(panel).answer).toHaveValue('Fill the tank * slowly');
  await expect(panel.getByRole('status')).toContainText('Only the words could be taken');
});

test('waits for a panel that was closed at the click', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/guide');
  await saveAsCard(sidecard, page, await highlight(page, '#article'));
  const panel = await sidecard.openPanel(page);
  await expect(form(panel).answer).toHaveValue(/Open the lid/);
});

test('loses no word when the worker is ended before the page answers', async ({
  open,
  sidecard,
}) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/guide');
  const panel = await sidecard.openPanel(page);
  const text = await highlight(page, 'h2');
  // The page does not answer while it is busy.
  const busy = page.evaluate(() => {
    const end = Date.now() + 6000;
    while (Date.now() < end);
  });
  await saveAsCard(sidecard, page, text);
  await sidecard.killWorker(panel);
  await expect(form(panel).answer).toHaveValue('How to water a pod garden');
  await expect(panel.getByRole('status')).toContainText('Only the words could be taken');
  await busy;
});

test('reads a page that patches what it can, under Trusted Types', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/strict');
  const panel = await sidecard.openPanel(page);
  await page.getByText('Refunds take').click({ clickCount: 3 });
  await saveAsCard(sidecard, page, 'Refunds take five days.');
  await expect(form(panel).answer).toHaveValue('Refunds take _five_ days.');
});

test('reads shadow roots and text fields', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/shadow');
  const panel = await sidecard.openPanel(page);
  await page.getByText('Inside').click({ clickCount: 3 });
  await saveAsCard(sidecard, page, 'Inside a shadow root');
  await expect(form(panel).answer).toHaveValue('Inside **a shadow** root');
  await page.locator('#field').selectText();
  await saveAsCard(sidecard, page, 'Typed *words* of a reply');
  await expect(form(panel).answer).toHaveValue('Typed \\*words* of a reply');
});

test('takes nothing of an attack but its words', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/attack');
  const panel = await sidecard.openPanel(page);
  await saveAsCard(sidecard, page, await highlight(page, '#article'));
  const { answer } = form(panel);
  await expect(answer).toHaveValue(/Plain words/);
  expect(await answer.inputValue()).toMatch(/a link/);
  expect(await answer.inputValue()).not.toMatch(/javascript|onerror|onclick|\{\{/);
});

test('masks a highlight in a ticket and names the product alone as its source', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('Hannah');
  await saveAsCard(
    sidecard,
    page,
    'Hi Hannah, your order ML-48213 is on its way. Write to hannah@example.com by 20:00.',
  );
  const { answer, form: shown } = form(panel);
  await expect(answer).toHaveValue(
    'Hi {{requester.firstName}}, your order [number] is on its way. Write to [e-mail] by 20:00.',
  );
  await expect(shown).toContainText('From: Zendesk');
  await expect(shown).not.toContainText(/101|zendesk\.com/);
  await expect(panel.getByRole('status')).toContainText('Names and numbers of the ticket were');
});

const PARCEL = 'Parcel marked delivered but not received';
/** Sentences of that card, shortened and reworded here and there. */
const SAID =
  'Drivers sometimes scan a parcel up to 24 hours before it really arrives, so it may yet turn up. ' +
  "If it hasn't appeared two working days after it was marked as delivered, just reply. You won't " +
  "have to wait for the carrier's investigation: we'll send a new parcel or a refund.";

test('warns of words that a card holds already, and edits that card instead', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('Hannah');
  await saveAsCard(sidecard, page, SAID);
  const { title, answer, form: shown } = form(panel);
  const similar = shown.getByRole('list', { name: 'Similar cards' });
  await expect(similar.getByRole('listitem')).toHaveCount(3);
  await expect(similar.getByRole('listitem').first()).toContainText(PARCEL);
  await expect(shown.getByRole('alert')).toContainText(PARCEL);
  await title.fill('Basil');
  await answer.fill('Something else altogether: how to prune a parcel of basil.');
  await expect(shown.getByRole('alert')).toHaveCount(0);
  await expect(similar.getByRole('listitem')).toHaveCount(3);
  await answer.fill(SAID);
  await shown.getByRole('button', { name: 'Edit that card' }).press('Enter');
  const edited = panel.getByRole('form', { name: 'Edit card' });
  await expect(edited.getByRole('textbox', { name: 'Title' })).toHaveValue(PARCEL);
  await expect(edited.getByRole('alert')).toHaveCount(0);
  await edited.getByRole('button', { name: 'Close and finish later' }).click();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(panel.getByRole('list', { name: 'Unfinished cards' })).toContainText(
    'Unfinished: Basil',
  );
});

test('captures by its button on a page that may be read', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/guide');
  const panel = await sidecard.openPanel(page);
  await expect(panel.getByRole('button', { name: 'Capture highlight' })).toHaveCount(0);
  await highlight(page, 'ol');
  await panel.getByRole('button', { name: 'New card' }).click();
  await expect(form(panel).answer).toHaveValue('1. Open the lid\n2. Pour `2 l`');
});

test('names the page, not the frame, that a highlight is from', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/framed');
  const panel = await sidecard.openPanel(page);
  await page.frameLocator('iframe').getByText('Rinse').click({ clickCount: 3 });
  await panel.getByRole('button', { name: 'New card' }).click();
  const { answer, form: shown } = form(panel);
  await expect(answer).toHaveValue('Rinse the **filter** weekly');
  await expect(shown).toContainText('Framed help | Meadowlark');
  await expect(shown).not.toContainText(/frame-7f|srcdoc/);
});

test('captures by keyboard command', async ({ open, sidecard }) => {
  await allow(sidecard, 'http://localhost/*');
  const page = await open('/guide');
  const panel = await sidecard.openPanel(page);
  await highlight(page, 'ol');
  await sidecard.pressCommand('capture-selection', page, panel);
  await expect(form(panel).answer).toHaveValue('1. Open the lid\n2. Pour `2 l`');
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await sidecard.pressCommand('capture-selection', page, panel);
  await expect(panel.getByRole('status')).toContainText('No highlighted text was found');
});

test('saves what was captured, and finds and suggests it at once', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await saveAsCard(sidecard, page, 'A zeppelin never arrived though its parcel says delivered.');
  const { title, form: shown } = form(panel);
  await title.fill('Zeppelin parcel never received');
  await shown.getByRole('button', { name: 'Save card' }).click();
  await expect(shown).toHaveCount(0);
  await panel.getByRole('button', { name: 'Back' }).click();
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('zeppelin');
  const results = panel.getByRole('list', { name: 'Search results' });
  await expect(results.getByRole('article').first()).toHaveAccessibleName(
    'Zeppelin parcel never received',
  );
});
