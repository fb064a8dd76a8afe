import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import type { ListKind } from '@/components/card/CardList';
import { setFavourite } from '@/storage/favourites';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';

/**
 * Keeps a card at hand, or no longer. In the overview its row then moves or goes: the focus moves with
 * it, or to the way back.
 */
export function changeFavourite(id: CardId, isFavourite: boolean, from: ListKind): Promise<void> {
  return toldWriting('card', async () => {
    if (from === 'recent') panel.setState({ leftCard: id });
    await setFavourite(id, isFavourite, Date.now());
    if (from !== 'favourites') return;
    panel.getState().showStatus({
      text: i18n.t('browse.unfavoured'),
      tone: 'plain',
      onUndo: () => {
        panel.setState({ leftCard: id });
        panel.getState().showStatus(null);
        void toldWriting('card', () => setFavourite(id, true, Date.now()));
      },
      takesFocus: true,
    });
  });
}
