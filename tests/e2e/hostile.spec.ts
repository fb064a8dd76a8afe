import type { Page } from '@playwright/test';
import { editorData, expect, test } from './fixture.ts';

function suggested(panel: Page) {
  return panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article');
}

/** What a page can do to the ground that it shares with scripts of its own world. */
function breakTheGround() {
  const fail = () => {
    throw new Error('The page has broken this.');
  };
  Object.assign(Element.prototype, { closest: fail, matches: fail, setAttribute: fail });
  Object.assign(Node.prototype, { contains: fail, getRootNode: fail });
  Object.assign(Array.prototype, { map: fail, find: fail });
  Object.assign(History.prototype, { pushState: fail, replaceState: fail });
  Object.assign(window, { fetch: fail, MutationObserver: fail, requestAnimationFrame: fail });
  Object.defineProperty(HTMLInputElement.prototype, 'value', { get: fail });
  Object.defineProperty(Document.prototype, 'activeElement', { get: fail });
}

test('reads on in a page that has broken its own ground, and says what it cannot insert', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await sidecard.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(suggested(panel).first()).toHaveAccessibleName(/not received/);
  await page.evaluate(breakTheGround);
  await suggested(panel).first().getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText(
    'Copied instead: the reply box did not take it',
  );
  const log = '[data-is-active="true"] [data-test-id="omni-log-message-content"]';
  await page.evaluate((selector) => {
    for (const each of document.querySelectorAll(selector)) {
      each.textContent = 'I was charged twice for my order.';
    }
  }, log);
  await expect(suggested(panel).first()).toHaveAccessibleName('Charged twice for one order');
});

test('says that a ticket half taken away cannot be read, and reads it when it is back', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toBeVisible();
  await page.evaluate(() => {
    const log = document.querySelector(
      '[data-is-active="true"] [data-test-id="omni-log-container"]',
    );
    const place = log?.parentElement;
    log?.remove();
    Object.assign(window, { putBack: () => place?.append(log ?? '') });
  });
  await expect(panel.getByRole('heading', { name: 'This ticket cannot be read' })).toBeVisible();
  await expect(suggested(panel)).toHaveCount(0);
  await page.evaluate(() => (window as never as { putBack(): void }).putBack());
  await expect(suggested(panel).first()).toHaveAccessibleName(/not received/);
});

test('shows what a ticket says as words, whatever they look like', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(101);
  const dialogs: string[] = [];
  panel.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const trick = '<img src=x onerror=alert(1)><svg onload=alert(2)> charged twice for one order';
  await page.evaluate((text) => {
    const at = new Date().toISOString();
    window.zendesk.addMessage(101, { role: 'end-user', author: text, at, text });
  }, trick);
  const card = panel.getByRole('article', { name: 'Charged twice for one order' });
  await card.getByRole('button', { name: 'Why this card' }).click();
  await expect(panel.getByRole('dialog', { name: 'Why this card' })).toContainText('charged');
  expect(await panel.locator('img, svg[onload]').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

test('reads a ticket of a megabyte', async ({ openWithPanel }) => {
  const { page, panel } = await openWithPanel(102);
  await expect(suggested(panel).first()).toHaveAccessibleName('Charged twice for one order');
  await page.evaluate(() => {
    const log = Array.from(
      { length: 20_000 },
      () => 'lorem ipsum dolor sit amet, consectetur adipisci',
    );
    const html = `<p>My password reset e-mail never arrives.</p><pre>${log.join('\n')}</pre>`;
    const at = new Date().toISOString();
    window.zendesk.addMessage(102, { role: 'end-user', author: 'Marcus', at, html });
  });
  await expect(panel.getByRole('article', { name: /Password reset/ })).toBeVisible();
  await panel
    .getByRole('article', { name: /Password reset/ })
    .getByRole('button', { name: 'Insert' })
    .click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  expect(await editorData(page, 102)).not.toBe('');
});
