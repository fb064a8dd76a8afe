import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { cardsById } from '@/storage/cards';
import { dismiss, undoDismiss } from '@/storage/device';
import { filledAnswer } from '../insert/answerText';
import { copyToClipboard } from '../insert/clipboard';
import { panel, ticketOf } from '../store';
import { tellProblem, told } from '../told';

/** Copies a card's answer, its variables filled. */
export function copyCard(id: CardId, lang: string | undefined): Promise<void> {
  return told(async () => {
    const ticket = ticketOf(panel.getState().page);
    const [card] = await cardsById([id]);
    if (!card) return tellProblem(i18n.t('card.gone'));
    const answer = await filledAnswer(card, lang, 'copy', ticket);
    if (!answer) return;
    if (await copyToClipboard(answer.html, answer.text)) {
      panel.getState().showStatus({ text: i18n.t('status.copied'), tone: 'plain' });
    } else {
      tellProblem(i18n.t('status.copyFailed'));
    }
  });
}

/** Sends a card away from the ticket at hand. */
export function dismissCard(id: CardId): Promise<void> {
  return told(async () => {
    const ticket = ticketOf(panel.getState().page);
    if (!ticket) return;
    await dismiss(ticket.key, id, Date.now());
    const callBack = () =>
      told(async () => {
        await undoDismiss(ticket.key, id);
        panel.getState().showStatus({ text: i18n.t('status.calledBack'), tone: 'plain' });
      });
    panel.getState().showStatus({
      text: i18n.t('status.dismissed'),
      tone: 'plain',
      onUndo: () => void callBack(),
      takesFocus: true,
    });
  });
}
