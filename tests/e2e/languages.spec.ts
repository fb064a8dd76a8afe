import { launchSidecard } from '../browser/launch.ts';
import { editorData, expect, test } from './fixture.ts';
import { violations } from './violations.ts';

const SPANISH = 'Cambiar la dirección de entrega antes o después del envío';
const ENGLISH = 'Change the delivery address before or after dispatch';

test("answers in the ticket's language, and in another on demand", async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(105);
  const suggested = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article');
  const language = panel.getByRole('group', { name: 'Answers in' });
  await expect(suggested.first()).toHaveAccessibleName(SPANISH);
  await expect(language.getByRole('button', { name: 'Spanish', pressed: true })).toBeVisible();

  await suggested.first().getByRole('button', { name: 'Insert' }).click();
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'order number' }).fill('ML-20577');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(page, 105)).toContain('<p>Hola, Lucía:</p>');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');

  await language.getByRole('button', { name: 'English' }).click();
  await expect(suggested.first()).toHaveAccessibleName(ENGLISH);
  await expect(language.getByRole('button', { name: 'English', pressed: true })).toBeFocused();

  await page.evaluate(() => window.zendesk.openTicket(102));
  await expect(suggested.first()).toHaveAccessibleName('Charged twice for one order');
  await page.evaluate(() => window.zendesk.openTicket(105));
  await expect(suggested.first()).toHaveAccessibleName(SPANISH);
});

test('says so where a card has no answer in the language of the ticket', async ({
  openWithPanel,
}) => {
  const { panel } = await openWithPanel(105);
  await expect(panel.getByRole('article', { name: SPANISH })).not.toContainText('Only in');
  await panel.getByRole('searchbox').fill('customs');
  const card = panel.getByRole('article', { name: /Customs and import charges/ });
  await expect(card).toContainText('Only in English');
  await card.getByRole('button', { name: 'Open' }).click();
  await expect(panel.getByRole('article')).toContainText('Only in English');
});

test('speaks Spanish throughout, with no accessibility violation', async ({ helpdesks }) => {
  const sidecard = await launchSidecard({
    headless: true,
    hostRules: helpdesks.hostRules,
    language: 'es',
  });
  try {
    const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
    await page.goto(helpdesks.url('/agent/tickets/105'));
    const panel = await sidecard.openPanel(page);
    const suggested = panel.getByRole('list', { name: 'Fichas sugeridas' }).getByRole('article');
    await expect(suggested.first()).toHaveAccessibleName(SPANISH);
    await expect(panel.locator('html')).toHaveAttribute('lang', 'es');
    expect(await violations(panel)).toEqual([]);
    await suggested.first().getByRole('button', { name: 'Abrir' }).click();
    await expect(panel.getByRole('region', { name: 'Notas internas' })).toBeVisible();
    expect(await violations(panel)).toEqual([]);
  } finally {
    await sidecard.close();
  }
});
