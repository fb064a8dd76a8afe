import { expect, type Page } from '@playwright/test';
import '../../helpdesks/zendesk/controls.ts';
import { answerOf, normalised } from '../answerOf.ts';
import { momentOf } from '../marks.ts';
import type { Stage } from '../stage.ts';

interface Ticket {
  id: number;
  /** The card that answers it. */
  title: string;
  firstName: string;
  /** What the answer asks the person for. */
  asks?: { name: string; value: string };
}

/** The ticket of the main job in each language. */
const TICKETS = {
  en: { id: 101, title: 'Parcel marked delivered but not received', firstName: 'Hannah' },
  es: {
    id: 105,
    title: 'Cambiar la dirección de entrega antes o después del envío',
    firstName: 'Lucía',
    asks: { name: 'order number', value: 'ML-20577' },
  },
} as const satisfies Record<Stage['language'], Ticket>;

async function open(stage: Stage, { id }: Ticket): Promise<Page> {
  return stage.steps.play('A Zendesk ticket open', async () => {
    const { context } = stage.sidecard;
    const page = context.pages()[0] ?? (await context.newPage());
    stage.page = page;
    await page.goto(stage.server.url(`/agent/tickets/${id}`));
    await page.evaluate((ticketId) => window.zendesk.ready(ticketId), id);
    return page;
  });
}

async function suggest(stage: Stage, page: Page, { title }: Ticket): Promise<Page> {
  const { steps, words } = stage;
  const panel = await steps.play('Panel opened, ticket read', async (took) => {
    const opened = await stage.sidecard.openPanel(page);
    stage.panel = opened;
    const origin = await opened.evaluate(() => performance.timeOrigin);
    took((await momentOf(opened, 'sidecard.ticket-read')) - origin);
    return opened;
  });
  await steps.play(`First suggestion painted: ${title}`, async (took) => {
    const suggested = panel.getByRole('list', { name: words('list.suggested') });
    await expect(suggested.getByRole('article').first()).toHaveAccessibleName(title);
    const origin = await panel.evaluate(() => performance.timeOrigin);
    took((await momentOf(panel, 'sidecard.suggestions-painted')) - origin);
  });
  return panel;
}

async function answerQuestion(panel: Page, { words }: Stage, asks: Ticket['asks']): Promise<void> {
  if (!asks) return;
  const dialog = panel.getByRole('dialog');
  await dialog.getByRole('textbox', { name: asks.name }).fill(asks.value);
  await dialog.getByRole('button', { name: words('fill.insert') }).click();
}

async function insert(stage: Stage, page: Page, panel: Page, ticket: Ticket): Promise<void> {
  const { steps, words } = stage;
  await steps.play('Inserted, and found in the reply box to stay', async (took) => {
    await page.evaluate((id) => window.zendesk.setDraft(id, ''), ticket.id);
    const card = panel.getByRole('article', { name: ticket.title });
    await card.getByRole('button', { name: words('row.insert') }).click();
    const asked = performance.now();
    await answerQuestion(panel, stage, ticket.asks);
    await expect(panel.getByRole('status')).toHaveText(words('status.inserted'));
    took(performance.now() - asked);
  });
}

async function readBack(stage: Stage, page: Page, ticket: Ticket): Promise<void> {
  const text = "Read back from CKEditor's own data: equal to the answer";
  const found = await stage.steps.play(text, async () => {
    const data = await page.evaluate((id) => window.zendesk.editorData(id), ticket.id);
    const html = await normalised(page, data);
    const values = { 'requester.firstName': ticket.firstName };
    const asked = ticket.asks ? { [ticket.asks.name]: ticket.asks.value } : {};
    const answer = answerOf(ticket.title, stage.language, { ...values, ...asked });
    expect(html).toBe(await normalised(page, answer));
    return html;
  });
  console.log(`\n${found.replace(/(<\/(?:p|li|ul|ol)>)/g, '$1\n').replace(/^/gm, '      ')}`);
}

async function undo({ steps, words }: Stage, page: Page, panel: Page, id: number): Promise<void> {
  await steps.play('Undone: the draft is what it was', async () => {
    await panel.getByRole('button', { name: words('status.undo') }).click();
    await expect(panel.getByRole('status')).toHaveText(words('status.undone'));
    expect(await page.evaluate((each) => window.zendesk.editorData(each), id)).toBe('');
  });
}

/** The main job: a ticket, its card, the answer in the reply box, and back. */
export async function answerTicket(stage: Stage): Promise<{ page: Page; panel: Page }> {
  const ticket: Ticket = TICKETS[stage.language];
  const page = await open(stage, ticket);
  const panel = await suggest(stage, page, ticket);
  await stage.picture('suggested');
  await insert(stage, page, panel, ticket);
  await stage.picture('inserted');
  await readBack(stage, page, ticket);
  await undo(stage, page, panel, ticket.id);
  return { page, panel };
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

/** Goes on to the other open ticket. */
export async function switchTicket({ steps, words }: Stage, page: Page, panel: Page) {
  await steps.play('Another ticket shown, its suggestions painted', async (took) => {
    const shown = await showOtherTicket(page);
    const list = panel.getByRole('list', { name: words('list.suggested') });
    await expect(list.getByRole('article').first()).toHaveAccessibleName(
      'Charged twice for one order',
    );
    took((await momentOf(panel, 'sidecard.suggestions-painted', shown)) - shown);
  });
}
