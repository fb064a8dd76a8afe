import { i18n } from '#i18n';
import type { FaqPart } from '@/cards/faq';
import type { CardId } from '@/cards/ids';
import type { ListKind } from '@/components/card/CardList';
import { cardsById } from '@/storage/cards';
import { callBack, sendAway } from '@/storage/learning/pendingEvents';
import { copyToClipboard } from '../insert/clipboard';
import { noteUseFor } from '../insert/noteUseFor';
import { queryFor } from '../insert/queryFor';
import { panel, ticketOf } from '../store';
import { tellProblem, told } from '../told';
import { toldWriting } from '../toldWriting';

/** Copies a card's answer, or that to one question of it alone, its variables filled. */
export function copyCard(id: CardId, lang: string | undefined, part?: FaqPart): Promise<void> {
  return told(async () => {
    const ticket = ticketOf(panel.getState().page);
    const [card] = await cardsById([id]);
    if (!card) return tellProblem(i18n.t('card.gone'));
    const { filledAnswer } = await import('../insert/answerText');
    const answer = await filledAnswer(card, lang, 'copy', ticket, part);
    if (!answer) return;
    if (part && answer.text === '') return tellProblem(i18n.t('faq.gone'));
    if (await copyToClipboard(answer.html, answer.text)) {
      panel.getState().showStatus({ text: i18n.t('status.copied'), tone: 'plain' });
      if (ticket) await noteUseFor(ticket, id, 'copy');
    } else {
      tellProblem(i18n.t('status.copyFailed'));
    }
  });
}

/** Opens the page of a card, from a list; one that was suggested is looked at for the ticket. */
export function openCard(id: CardId, lang: string | undefined, from: ListKind): void {
  panel.setState({ openCard: { id, lang }, leftCard: null });
  const ticket = ticketOf(panel.getState().page);
  if (ticket && from === 'suggested') void noteUseFor(ticket, id, 'open');
}

function callCardBackTo(ticketKey: string, id: CardId): Promise<void> {
  return told(async () => {
    await callBack(ticketKey, id);
    panel.getState().showStatus({ text: i18n.t('status.calledBack'), tone: 'plain' });
  });
}

/** Calls a card back that was sent away from the ticket at hand. */
export async function callCardBack(id: CardId): Promise<void> {
  const ticket = ticketOf(panel.getState().page);
  if (ticket) await callCardBackTo(ticket.key, id);
}

/** Sends a card away from the ticket at hand. */
export function dismissCard(id: CardId): Promise<void> {
  return toldWriting('card', async () => {
    const ticket = ticketOf(panel.getState().page);
    if (!ticket) return;
    const at = new Date().toISOString();
    await sendAway({ ticketKey: ticket.key, card: id, at, query: await queryFor(ticket) });
    panel.getState().showStatus({
      text: i18n.t('status.dismissed'),
      tone: 'plain',
      onUndo: () => void callCardBackTo(ticket.key, id),
      takesFocus: true,
    });
  });
}
