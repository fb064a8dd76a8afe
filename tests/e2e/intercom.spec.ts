import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';

const [REFUND, WIFI, SPANISH, CUSTOMS, CATS] = [
  215470201, 215470202, 215470203, 215470205, 215470209,
];
const CUSTOMS_CARD = 'Customs and import charges for UK orders';
const CUSTOMS_ANSWER = "There's nothing extra to pay";
const EDITOR = '.embercom-prosemirror-composer-editor';

const editorHtml = (page: Page) => page.evaluate(() => window.intercom.editorHtml());

function suggested(panel: Page) {
  return panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article');
}

function insertButton(panel: Page, name = CUSTOMS_CARD) {
  return panel.getByRole('article', { name }).getByRole('button', { name: 'Insert' });
}

test('suggests what the mail asks, named by who wrote it', async ({
  openConversationWithPanel,
}) => {
  const { panel } = await openConversationWithPanel(REFUND);
  await expect(suggested(panel).first()).toHaveAccessibleName('When a refund arrives');
  const line = panel.getByRole('region', { name: 'Ticket' });
  await expect(line).toContainText('Refund for the Garden I sent back');
  await expect(line).toContainText('Priya Raman');
});

test('suggests by the title where the page tells nobody who chats, and by words where it does', async ({
  openConversationWithPanel,
  openConversation,
}) => {
  const { panel } = await openConversationWithPanel(WIFI);
  const name = 'Garden does not connect to Wi-Fi after a router change';
  await expect(suggested(panel).first()).toHaveAccessibleName(name);
  await expect(panel.getByRole('region', { name: 'Ticket' })).not.toContainText('waiting');
  await openConversation(WIFI, 'legacy');
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('6 messages waiting');
  await expect(suggested(panel).first()).toHaveAccessibleName(name);
});

test('suggests for a Spanish conversation', async ({ openConversationWithPanel }) => {
  const { panel } = await openConversationWithPanel(SPANISH, 'es');
  await expect(suggested(panel).first()).toHaveAccessibleName(
    /Pods do not sprout|Las cápsulas no brotan/,
  );
});

test('follows the agent to a conversation that is drawn in place, and never mixes two', async ({
  openConversationWithPanel,
}) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS, 'slow');
  await expect(suggested(panel).first()).toHaveAccessibleName(CUSTOMS_CARD);
  await panel.evaluate(() => {
    const seen = new Set<string>();
    const note = () => {
      const ticket = document.querySelector('[aria-label="Ticket"]')?.textContent ?? 'none';
      const card = document.querySelector('article h3')?.textContent ?? 'none';
      seen.add(`${ticket.slice(0, 10)} → ${card}`);
    };
    new MutationObserver(note).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { seenPairs: seen });
  });
  await page.evaluate((id) => window.intercom.openConversation(id), CATS);
  await expect(suggested(panel).first()).toHaveAccessibleName(
    'Are the plants safe for cats and dogs?',
  );
  const pairs = await panel.evaluate(() => [
    ...(window as never as { seenPairs: Set<string> }).seenPairs,
  ]);
  expect(pairs).not.toContain(`#${CATS} → ${CUSTOMS_CARD}`);
  expect(pairs).toContain(`#${CATS} → Are the plants safe for cats and dogs?`);
});

test('refuses to insert while the page still shows another conversation', async ({
  openConversationWithPanel,
}) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS);
  await expect(insertButton(panel)).toBeVisible();
  const gone = page.evaluate((id) => {
    // The address is ahead of the stream for a moment: here the stream never follows.
    Object.assign(window, { setTimeout: () => 0 });
    window.intercom.openConversation(id);
    // The page is busy, so that it cannot tell the panel before the click.
    const end = performance.now() + 1500;
    while (performance.now() < end);
  }, CATS);
  await insertButton(panel).click();
  await gone;
  await expect(panel.getByRole('status')).toContainText('the ticket has changed');
  expect(await editorHtml(page)).toBe('<p></p>');
});

