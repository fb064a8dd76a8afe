import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { parse } from 'marked';
import { launchSidecard, type Sidecard } from '../browser/launch.ts';
import type { HelpdeskServer } from '../helpdesks/server.ts';
import '../helpdesks/zendesk/controls.ts';
import { type Shot, shoot, shootWhatIsLeft, writePictures } from './picture.ts';
import { Steps } from './steps.ts';

const TITLE = 'Parcel marked delivered but not received';
const PACK = new URL('../../public/samples/meadowlark.json', import.meta.url);

/** What the demo has open, for the pictures of the moment a step fails. */
interface Stage {
  sidecard: Sidecard;
  page: Page | null;
  panel: Page | null;
}

/** The moment (ms since the epoch) of one of the panel's marks. */
async function momentOf(panel: Page, mark: string): Promise<number> {
  const handle = await panel.waitForFunction((name) => {
    const [entry] = performance.getEntriesByName(name);
    return entry && performance.timeOrigin + entry.startTime;
  }, mark);
  return (await handle.jsonValue()) ?? 0;
}

/** HTML as a browser parses it, without what editors add of their own. */
function normalised(page: Page, html: string): Promise<string> {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    for (const item of body.querySelectorAll('li')) item.removeAttribute('data-list-item-id');
    return body.innerHTML.replace(/>\s+</g, '><').trim();
  }, html);
}

/** The answer as its author wrote it, made into HTML without any code of the extension. */
function answerOf(title: string, firstName: string): string {
  const { cards } = JSON.parse(readFileSync(PACK, 'utf8'));
  const card = cards.find((each: { title: string }) => each.title === title);
  return parse(card.answer.en.body.replaceAll('{{requester.firstName}}', firstName), {
    async: false,
  });
}

async function start(steps: Steps, server: HelpdeskServer): Promise<Stage> {
  return steps.play('Browser started with the extension', async () => ({
    sidecard: await launchSidecard({ headless: true, hostRules: server.hostRules }),
    page: null,
    panel: null,
  }));
}

async function openTicket(steps: Steps, stage: Stage, server: HelpdeskServer): Promise<Page> {
  return steps.play('A Zendesk ticket open', async () => {
    const { context } = stage.sidecard;
    const page = context.pages()[0] ?? (await context.newPage());
    stage.page = page;
    await page.goto(server.url('/agent/tickets/101'));
    await page.evaluate(() => window.zendesk.ready(101));
    return page;
  });
}

async function suggest(steps: Steps, stage: Stage, page: Page): Promise<Page> {
  const panel = await steps.play('Panel opened, ticket read', async (took) => {
    const opened = await stage.sidecard.openPanel(page);
    stage.panel = opened;
    const origin = await opened.evaluate(() => performance.timeOrigin);
    took((await momentOf(opened, 'sidecard.ticket-read')) - origin);
    return opened;
  });
  await steps.play(`First suggestion painted: ${TITLE}`, async (took) => {
    const suggested = panel.getByRole('list', { name: 'Suggested cards' });
    await expect(suggested.getByRole('article').first()).toHaveAccessibleName(TITLE);
    const origin = await panel.evaluate(() => performance.timeOrigin);
    took((await momentOf(panel, 'sidecard.suggestions-painted')) - origin);
  });
  return panel;
}

async function insert(steps: Steps, page: Page, panel: Page): Promise<void> {
  await steps.play('Inserted, and found in the reply box to stay', async (took) => {
    await page.evaluate(() => window.zendesk.setDraft(101, ''));
    const card = panel.getByRole('article', { name: TITLE });
    const clicked = performance.now();
    await card.getByRole('button', { name: 'Insert' }).click();
    await expect(panel.getByRole('status')).toHaveText('Inserted');
    took(performance.now() - clicked);
  });
}

