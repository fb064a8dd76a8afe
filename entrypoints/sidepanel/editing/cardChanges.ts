import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { writingNow } from '@/editing/writingNow';
import {
  archive,
  type CardChangeMade,
  deleteCard,
  restore,
  undoChange,
  undoDelete,
} from '@/storage/cardWrites';
import { setFavourite } from '@/storage/favourites';
import { focusView } from '../focusView';
import { panel } from '../store';
import { toldWriting } from '../toldWriting';

function takeBack(made: CardChangeMade): Promise<void> {
  return toldWriting('card', async () => {
    await undoChange(made, writingNow());
    panel.getState().showStatus({ text: i18n.t('cardMenu.undone'), tone: 'plain' });
    focusView();
  });
}

type ChangeWords = 'cardMenu.archived' | 'cardMenu.restored';

function change(words: ChangeWords, write: () => Promise<CardChangeMade>): Promise<void> {
  return toldWriting('card', async () => {
    const made = await write();
    panel.getState().showStatus({
      text: i18n.t(words),
      tone: 'plain',
      onUndo: () => void takeBack(made),
      takesFocus: true,
    });
  });
}

/** Takes a card out of suggestions and search; Undo puts it back. */
export function archiveCard(id: CardId): Promise<void> {
  return change('cardMenu.archived', () => archive(id, writingNow()));
}

/** Puts an archived card back among the others. */
export function restoreCard(id: CardId): Promise<void> {
  return change('cardMenu.restored', () => restore(id, writingNow()));
}

/** Deletes a card and goes back to the list; Undo puts it back and opens it again. */
export function removeCard(id: CardId, lang: string | undefined): Promise<void> {
  return toldWriting('card', async () => {
    const deleted = await deleteCard(id);
    panel.setState({ openCard: null, leftCard: null });
    if (!deleted) return;
    const undo = () =>
      toldWriting('card', async () => {
        await undoDelete(deleted, writingNow());
        panel.setState({ openCard: { id, lang } });
        panel.getState().showStatus({ text: i18n.t('cardMenu.undone'), tone: 'plain' });
      });
    panel.getState().showStatus({
      text: i18n.t('cardMenu.deleted'),
      tone: 'plain',
      onUndo: () => void undo(),
      takesFocus: true,
    });
  });
}

/** Keeps a card at hand, or no longer. */
export function keepAtHand(id: CardId, isFavourite: boolean): Promise<void> {
  return toldWriting('card', () => setFavourite(id, isFavourite, Date.now()));
}
