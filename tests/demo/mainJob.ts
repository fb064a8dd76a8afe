import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { parse } from 'marked';
import { launchSidecard, type Sidecard } from '../browser/launch.ts';
import type { HelpdeskServer } from '../helpdesks/server.ts';
import '../helpdesks/zendesk/controls.ts';
import { type Shot, shoot, writePictures } from './picture.ts';

const TITLE = 'Parcel marked delivered but not received';
const PACK = new URL('../../public/samples/meadowlark.json', import.meta.url);

/** The steps done, printed as they end. */
class Steps {
  #count = 0;
  #start = performance.now();

  /** Prints a step with its time: what it took in the browser where that was measured, else since the last. */
  done(text: string, ms = performance.now() - this.#start): void {
    this.#count += 1;
    console.log(
      `${String(this.#count).padStart(2)}. ${text.padEnd(58)}${ms.toFixed(0).padStart(6)} ms`,
    );
    this.#start = performance.now();
  }

  restart(): void {
    this.#start = performance.now();
  }
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

async function openTicket(sidecard: Sidecard, server: HelpdeskServer): Promise<Page> {
  const page = sidecard.context.pages()[0] ?? (await sidecard.context.newPage());
  await page.goto(server.url('/agent/tickets/101'));
  await page.evaluate(() => window.zendesk.ready(101));
  return page;
}

async function suggest(steps: Steps, sidecard: Sidecard, page: Page): Promise<Page> {
  const panel = await sidecard.openPanel(page);
  const suggested = panel.getByRole('list', { name: 'Suggested cards' });
  await expect(suggested.getByRole('article').first()).toHaveAccessibleName(TITLE);
  const opened = await panel.evaluate(() => performance.timeOrigin);
  steps.done('Panel opened, ticket read', (await momentOf(panel, 'sidecard.ticket-read')) - opened);
  const painted = await momentOf(panel, 'sidecard.suggestions-painted');
  steps.done(`First suggestion painted: ${TITLE}`, painted - opened);
  return panel;
}

async function insert(steps: Steps, page: Page, panel: Page): Promise<void> {
  await page.evaluate(() => window.zendesk.setDraft(101, ''));
  steps.restart();
  await panel.getByRole('article', { name: TITLE }).getByRole('button', { name: 'Insert' }).click();
  await expect(panel.getByRole('status')).toHaveText('Inserted');
  steps.done('Inserted, and found in the reply box to stay');
}

async function readBack(steps: Steps, page: Page): Promise<void> {
  const data = await page.evaluate(() => window.zendesk.editorData(101));
  const [found, wanted] = [
    await normalised(page, data),
    await normalised(page, answerOf(TITLE, 'Hannah')),
  ];
  expect(found).toBe(wanted);
  for (const tag of ['<strong>', '<a href=', '<ul>']) expect(found).toContain(tag);
  steps.done("Read back from CKEditor's own data: equal to the answer");
  console.log(`\n${found.replace(/(<\/(?:p|li|ul)>)/g, '$1\n').replace(/^/gm, '      ')}`);
}

async function undo(steps: Steps, page: Page, panel: Page): Promise<void> {
  steps.restart();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('status')).toHaveText('Taken back');
  expect(await page.evaluate(() => window.zendesk.editorData(101))).toBe('');
  steps.done('Undone: the draft is what it was');
}

async function switchTicket(steps: Steps, page: Page, panel: Page): Promise<void> {
  const shown = await page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const pane = document.querySelector('[data-test-id="ticket-102-custom-layout"]');
    new MutationObserver(() => {
      if (pane?.closest('[data-is-active="true"]'))
        resolve(performance.timeOrigin + performance.now());
    }).observe(document, { subtree: true, attributes: true });
    window.zendesk.openTicket(102);
    return promise;
  });
  const first = panel.getByRole('list', { name: 'Suggested cards' }).getByRole('article').first();
  await expect(first).toHaveAccessibleName('Charged twice for one order');
  const painted = await momentOf(panel, 'sidecard.suggestions-painted');
  steps.done('Another ticket shown, its suggestions painted', painted - shown);
}

async function search(steps: Steps, panel: Page): Promise<void> {
  steps.restart();
  await panel.getByRole('searchbox', { name: 'Search cards' }).fill('pasword');
  const results = panel.getByRole('list', { name: 'Search results' });
  await expect(results.getByRole('article').first()).toHaveAccessibleName(/Password reset/);
  steps.done('Searched with a typing error, found');
}

/** Plays the main job in a headless browser and prints its steps. @throws at the first that fails. */
export async function playMainJob(server: HelpdeskServer, folder: string): Promise<void> {
  const steps = new Steps();
  const shots: Shot[] = [];
  const sidecard = await launchSidecard({ headless: true, hostRules: server.hostRules });
  try {
    const page = await openTicket(sidecard, server);
    steps.done('Browser started with the extension, a Zendesk ticket open');
    const panel = await suggest(steps, sidecard, page);
    shots.push(await shoot('suggested', page, panel));
    await insert(steps, page, panel);
    shots.push(await shoot('inserted', page, panel));
    await readBack(steps, page);
    await undo(steps, page, panel);
    await switchTicket(steps, page, panel);
    await search(steps, panel);
    shots.push(await shoot('searched', page, panel));
    await panel.getByRole('searchbox', { name: 'Search cards' }).fill('');
    await panel.getByRole('button', { name: 'Open' }).first().click();
    await expect(panel.getByRole('region', { name: 'Internal notes' })).toBeVisible();
    shots.push(await shoot('card', page, panel));
  } finally {
    await sidecard.close();
  }
  const files = await writePictures(shots, folder);
  console.log(`\nPictures: ${files.map((file) => relative(process.cwd(), file)).join(', ')}`);
}
