import { monotonicFactory } from 'ulid';
import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { CardId, ReceiptId } from '@/cards/ids';
import { cardsById } from '@/storage/cards';
import { addReceipt, dismiss, removeReceipt, undoDismiss } from '@/storage/device';
import { filledAnswer } from './answerText';
import { copyToClipboard } from './clipboard';
import { type InsertableText, type InsertResult, insertIntoTicket, undoInsert } from './insertion';
import { panel, ticketOf } from './store';

const ulid = monotonicFactory();

function problem(text: string) {
  panel.getState().showStatus({ text, tone: 'problem' });
}

async function cardOrProblem(id: CardId): Promise<Card | null> {
  const [card] = await cardsById([id]);
  if (!card) problem(i18n.t('card.gone'));
  return card ?? null;
}

/** Runs one action at a time; what nobody foresaw is said, not swallowed. */
async function exclusively(action: () => Promise<void>): Promise<void> {
  if (panel.getState().isBusy) return;
  panel.setState({ isBusy: true });
  try {
    await action();
  } catch (error) {
    problem(i18n.t('status.failed', [error instanceof Error ? error.message : String(error)]));
  } finally {
    panel.setState({ isBusy: false });
  }
}

const REFUSALS = {
  'other-ticket': 'status.otherTicket',
  'no-composer': 'status.noComposer',
  'no-page': 'status.noPage',
} as const;

const UNDO_RESULTS = {
  edited: 'status.undoEdited',
  gone: 'status.undoGone',
  failed: 'status.undoFailed',
} as const;

function undo(tabId: number, mark: string, receipt: ReceiptId): Promise<void> {
  return exclusively(async () => {
    const result = await undoInsert(tabId, mark);
    if (result !== 'undone') {
      problem(i18n.t(UNDO_RESULTS[result]));
      return;
    }
    await removeReceipt(receipt);
    panel.getState().showStatus({ text: i18n.t('status.undone'), tone: 'plain' });
  });
}

async function tellResult(
  result: InsertResult,
  answer: InsertableText,
  onInserted: (inserted: Extract<InsertResult, { state: 'inserted' }>) => Promise<void>,
): Promise<void> {
  switch (result.state) {
    case 'inserted':
      return onInserted(result);
    case 'refused':
      return problem(i18n.t(REFUSALS[result.reason]));
    case 'not-taken': {
      const isCopied = await copyToClipboard(answer.html, answer.text);
      return problem(i18n.t(isCopied ? 'status.copiedInstead' : 'status.notTaken'));
    }
  }
}

const INSERTED_HINTS = {
  // After a click in the panel its window has the keys, and no call gives them back.
  panel: 'status.insertedHint',
  editor: 'status.insertedByKeyHint',
} as const;

/**
 * Inserts a card's answer into the reply box of the ticket at hand, and tells how it went.
 *
 * @param keys where the keys are: in the panel after a click, in the editor after the command.
 */
export function insertCard(
  id: CardId,
  lang: string | undefined,
  keys: keyof typeof INSERTED_HINTS = 'panel',
): Promise<void> {
  return exclusively(async () => {
    const { page } = panel.getState();
    const ticket = ticketOf(page);
    if (!ticket || page.state !== 'followed') return problem(i18n.t('status.otherTicket'));
    const card = await cardOrProblem(id);
    const answer = card && (await filledAnswer(card, lang, 'insert'));
    if (!answer) return;
    const { tabId } = page;
    const result = await insertIntoTicket(tabId, ticket.key, answer);
    await tellResult(result, answer, async ({ mark, strategy }) => {
      const receipt = `receipt:${ulid()}` as ReceiptId;
      await addReceipt({
        id: receipt,
        card: id,
        revision: card.updated.at,
        lang: answer.lang,
        ticketKey: ticket.key,
        ticketUrl: ticket.url,
        strategy,
        at: new Date().toISOString(),
      });
      panel.getState().showStatus({
        text: i18n.t('status.inserted'),
        tone: 'plain',
        hint: i18n.t(INSERTED_HINTS[keys]),
        onUndo: () => void undo(tabId, mark, receipt),
      });
    });
  });
}

/** Copies a card's answer, its variables filled. */
export function copyCard(id: CardId, lang: string | undefined): Promise<void> {
  return exclusively(async () => {
    const card = await cardOrProblem(id);
    const answer = card && (await filledAnswer(card, lang, 'copy'));
    if (!answer) return;
    if (await copyToClipboard(answer.html, answer.text)) {
      panel.getState().showStatus({ text: i18n.t('status.copied'), tone: 'plain' });
    } else {
      problem(i18n.t('status.copyFailed'));
    }
  });
}

/** Sends a card away from the ticket at hand. */
export function dismissCard(id: CardId): Promise<void> {
  return exclusively(async () => {
    const ticket = ticketOf(panel.getState().page);
    if (!ticket) return;
    await dismiss(ticket.key, id, Date.now());
    panel.getState().showStatus({
      text: i18n.t('status.dismissed'),
      tone: 'plain',
      onUndo: () => {
        void undoDismiss(ticket.key, id);
        panel.getState().showStatus(null);
      },
    });
  });
}
