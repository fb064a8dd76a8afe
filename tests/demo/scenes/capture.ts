import { expect, type Page } from '@playwright/test';
import '../../helpdesks/zendesk/controls.ts';
import type { Stage } from '../stage.ts';

interface Knowledge {
  ticket: number;
  /** What somebody of another department wrote into an internal note. */
  note: string;
  title: string;
  /** A word to find the card by. */
  search: string;
  /** What of the note is not kept. */
  masked: RegExp;
}

const KNOWLEDGE = {
  en: {
    ticket: 102,
    note: `<p>For Marcus Lindqvist and everybody who asks: a payment shows twice while the bank still holds the <strong>reservation</strong> of the amount.</p>
<ul><li>The line marked "pending" goes by itself within <strong>3 working days</strong>.</li>
<li>If both lines are booked, refund the second one under <em>Payments</em>.</li></ul>
<p>Order ML-20931 was such a case, you can call me at +31 20 555 0134.</p>`,
    title: 'Two lines on the bank statement: pending or booked',
    search: 'statement booked',
    masked: /Lindqvist|20931|0134/,
  },
  es: {
    ticket: 105,
    note: `<p>Para Lucía Méndez y quien pregunte: mientras el pedido está en <strong>preparando</strong>, el almacén puede cambiar la etiqueta.</p>
<ul><li>Hasta las <strong>13:30</strong>, avisa por el canal del almacén.</li>
<li>Después, anula el envío y créalo de nuevo en <em>Etiquetas</em>.</li></ul>
<p>Así se hizo con el pedido ML-20931; mi teléfono es el +34 600 555 013.</p>`,
    title: 'Cambiar la etiqueta mientras se prepara el pedido',
    search: 'etiqueta almacén',
    masked: /Méndez|20931|555/,
  },
} as const satisfies Record<Stage['language'], Knowledge>;

async function highlightNote(page: Page, { ticket, note }: Knowledge): Promise<void> {
  await page.evaluate(
    async ([id, html]) => {
      window.zendesk.openTicket(id);
      await window.zendesk.ready(id);
      const at = new Date().toISOString();
      window.zendesk.addMessage(id, { role: 'internal', author: 'Jonas Weber', at, html });
    },
    [ticket, note] as const,
  );
  const content = page.locator('[data-is-active="true"] [data-test-id="omni-log-message-content"]');
  const words = content.filter({ hasText: 'ML-20931' });
  await words.evaluate((element) => getSelection()?.selectAllChildren(element));
}

/** What somebody of Finance or of the warehouse wrote into a note becomes a card, found at once. */
export async function capture(stage: Stage, page: Page, panel: Page): Promise<void> {
  const { steps, words } = stage;
  const knowledge = KNOWLEDGE[stage.language];
  const form = panel.getByRole('form', { name: words('form.new') });
  const answer = form.getByRole('textbox', { name: words('form.answer') });
  const title = form.getByRole('textbox', { name: words('form.title') });
  await steps.play(
    'A highlighted note taken into the card form, names and numbers masked',
    async () => {
      await highlightNote(page, knowledge);
      await panel.getByRole('button', { name: words('form.new') }).click();
      await expect(answer).toHaveValue(/^- .*\*\*/m);
      await expect(answer).not.toHaveValue(knowledge.masked);
      await expect(form.getByRole('list', { name: words('form.similar') })).toBeVisible();
    },
  );
  await title.fill(knowledge.title);
  await stage.picture('captured');
  await steps.play('Saved, and found at once', async () => {
    await form.getByRole('button', { name: words('form.save') }).click();
    await expect(panel.getByRole('heading', { name: knowledge.title })).toBeVisible();
    await panel.getByRole('button', { name: words('card.back') }).click();
    const box = panel.getByRole('searchbox', { name: words('search.label') });
    await box.fill(knowledge.search);
    const results = panel.getByRole('list', { name: words('list.results') });
    await expect(results.getByRole('article').first()).toHaveAccessibleName(knowledge.title);
    await box.fill('');
  });
}
