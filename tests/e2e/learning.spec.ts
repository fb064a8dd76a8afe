import type { Page } from '@playwright/test';
import type { Sidecard } from '../browser/launch.ts';
import { editorData, expect, test } from './fixture.ts';
import { violations } from './violations.ts';

const PARCEL = 'Parcel marked delivered but not received';
const WATER_ALERT = 'Water alert although the tank is full';

function suggested(panel: Page) {
  return panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article');
}

async function insert(panel: Page, title: string): Promise<void> {
  const card = panel.getByRole('article', { name: title });
  await card.getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
}

/** Lets the minute pass for all that waits to be learned, and gives how much that is. */
function letMinutePass(panel: Page): Promise<number> {
  return panel.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('sidecard'));
    const store = database.transaction('pendingEvents', 'readwrite').objectStore('pendingEvents');
    const events = await settled(store.getAll());
    for (const event of events) {
      const at = new Date(Date.parse(event.at) - 61_000).toISOString();
      await settled(store.put({ ...event, at }));
    }
    database.close();
    return events.length;
  });
}

async function openSettings({ context, extensionId }: Sidecard): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

function learned(settings: Page) {
  return settings.getByRole('region', { name: 'What was learned' });
}

/** Answers what a chat has asked so far, and lets its customer ask something else. */
async function ask(page: Page, ticket: number, question: string): Promise<void> {
  await page.evaluate(
    ([id, text]) => {
      const at = new Date().toISOString();
      window.zendesk.addMessage(id, { role: 'agent', author: 'Ana Ferrer', at, text: 'Solved?' });
      window.zendesk.addMessage(id, { role: 'end-user', author: 'Dani', at, text });
    },
    [ticket, question] as const,
  );
}

test('a card inserted for a ticket is first for another that says it in other words', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(106);
  await ask(page, 106, 'In the middle of the night a sound wakes our baby up. What can we do?');
  const card = suggested(panel).filter({ has: panel.getByRole('heading', { name: WATER_ALERT }) });
  await expect(suggested(panel).first()).toBeVisible();
  await expect(suggested(panel).first()).not.toHaveAccessibleName(WATER_ALERT);

  await page.evaluate(() => window.zendesk.openTicket(103));
  await expect(panel.getByRole('region', { name: 'Ticket' })).toContainText('#103');
  await ask(page, 103, 'Something makes a sound in the night and our baby wakes up, please help.');
  await panel.getByRole('searchbox').fill('water alert');
  await insert(panel, WATER_ALERT);
  await panel.getByRole('searchbox').fill('');
  await expect.poll(() => letMinutePass(panel)).toBe(1);

  await page.evaluate(() => window.zendesk.openTicket(106));
  await expect(suggested(panel).first()).toHaveAccessibleName(WATER_ALERT);
  await card.getByRole('button', { name: 'Why this card' }).click();
  const why = panel.getByRole('dialog', { name: 'Why this card' });
  await expect(why).toContainText('Inserted for 1 similar ticket');
});

test('a card sent away moves down at once, and comes back to its place', async ({
  openWithPanel,
}) => {
  const { page, panel } = await openWithPanel(101);
  const cards = suggested(panel);
  await expect(cards.first()).toHaveAccessibleName(PARCEL);
  await cards.first().getByRole('button', { name: 'Not for this ticket' }).click();
  await expect(cards.last()).toHaveAccessibleName(PARCEL);
  await expect(cards.last()).toContainText('Not for this ticket');
  await expect(panel.getByRole('button', { name: 'Undo' })).toBeFocused();
  expect(await violations(panel)).toEqual([]);
  await panel.keyboard.press('Enter');
  await expect(cards.first()).toHaveAccessibleName(PARCEL);

  await cards.first().getByRole('button', { name: 'Not for this ticket' }).click();
  await expect(cards.last()).toHaveAccessibleName(PARCEL);
  await page.evaluate(() => window.zendesk.openTicket(102));
  await expect(cards.first()).toHaveAccessibleName('Charged twice for one order');
  await page.evaluate(() => window.zendesk.openTicket(101));
  await expect(cards.last()).toHaveAccessibleName(PARCEL);
  await cards.last().getByRole('button', { name: 'Why this card' }).click();
  const why = panel.getByRole('dialog', { name: 'Why this card' });
  await expect(why).toContainText('Not for this ticket');
  expect(await violations(panel)).toEqual([]);
  await why.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Back in the list');
  await expect(cards.first()).toHaveAccessibleName(PARCEL);
});

test('no card that was sent away is inserted by key', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await expect(suggested(panel).first()).toBeVisible();
  const sendAway = suggested(panel).getByRole('button', { name: 'Not for this ticket' });
  const sentAway = suggested(panel).filter({ hasText: 'Not for this ticket' });
  for (let count = 1; (await sendAway.count()) > 0; count++) {
    await sendAway.first().click();
    await expect(sentAway).toHaveCount(count);
  }
  await expect(panel.getByRole('heading', { name: 'No card fits this ticket' })).toBeVisible();
  await sidecard.pressCommand('insert-top-suggestion', page, panel);
  await expect(panel.getByRole('status')).toContainText('Nothing to insert');
  expect(await editorData(page, 101)).toBe('');
});

test('an insert that is undone never counts', async ({ openWithPanel, sidecard }) => {
  const { page, panel } = await openWithPanel(101);
  await insert(panel, PARCEL);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');
  await expect.poll(() => letMinutePass(panel)).toBe(0);
  await page.evaluate(() => window.zendesk.openTicket(102));
  await expect(suggested(panel).first()).toHaveAccessibleName('Charged twice for one order');
  await expect(learned(await openSettings(sidecard))).toContainText('Nothing yet.');
});

test('an insert counts though every worker died within its minute, and can be forgotten', async ({
  openWithPanel,
  sidecard,
}) => {
  const { page, panel } = await openWithPanel(101);
  await insert(panel, PARCEL);
  await expect.poll(() => letMinutePass(panel)).toBe(1);
  await sidecard.killWorker(panel);
  // The ranker's worker ends with the last panel.
  await panel.close();
  const again = await sidecard.openPanel(page);
  await expect(suggested(again).first()).toHaveAccessibleName(PARCEL);
  const settings = await openSettings(sidecard);
  const inserts = learned(settings).getByRole('definition').first();
  await expect(inserts).toHaveText('1');
  expect(await violations(settings)).toEqual([]);
  await learned(settings).getByRole('button', { name: 'Forget…' }).click();
  const question = settings.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Forget everything learned' }).click();
  await expect(settings.getByRole('status')).toHaveText('Everything learned was forgotten');
  await expect(learned(settings)).toContainText('Nothing yet.');
});
