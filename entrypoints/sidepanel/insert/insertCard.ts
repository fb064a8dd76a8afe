import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { FaqPart } from '@/cards/faq';
import { type CardId, newId, type ReceiptId } from '@/cards/ids';
import { certainHarm, type InsertFinding } from '@/cards/insertGuard';
import { guardWords } from '@/components/flag/guardWords';
import type { Ticket } from '@/helpdesks/ticket';
import { cardsById } from '@/storage/cards';
import { noteInsert, takeInsertBack } from '@/storage/learning/pendingEvents';
import { askMeant } from '../flag/flagState';
import { insertTarget, panel, ticketOf } from '../store';
import { tellProblem, told } from '../told';
import { copyToClipboard } from './clipboard';
import { findingsNow } from './insertGuard';
import { type InsertableText, type InsertResult, insertIntoTicket, undoInsert } from './insertion';
import { noteUseFor } from './noteUseFor';
import { queryFor } from './queryFor';

const REFUSALS = {
  'other-ticket': 'status.otherTicket',
  'other-mode': 'status.otherMode',
  'no-composer': 'status.noComposer',
  'no-page': 'status.noPage',
} as const;

const UNDO_RESULTS = {
  edited: 'status.undoEdited',
  gone: 'status.undoGone',
  failed: 'status.undoFailed',
} as const;

const INSERTED_HINTS = {
  // After a click in the panel its window has the keys, and no call gives them back.
  panel: 'status.insertedHint',
  editor: 'status.insertedByKeyHint',
} as const;

/** Where the keys are: in the panel after a click, in the editor after the command. */
type Keys = keyof typeof INSERTED_HINTS;

/** One insert or undo at a time: a second click is no second answer. */
async function exclusively(action: () => Promise<void>): Promise<void> {
  if (panel.getState().isBusy) return;
  panel.setState({ isBusy: true });
  await told(action);
  panel.setState({ isBusy: false });
}

function undo(tabId: number, mark: string, receipt: ReceiptId): Promise<void> {
  return exclusively(async () => {
    const { status } = panel.getState();
    panel.getState().showStatus({ text: i18n.t('status.undoing'), tone: 'plain' });
    const result = await undoInsert(tabId, mark);
    if (result === 'undone') {
      panel.getState().showStatus({ text: i18n.t('status.undone'), tone: 'plain' });
      await takeInsertBack(receipt);
      return;
    }
    const text = i18n.t(UNDO_RESULTS[result]);
    // What was typed since can be taken away by hand, and the undo be tried again.
    const again = result === 'edited' && status?.onUndo ? { onUndo: status.onUndo } : {};
    panel.getState().showStatus({ text, tone: 'problem', ...again });
  });
}

/** What was inserted for, and what to know of it. */
interface Told {
  ticket: Ticket;
  keys: Keys;
  findings: readonly InsertFinding[];
}

function tellInserted({ ticket, keys, findings }: Told, onUndo: () => void): void {
  // The person may have gone on meanwhile: then it is said where it was inserted.
  const isShown = panel.getState().lastTicketKey === ticket.key;
  const text = isShown ? i18n.t('status.inserted') : i18n.t('status.insertedIn', [ticket.id]);
  // Of certain harm the person was asked: they know.
  const news = findings.filter((finding) => finding !== certainHarm(findings));
  const hint = `${guardWords(news, Date.now())} ${i18n.t(INSERTED_HINTS[keys])}`.trim();
  panel.getState().showStatus({ text, tone: 'plain', hint, onUndo });
}

async function tellNotInserted(
  result: Exclude<InsertResult, { state: 'inserted' }>,
  answer: InsertableText,
): Promise<'copied' | 'nothing'> {
  if (result.state === 'refused') {
    tellProblem(i18n.t(REFUSALS[result.reason]));
    return 'nothing';
  }
  const isCopied = await copyToClipboard(answer.html, answer.text);
  tellProblem(i18n.t(isCopied ? 'status.copiedInstead' : 'status.notTaken'));
  return isCopied ? 'copied' : 'nothing';
}

function receiptOf(card: Card, lang: string, ticket: Ticket, strategy: string) {
  return {
    id: newId('receipt'),
    card: card.id,
    revision: card.updated.at,
    lang,
    ticketKey: ticket.key,
    ticketUrl: ticket.url,
    strategy,
    at: new Date().toISOString(),
  };
}

/** Whether the person means to insert what does certain harm; without the panel at hand they cannot be asked. */
async function isMeant(findings: readonly InsertFinding[], keys: Keys): Promise<boolean> {
  const harm = certainHarm(findings);
  if (!harm) return true;
  if (keys === 'panel') return askMeant(harm.passage);
  tellProblem(i18n.t('guard.refused'));
  return false;
}

async function insert(
  id: CardId,
  lang: string | undefined,
  keys: Keys,
  part?: FaqPart,
): Promise<void> {
  const { page } = panel.getState();
  const ticket = ticketOf(page);
  const mode = insertTarget(page);
  if (!ticket || !mode || page.state !== 'followed') {
    return tellProblem(i18n.t('status.otherTicket'));
  }
  const [card] = await cardsById([id]);
  if (!card) return tellProblem(i18n.t('card.gone'));
  if (card.status === 'archived') return tellProblem(i18n.t('cardMenu.archivedHint'));
  // Loaded with the first answer: it brings all of Markdown along.
  const { chosenAnswer, filledAnswer } = await import('./answerText');
  const { body } = chosenAnswer(card, lang, part);
  const findings = await findingsNow({ card, lang, body }, mode);
  if (!(await isMeant(findings, keys))) return;
  const answer = await filledAnswer(card, lang, 'insert', ticket, part);
  if (!answer) return;
  if (answer.text === '') return tellProblem(i18n.t(part ? 'faq.gone' : 'status.emptyAnswer'));
  // Said before, so that a second "Inserted" is heard as well.
  panel.getState().showStatus({ text: i18n.t('status.inserting'), tone: 'plain' });
  const { tabId } = page;
  const result = await insertIntoTicket(tabId, { ticketKey: ticket.key, mode }, answer);
  if (result.state !== 'inserted') {
    if ((await tellNotInserted(result, answer)) === 'copied') await noteUseFor(ticket, id, 'copy');
    return;
  }
  const receipt = receiptOf(card, answer.lang, ticket, result.strategy);
  tellInserted({ ticket, keys, findings }, () => void undo(tabId, result.mark, receipt.id));
  const noted = queryFor(ticket).then((query) => noteInsert(receipt, query));
  await noted.catch(() => {
    // Storage may be full. The answer stands in the reply box: to call that a failure would have it
    // inserted twice.
  });
}

/** Inserts a card's answer into the reply box of the ticket at hand, and tells how it went. */
export function insertCard(
  id: CardId,
  lang: string | undefined,
  keys: Keys = 'panel',
): Promise<void> {
  return exclusively(() => insert(id, lang, keys));
}

/** As {@link insertCard}, with the answer to one question of the card alone. */
export function insertFaqAnswer(
  id: CardId,
  lang: string | undefined,
  part: FaqPart,
): Promise<void> {
  return exclusively(() => insert(id, lang, 'panel', part));
}
