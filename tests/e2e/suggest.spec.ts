import { expect, test } from './fixture.ts';

test('suggests the card that answers the open ticket, and says why', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
  await expect(first).toHaveAccessibleName('Parcel marked delivered but not received');
  await expect(first).toContainText('Verified by');
  await first.getByRole('button', { name: 'Why this card' }).click();
  await expect(panel.getByRole('dialog', { name: 'Why this card' })).toContainText('in the title');
});

test('follows the agent to another ticket without a page load', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article').first()).toHaveAccessibleName(/not received/);
  await page.evaluate(() => window.zendesk.openTicket(102));
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('#102');
  await expect(suggested.getByRole('article').first()).toHaveAccessibleName(
    'Charged twice for one order',
  );
});

test('shows no cards of the last ticket while the next one is drawn', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article').first()).toBeVisible();
  await panel.evaluate(() => {
    const seen = new Set<string>();
    const note = () => {
      const ticket = document.querySelector('[aria-label="Ticket"]')?.textContent ?? 'none';
      const card = document.querySelector('article h3')?.textContent ?? 'none';
      seen.add(`${ticket.slice(0, 4)} → ${card}`);
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seenPairs: seen });
  });
  await page.evaluate(() => window.zendesk.openTicket(102));
  await expect(suggested.getByRole('article').first()).toHaveAccessibleName(
    'Charged twice for one order',
  );
  const pairs = await panel.evaluate(() => [
    ...(window as never as { seenPairs: Set<string> }).seenPairs,
  ]);
  expect(pairs).not.toContain('#102 → Parcel marked delivered but not received');
  expect(pairs).toContain('#102 → Charged twice for one order');
});

test('ranks anew when the customer writes again, not for an internal note', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(107);
  const line = panel.getByRole('region', { name: 'Ticket' });
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article').first()).toBeVisible();
  const before = await line.textContent();
  await page.evaluate(() =>
    window.zendesk.addMessage(107, {
      role: 'internal',
      author: 'Tom Okafor',
      at: '2026-11-22T08:00:00Z',
      html: '<p>Mould on the soil, mould on the soil, white mould.</p>',
    } as never),
  );
  await page.evaluate(() =>
    window.zendesk.addMessage(107, {
      role: 'end-user',
      author: 'Somebody',
      at: '2026-11-22T09:00:00Z',
      html: '<p>Also, I forgot my password and the reset e-mail never arrives. Password reset please!</p>',
    } as never),
  );
  await expect(line).not.toHaveText(before ?? '');
  await expect(suggested.getByRole('article', { name: /Password reset/ })).toBeVisible();
  await expect(suggested.getByRole('article', { name: /mould/i })).toHaveCount(0);
});

test('says so where a ticket cannot be read', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101, 'broken');
  await expect(panel.getByRole('heading', { name: 'This ticket cannot be read' })).toBeVisible();
  await expect(panel.getByRole('article')).toHaveCount(0);
});

test('waits for a page that draws late', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101, 'slow');
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article').first()).toHaveAccessibleName(/not received/);
});

test('has nothing to suggest where the customer said nothing', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(110);
  await expect(panel.getByRole('heading', { name: 'Nothing to go by yet' })).toBeVisible();
});

for (const variant of ['active-class', 'legacy', 'column-reverse', 'es']) {
  test(`reads the variant ${variant}`, async ({ openWithPanel }) => {
    const { panel } = await openWithPanel(101, variant);
    const suggested = panel.getByRole('list', { name: 'Suggested cards' });
    await expect(suggested.getByRole('article').first()).toHaveAccessibleName(/not received/);
  });
}

test('searches by typed words in place of the suggestions', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const box = panel.getByRole('searchbox', { name: 'Search cards' });
  await box.fill('passwrd');
  const results = panel.getByRole('list', { name: 'Search results' });
  await expect(results.getByRole('article', { name: /password/i }).first()).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Suggested cards' })).toHaveCount(0);
  await box.press('Escape');
  await expect(panel.getByRole('list', { name: 'Suggested cards' })).toBeVisible();
});

test('opens a card with its notes apart', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await suggested.getByRole('article').first().getByRole('button', { name: 'Open' }).click();
  const card = panel.getByRole('article', { name: 'Parcel marked delivered but not received' });
  await expect(card).toContainText('{{requester.firstName}}');
  await expect(card.getByRole('region', { name: 'Internal notes' })).toBeVisible();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(suggested).toBeVisible();
});

test('removes the sample cards in one click, and brings them back', async ({ openWithPanel }) => {
  const { panel } = await openWithPanel(101);
  await panel.getByRole('button', { name: 'Remove sample cards' }).click();
  await expect(panel.getByRole('heading', { name: 'No cards yet' })).toBeVisible();
  await expect(panel.getByRole('article')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Add sample cards' }).click();
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article').first()).toHaveAccessibleName(/not received/);
});