test('inserts at the caret with its formatting, and gives the draft back exactly', async ({
  openConversationWithPanel,
}) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS);
  const draft = '<p>Good morning. <strong>Best</strong> wishes</p><ul><li><p>a</p></li></ul>';
  await page.evaluate((html) => window.intercom.setDraft(html), draft);
  await page.evaluate(() => window.intercom.placeCaret('Good morning. '.length));
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  const html = await editorHtml(page);
  expect(html.startsWith(`<p>Good morning. ${CUSTOMS_ANSWER}`)).toBe(true);
  for (const tag of ['<strong>', '<ol>', '<a href="https://meadowlark.example']) {
    expect(html).toContain(tag);
  }
  expect(html).toContain('wishes</p><ul><li><p>a</p></li></ul>');
  expect(html).not.toContain('{{');
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');
  expect(await editorHtml(page)).toBe(draft);
  expect(await page.evaluate(() => window.intercom.submitted)).toBe(0);
});

test('keeps what was typed, and one Ctrl+Z restores it', async ({ openConversationWithPanel }) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS);
  await page.locator(EDITOR).click();
  await page.keyboard.type('Good morning. ');
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorHtml(page)).toContain(`<p>Good morning. ${CUSTOMS_ANSWER}`);
  await page.locator(EDITOR).focus();
  await page.keyboard.press('Control+z');
  expect(await editorHtml(page)).toBe('<p>Good morning. </p>');
});

test('says so, and inserts into the note, when the reply box is on a note', async ({
  openConversationWithPanel,
}) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS);
  await expect(insertButton(panel)).toHaveText('Insert');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await expect(insertButton(panel)).toHaveText('Insert as internal note');
  await insertButton(panel).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorHtml(page)).toContain(CUSTOMS_ANSWER);
  await page.evaluate(() => window.intercom.switchMode('reply'));
  expect(await editorHtml(page)).toBe('<p></p>');
});

test('refuses when the reply box became a note after the click', async ({
  openConversationWithPanel,
}) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS);
  await expect(insertButton(panel)).toHaveText('Insert');
  const gone = page.evaluate(() => {
    window.intercom.switchMode('note');
    const end = performance.now() + 1500;
    while (performance.now() < end);
  });
  await insertButton(panel).click();
  await gone;
  await expect(panel.getByRole('status')).toContainText(/note/);
  expect(await editorHtml(page)).toBe('<p></p>');
});

for (const [variant, what] of [
  ['shadow', 'in an open shadow root'],
  ['deaf', 'that does not hear a paste'],
  ['legacy', 'of the old inbox'],
] as const) {
  test(`inserts into a reply box ${what}, and takes it back`, async ({
    openConversationWithPanel,
  }) => {
    const { page, panel } = await openConversationWithPanel(CUSTOMS, variant);
    await page.evaluate(() => window.intercom.setDraft('<p>Hello:</p>'));
    await insertButton(panel).click();
    await expect(panel.getByRole('status')).toHaveText('Inserted');
    expect(await editorHtml(page)).toContain(`<p>Hello:${CUSTOMS_ANSWER}`);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByRole('status')).toHaveText('Taken back');
    expect(await editorHtml(page)).toBe('<p>Hello:</p>');
  });
}

test('ranks anew when the customer writes again, not for a note', async ({
  openConversationWithPanel,
}) => {
  const { page, panel } = await openConversationWithPanel(CUSTOMS);
  await expect(suggested(panel).first()).toHaveAccessibleName(CUSTOMS_CARD);
  await page.evaluate((id) => {
    const customer = { speaker: 'customer', author: 'Owen Pritchard', isMail: true } as const;
    const note = { speaker: 'note', author: 'Tom Okafor' } as const;
    window.intercom.addPart(id, { ...note, html: '<p>White mould, mould on the soil.</p>' });
    window.intercom.addPart(id, {
      ...customer,
      html: '<p>Also, I forgot my password and the reset e-mail never arrives.</p>',
    });
  }, CUSTOMS);
  await expect(
    suggested(panel).filter({ hasText: /Password reset e-mail never arrives/ }),
  ).toBeVisible();
  await expect(panel.getByRole('article', { name: /mould/i })).toHaveCount(0);
});

test('says so where a conversation cannot be read', async ({ openConversationWithPanel }) => {
  const { panel } = await openConversationWithPanel(REFUND, 'broken');
  await expect(panel.getByRole('heading', { name: 'This ticket cannot be read' })).toBeVisible();
});
