import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import type { CardId } from '@/cards/ids';
import { beginEdit, formOfNewCard } from '@/editing/beginForm';
import { dropForm, keepForm } from '@/editing/untypedForms';
import { cardsById } from '@/storage/cards';
import { putDraft } from '@/storage/drafts';
import { focusView } from '../focusView';
import { panel } from '../store';
import { tellProblem } from '../told';
import { toldWriting } from '../toldWriting';
import { showLanguage } from './formLanguages';

function showForm(draft: Draft): void {
  panel.setState({ openDraft: draft.id, openCard: null, leftCard: null, status: null });
}

/** Opens the form "New card", with these words as its title. */
export function startNewCard(title = ''): Promise<void> {
  return toldWriting('card', async () => {
    const draft = await formOfNewCard({ title });
    await keepForm({ draft, card: null });
    showForm(draft);
  });
}

/** Opens the form of a card: see {@link startEdit}. */
export async function openEditForm(card: Card, lang?: string): Promise<void> {
  const { draft, isLeft } = await beginEdit(card);
  if (lang && !isLeft) showLanguage(draft.id, lang);
  showForm(draft);
}

/**
 * Opens the form "Edit card": with what was left unfinished of it, where something was.
 *
 * @param lang the language to begin with.
 */
export function startEdit(id: CardId, lang: string): Promise<void> {
  return toldWriting('card', async () => {
    const [card] = await cardsById([id]);
    if (!card) return tellProblem(i18n.t('card.gone'));
    await openEditForm(card, lang);
  });
}

/** Opens a draft that was left unfinished. */
export function continueDraft(draft: Draft): void {
  showForm(draft);
}

/** Throws a draft away; Undo brings it back. @param isOpen its form is open and opens again. */
export function discardDraft(draft: Draft, isOpen: boolean): Promise<void> {
  return toldWriting('card', async () => {
    await dropForm(draft.id);
    const undo = () =>
      toldWriting('form', async () => {
        await putDraft(draft);
        panel.getState().showStatus(null);
        if (isOpen) showForm(draft);
        else focusView();
      });
    panel.getState().showStatus({
      text: i18n.t('form.discarded'),
      tone: 'plain',
      onUndo: () => void undo(),
      takesFocus: true,
    });
  });
}
