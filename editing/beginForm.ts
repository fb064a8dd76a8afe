import { i18n } from '#i18n';
import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { blankFields, fieldsOf } from '@/cards/fields';
import { type CollectionId, type DraftId, newId } from '@/cards/ids';
import { defaultCollection } from '@/storage/cardHome';
import { cardsById } from '@/storage/cards';
import { unfinishedDrafts } from '@/storage/drafts';
import { readSetting } from '@/storage/settings';
import { closedDrafts } from './draftLock';
import { keepForm, type OpenedDraft, readForm } from './untypedForms';

/** The form of a card that is there, with what it says now. */
export function formOfCard(card: Card): Draft {
  return {
    id: newId('draft'),
    base: baseOf(card),
    fields: fieldsOf(card),
    source: null,
    at: new Date().toISOString(),
  };
}

interface Begun {
  title?: string;
  /** Where it is to stand; without one where such a card goes. */
  collection?: CollectionId;
}

/** A form for a new card in the language that answers are wanted in. */
export async function formOfNewCard({ title = '', collection }: Begun = {}): Promise<Draft> {
  const language = (await readSetting('answer-language')) ?? i18n.t('locale');
  const home = collection ?? (await defaultCollection());
  return {
    id: newId('draft'),
    base: null,
    fields: { ...blankFields(language, home), title },
    source: null,
    at: new Date().toISOString(),
  };
}

/** The form of a card: what was left unfinished of it and no window has open, else one with what it says now. */
export async function beginEdit(card: Card): Promise<{ draft: Draft; isLeft: boolean }> {
  const unfinished = await closedDrafts(await unfinishedDrafts());
  const left = unfinished.find(({ base }) => base?.card === card.id);
  if (left) return { draft: left, isLeft: true };
  const draft = formOfCard(card);
  await keepForm({ draft, card });
  return { draft, isLeft: false };
}

/** The form of an id with the card it edits; null once it was saved or thrown away. */
export async function openedForm(id: DraftId): Promise<OpenedDraft | null> {
  const draft = await readForm(id);
  if (!draft) return null;
  const [card] = draft.base ? await cardsById([draft.base.card]) : [];
  const collection = draft.fields.collection ?? (await defaultCollection());
  return { draft: { ...draft, fields: { ...draft.fields, collection } }, card: card ?? null };
}
