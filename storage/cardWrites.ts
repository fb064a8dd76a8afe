import type { Card } from '@/cards/card';
import { withNamedImages } from '@/cards/details';
import type { Draft, DraftBase } from '@/cards/draft';
import { isStillAt } from '@/cards/draftBase';
import {
  archiveCard,
  cardFromFields,
  duplicateCard,
  editCard,
  type Mark,
  restoreCard,
} from '@/cards/edits';
import { type CardId, newId } from '@/cards/ids';
import { restoredCard } from '@/cards/restoredCard';
import { CardChangedError } from './cardChanged';
import { homeOf } from './cardHome';
import {
  type CardChangeMade,
  change,
  isSame,
  markOf,
  putCard,
  type Writing,
} from './cardTransaction';
import { noteCardChanges } from './changeLog';
import { database, type Favourite } from './database';
import { queueCards } from './sync/outbox';

export type { CardChangeMade, Writing };

/** What saving a form needs beside its draft. */
export interface Saving extends Writing {
  /**
   * What to do where another window changed the card; without one the save is refused. Only the
   * version that the person has seen is overwritten.
   */
  onChange?: { kind: 'overwrite'; seen: DraftBase } | { kind: 'copy'; title: string };
}

async function newCardOf(draft: Draft, saving: Saving): Promise<Card> {
  const made = {
    id: newId('card'),
    collection: await homeOf(draft.fields.collection, null, saving.firstCollection),
    sources: draft.source ? [draft.source] : [],
    mark: await markOf(saving),
  };
  return cardFromFields(draft.fields, made, draft.details);
}

/** The card that a form edits, with its fields; a collection that is gone leaves it where it stands. */
async function editedCardOf(current: Card, draft: Draft, saving: Saving): Promise<Card> {
  const edited = editCard(current, draft.fields, await markOf(saving), draft.details);
  return {
    ...edited,
    collection: await homeOf(edited.collection, current.collection, saving.firstCollection),
    sources: draft.source ? [...edited.sources, draft.source] : edited.sources,
  };
}

async function savedCardOf(draft: Draft, saving: Saving): Promise<Card> {
  if (!draft.base) return newCardOf(draft, saving);
  const { onChange } = saving;
  const current = await database.cards.get(draft.base.card);
  const known = onChange?.kind === 'overwrite' ? onChange.seen : draft.base;
  if (current && isStillAt(current, known)) return editedCardOf(current, draft, saving);
  if (onChange?.kind !== 'copy') throw new CardChangedError(current ?? null);
  const copy = await newCardOf(draft, saving);
  if (!current) return copy;
  const images = copy.images ?? current.images;
  const pictured = withNamedImages({ ...copy, ...(images && { images }) });
  return { ...pictured, sources: current.sources, title: onChange.title };
}

/**
 * Writes the card of a form and throws its draft away, in one transaction.
 *
 * @throws IncompleteCardError where title or answer are missing.
 * @throws CardChangedError where another window changed the card, or deleted it.
 * @throws StorageFullError where there is no more room. The draft stays with each of them.
 */
export function saveDraft(draft: Draft, saving: Saving): Promise<Card> {
  return change(async () => {
    const card = await putCard(await savedCardOf(draft, saving));
    await database.drafts.delete(draft.id);
    return card;
  });
}

function changeCard(
  id: CardId,
  writing: Writing,
  edit: (card: Card, mark: Mark) => Card,
): Promise<CardChangeMade> {
  return change(async () => {
    const before = await database.cards.get(id);
    if (!before) throw new CardChangedError(null);
    return { before, after: await putCard(edit(before, await markOf(writing))) };
  });
}

/** @throws CardChangedError where the card is gone, as the next three do. */
export function archive(id: CardId, writing: Writing): Promise<CardChangeMade> {
  return changeCard(id, writing, archiveCard);
}

export function restore(id: CardId, writing: Writing): Promise<CardChangeMade> {
  return changeCard(id, writing, restoreCard);
}

/** Has a card say again what an earlier version of it said. */
export function restoreVersion(
  id: CardId,
  version: Card,
  writing: Writing,
): Promise<CardChangeMade> {
  return changeCard(id, writing, (card, mark) => restoredCard(card, version, mark));
}

/**
 * Adds a draft that says the same, beside the card; of a sample, among the own cards.
 *
 * @param titleOf what to call the copy of a card.
 */
export function duplicate(
  id: CardId,
  titleOf: (title: string) => string,
  writing: Writing,
): Promise<Card> {
  return change(async () => {
    const card = await database.cards.get(id);
    if (!card) throw new CardChangedError(null);
    const title = titleOf(card.answer[card.sourceLang]?.title?.trim() || card.title);
    const copy = { id: newId('card'), title, mark: await markOf(writing) };
    const collection = await homeOf(card.collection, null, writing.firstCollection);
    return putCard({ ...duplicateCard(card, copy), collection });
  });
}

/** A card as it was, in another collection where its own is gone. */
async function putBack(card: Card, { firstCollection }: Writing): Promise<Card> {
  const collection = await homeOf(card.collection, card.collection, firstCollection);
  return putCard({ ...card, collection });
}

/**
 * Puts a card back as it was before a change.
 *
 * @throws CardChangedError where it was changed again since.
 */
export function undoChange({ before, after }: CardChangeMade, writing: Writing): Promise<Card> {
  return change(async () => {
    const current = await database.cards.get(after.id);
    if (!isSame(current, after)) throw new CardChangedError(current ?? null);
    return putBack(before, writing);
  });
}

/** A card that was deleted, with what hung on it. */
export interface DeletedCard {
  card: Card;
  favourite: Favourite | undefined;
}

/** Deletes a card; null where it is gone already. What it gives brings it back. */
export function deleteCard(id: CardId): Promise<DeletedCard | null> {
  return change(async () => {
    const [card, favourite] = await Promise.all([
      database.cards.get(id),
      database.favourites.get(id),
    ]);
    if (!card) return null;
    await database.cards.delete(id);
    await database.favourites.delete(id);
    await noteCardChanges([id]);
    await queueCards([{ before: card, after: undefined }]);
    return { card, favourite };
  });
}

/** Puts a deleted card back as it was; in another collection where its own is gone meanwhile. */
export function undoDelete({ card, favourite }: DeletedCard, writing: Writing): Promise<void> {
  return change(async () => {
    await putBack(card, writing);
    if (favourite) await database.favourites.put(favourite);
  });
}
