import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { writingNow } from '@/editing/writingNow';
import { deleteCard, duplicate } from '@/storage/cardWrites';
import { focusView } from '../focusView';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';
import { openEditForm } from './openForm';

/** Adds a copy of a card as a draft and opens its form; Undo takes the copy away again. */
export function startDuplicate(id: CardId): Promise<void> {
  return toldWriting('card', async () => {
    const copy = await duplicate(id, (title) => i18n.t('form.copyOf', [title]), writingNow());
    await openEditForm(copy);
    const undo = () =>
      toldWriting('card', async () => {
        panel.setState({ openDraft: null, openCard: { id, lang: undefined }, status: null });
        // What was typed into the form of the copy stays as an unfinished card.
        await deleteCard(copy.id);
        focusView();
      });
    panel.getState().showStatus({
      text: i18n.t('cardMenu.duplicated'),
      tone: 'plain',
      onUndo: () => void undo(),
    });
  });
}
