import type { Page } from '@playwright/test';
import { eventually } from '../browser/eventually.ts';
import type { Sidecard } from '../browser/launch.ts';
import { back, editCard, firstSync, openCard, writeCard } from './sync/device.ts';
import { ADDRESS } from './sync/line.ts';
import { expect, test } from './syncFixture.ts';
import { violations } from './violations.ts';

const FIRST = 'Turn the pump off at the wall.\n\nIt has **two** valves.\n\nAsk for the model.';
const SECOND = 'Turn the pump off at the wall.\n\nIt has **three** valves.\n\nAsk for the model.';

/** A panel in a tab of its own. */
async function openPanel({ context, extensionId }: Sidecard): Promise<Page> {
  const panel = await context.newPage();
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
  return panel;
}

async function choose(panel: Page, action: string): Promise<void> {
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('menuitem', { name: action }).click();
}

/** The history of the card that is open, in its tab. */
async function openHistory({ context }: Sidecard, panel: Page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await choose(panel, 'History');
  const page = await opened;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  return page;
}

function versions(page: Page) {
  return page.getByRole('list', { name: 'Versions' }).getByRole('listitem');
}

function changes(page: Page) {
  return page.getByRole('region', { name: 'What changed' });
}

test('shows what a card said before, what was changed, and brings it back', async ({
  sidecard,
}) => {
  const panel = await openPanel(sidecard);
  await writeCard(panel, 'Pump', FIRST);
  await editCard(panel, SECOND);
  const page = await openHistory(sidecard, panel);
  await expect(versions(page)).toHaveCount(2);
  await expect(versions(page).first()).toContainText('Today');
  await expect(versions(page).first()).toContainText('Answer (English)');
  const answer = changes(page).getByRole('region', { name: 'Answer (English)' });
  await expect(answer.locator('del')).toContainText('two');
  await expect(answer.locator('ins')).toContainText('three');
  await expect(answer).toContainText('Turn the pump off');
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page)).toEqual([]);

  const older = versions(page).last().getByRole('button');
  await older.focus();
  await page.keyboard.press('Enter');
  await expect(changes(page)).toContainText('the oldest version that is kept');
  await page.getByRole('radio', { name: 'Today' }).check();
  await expect(answer.locator('ins')).toContainText('three');
  await page.getByRole('button', { name: 'Restore this version' }).click();
  await expect(page.getByRole('status').last()).toHaveText(
    'The card says again what it said then.',
  );
  await expect(versions(page)).toHaveCount(3);
  await expect(panel.getByRole('article', { name: 'Pump' })).toContainText('two valves');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('article', { name: 'Pump' })).toContainText('three valves');
});

test('a link in a card opens the other card, and says where that is gone', async ({ sidecard }) => {
  const panel = await openPanel(sidecard);
  await writeCard(panel, 'Pump', FIRST);
  await back(panel);
  const ids = await panel.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('sidecard');
        opening.onsuccess = () => {
          const cards = opening.result.transaction('cards').objectStore('cards').getAll();
          cards.onsuccess = () => {
            const found = cards.result.filter(({ title }) => title === 'Pump');
            resolve(found.map(({ id }) => id));
          };
        };
      }),
  );
  const [pump = ''] = ids;
  await writeCard(panel, 'Valve', `See [the pump](${pump}), or [the motor](card:01JGONE0000).`);
  const valve = panel.getByRole('article', { name: 'Valve' });
  await expect(valve).toContainText('the motor (card not found)');
  await valve.getByRole('link', { name: 'the pump' }).press('Enter');
  await expect(panel.getByRole('article', { name: 'Pump' })).toBeVisible();
  await sidecard.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await back(panel);
  await openCard(panel, 'Valve');
  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(panel.getByRole('status')).toHaveText('Copied');
  const copied = await panel.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('See the pump, or the motor.');
});

test('a colleague reads the history, and opens a card by its link', async ({ team, device }) => {
  await team.keepHistory();
  const ann = await device('ann');
  await firstSync(ann);
  await ann.sidecard.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openPanel(ann.sidecard);
  await writeCard(panel, 'Pump', FIRST);
  await editCard(panel, SECOND);
  await choose(panel, 'Copy link');
  await expect(panel.getByRole('status')).toContainText('Link copied');
  const link = await panel.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(new RegExp(`^${ADDRESS}/#card=card:[0-9A-Z]{26}$`));
  await eventually(async () => {
    const bodies = (await team.cards()).map(({ answer }) => answer.en.body);
    return bodies.includes(SECOND) || undefined;
  });

  const bob = await device('bob');
  await firstSync(bob);
  const tab = await bob.sidecard.context.newPage();
  await tab.goto(link).catch(() => undefined);
  await tab.waitForURL(/editor\.html\?card=/);
  await expect(tab.getByRole('textbox', { name: 'Title' }).first()).toHaveValue('Pump');
  await expect(bob.panel.getByRole('article', { name: 'Pump' })).toContainText('three valves');

  await tab.goto(`${tab.url()}&view=history`);
  await expect(versions(tab)).toHaveCount(2);
  await expect(changes(tab).locator('del')).toContainText('two');
  bob.line.cut();
  await tab.reload();
  await expect(tab.getByText('these are the versions of this device')).toBeVisible();
  await expect(versions(tab)).toHaveCount(1);
  bob.line.mend();
  await tab.getByRole('button', { name: 'Try again' }).click();
  await expect(versions(tab)).toHaveCount(2);
});

test('a link to a card that is not here says why, and shows the card once it comes', async ({
  team,
  device,
}) => {
  const bob = await device('bob');
  await firstSync(bob);
  const page = await bob.sidecard.context.newPage();
  const open = (link: string) => page.goto(link).catch(() => undefined);
  await open(`${ADDRESS}/#card=card:01JUNKNOWN0000000000000000`);
  await page.waitForURL(/editor\.html/);
  await expect(page.getByText('Ask whoever sent you the link')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await open(`${ADDRESS}/#card=card:01JUNKNOWN0000000000000000&workspace=other-`);
  await expect(page.getByText('The link is of another workspace')).toBeVisible();
  await open(`${ADDRESS}/#nothing`);
  await expect(page.getByText('Welcome')).toBeVisible();

  bob.line.cut();
  await team.write('ann', 'Pump', FIRST);
  const [card] = await team.cards();
  bob.line.mend();
  await open(`${ADDRESS}/#card=${card?._id}`);
  await page.waitForURL(/editor\.html/);
  await expect(page.getByRole('textbox', { name: 'Title' }).first()).toHaveValue('Pump');
});
