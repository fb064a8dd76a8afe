import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { blankFields, fieldsOf } from '@/cards/fields';
import { type CardId, newId } from '@/cards/ids';
import { defaultCollection } from '@/storage/cardHome';
import { cardsById } from '@/storage/cards';
import type { Writing } from '@/storage/cardWrites';
import { putDraft, unfinishedDrafts } from '@/storage/drafts';
import { readSetting } from '@/storage/settings';
import { focusView } from '../focusView';
import { panel } from '../store';
import { tellProblem } from '../told';
import { toldWriting } from '../toldWriting';
import { closedDrafts } from './draftLock';
import { showLanguage } from './formLanguages';
import { dropForm, keepForm } from './untypedForms';

/** What every write of this panel says of the person and the moment. */
export function writingNow(): Writing {
  return {
    nameless: i18n.t('form.nameless'),
    firstCollection: i18n.t('form.firstCollection'),
    now: Date.now(),
  };
}

function showForm(draft: Draft): void {
  panel.setState({ openDraft: draft.id, openCard: null, leftCard: null, status: null });
}

/** Opens the form "New card", with these words as its title. */
export function startNewCard(title = ''): Promise<void> {
  return toldWriting('card', async () => {
    const language = (await readSetting('answer-language')) ?? i18n.t('locale');
    const draft: Draft = {
      id: newId('draft'),
      base: null,
      fields: { ...blankFields(language, await defaultCollection()), title },
      source: null,
      at: new Date().toISOString(),
    };
    await keepForm({ draft, card: null });
    showForm(draft);
  });
}

/** Opens the form of a card: see {@link startEdit}. */
export async function openEditForm(card: Card, lang?: string): Promise<void> {
  const unfinished = await closedDrafts(await unfinishedDrafts());
  const left = unfinished.find(({ base }) => base?.card === card.id);
  if (left) return showForm(left);
  const draft: Draft = {
    id: newId('draft'),
    base: baseOf(card),
    fields: fieldsOf(card),
    source: null,
    at: new Date().toISOString(),
  };
  await keepForm({ draft, card });
  if (lang) showLanguage(draft.id, lang);
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