async function readBack(steps: Steps, page: Page): Promise<void> {
  const text = "Read back from CKEditor's own data: equal to the answer";
  const found = await steps.play(text, async () => {
    const data = await page.evaluate(() => window.zendesk.editorData(101));
    const html = await normalised(page, data);
    expect(html).toBe(await normalised(page, answerOf(TITLE, 'Hannah')));
    for (const tag of ['<strong>', '<a href=', '<ul>']) expect(html).toContain(tag);
    return html;
  });
  console.log(`\n${found.replace(/(<\/(?:p|li|ul)>)/g, '$1\n').replace(/^/gm, '      ')}`);
}

async function undo(steps: Steps, page: Page, panel: Page): Promise<void> {
  await steps.play('Undone: the draft is what it was', async () => {
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByRole('status')).toHaveText('Taken back');
    expect(await page.evaluate(() => window.zendesk.editorData(101))).toBe('');
  });
}

/** Shows the other ticket as a click on its tab does. @returns the moment (ms since the epoch). */
function showOtherTicket(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const pane = document.querySelector('[data-test-id="ticket-102-custom-layout"]');
    new MutationObserver(() => {
      if (pane?.closest('[data-is-active="true"]'))
        resolve(performance.timeOrigin + performance.now());
    }).observe(document, { subtree: true, attributes: true });
    window.zendesk.openTicket(102);
    return promise;
  });
}

async function switchTicket(steps: Steps, page: Page, panel: Page): Promise<void> {
  await steps.play('Another ticket shown, its suggestions painted', async (took) => {
    const shown = await showOtherTicket(page);
    const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
    await expect(first).toHaveAccessibleName('Charged twice for one order');
    took((await momentOf(panel, 'sidecard.suggestions-painted')) - shown);
  });
}

async function search(steps: Steps, panel: Page): Promise<void> {
  await steps.play('Searched with a typing error, found', async () => {
    await panel.getByRole('searchbox', { name: 'Search cards' }).fill('pasword');
    const results = panel.getByRole('list', { name: 'Search results' });
    await expect(results.getByRole('article').first()).toHaveAccessibleName(/Password reset/);
  });
}

async function openCard(steps: Steps, panel: Page): Promise<void> {
  await steps.play('A card opened, its internal notes apart', async () => {
    await panel.getByRole('searchbox', { name: 'Search cards' }).fill('');
    await panel.getByRole('button', { name: 'Open' }).first().click();
    await expect(panel.getByRole('region', { name: 'Internal notes' })).toBeVisible();
  });
}

async function playSteps(steps: Steps, stage: Stage, server: HelpdeskServer, shots: Shot[]) {
  const page = await openTicket(steps, stage, server);
  const panel = await suggest(steps, stage, page);
  shots.push(await shoot('suggested', page, panel));
  await insert(steps, page, panel);
  shots.push(await shoot('inserted', page, panel));
  await readBack(steps, page);
  await undo(steps, page, panel);
  await switchTicket(steps, page, panel);
  await search(steps, panel);
  shots.push(await shoot('searched', page, panel));
  await openCard(steps, panel);
  shots.push(await shoot('card', page, panel));
}

async function printPictures(shots: readonly Shot[], folder: string): Promise<void> {
  const files = await writePictures(shots, folder);
  console.log(`\nPictures: ${files.map((file) => relative(process.cwd(), file)).join(', ')}`);
}

/**
 * Plays the main job in a headless browser and prints its steps.
 *
 * @throws StepFailedError at the first that fails, after writing the pictures up to that moment.
 */
export async function playMainJob(server: HelpdeskServer, folder: string): Promise<void> {
  const steps = new Steps();
  const shots: Shot[] = [];
  const stage = await start(steps, server);
  try {
    await playSteps(steps, stage, server, shots);
  } catch (error) {
    const last = await shootWhatIsLeft('failed', stage.page, stage.panel);
    if (last) shots.push(last);
    // The step's failure is what the person has to see, not that of a picture.
    await printPictures(shots, folder).catch(() => console.error('No pictures could be written.'));
    throw error;
  } finally {
    await stage.sidecard.close();
  }
  await printPictures(shots, folder);
}
