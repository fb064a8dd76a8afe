import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { DraftKeeper } from '@/editing/draftKeeper';
import { panel } from '../store';

/**
 * The panel once a form was saved: the page of its card, unless words came in meanwhile; with them the
 * form stays open.
 *
 * @param lang the language that the form was looked at in, and then the card.
 */
export function showSaved(
  card: Card,
  lang: string,
  isTypedOn: boolean,
  keeper: Pick<DraftKeeper, 'end'>,
): void {
  if (!isTypedOn) {
    keeper.end();
    panel.setState({ openDraft: null, openCard: { id: card.id, lang }, leftCard: null });
  }
  const text = i18n.t(isTypedOn ? 'form.savedBefore' : 'form.saved');
  panel.getState().showStatus({ text, tone: 'plain' });
}
