import { i18n } from '#i18n';
import type { Collection } from '@/cards/card';
import type { CollectionId } from '@/cards/ids';
import {
  CollectionGoneError,
  CollectionNameTakenError,
  CollectionNotEmptyError,
  createCollection,
  deleteCollection,
  moveCards,
  moveCardsBack,
  putCollectionBack,
  renameCollection,
  SampleCollectionError,
} from '@/storage/collections';
import { StorageFullError } from '@/storage/storageFull';
import { panel } from '../store';
import { tellProblem, told } from '../told';
import { browseBack } from './browseView';

/** What stood in the way, as a sentence; other failures are thrown on. */
function problemOf(error: unknown): string {
  if (error instanceof CollectionNameTakenError) return i18n.t('collections.taken');
  if (error instanceof CollectionNotEmptyError) return i18n.t('collections.notEmpty');
  if (error instanceof CollectionGoneError) return i18n.t('collections.gone');
  if (error instanceof SampleCollectionError) return i18n.t('collections.isSample');
  if (error instanceof StorageFullError) return i18n.t('cardMenu.full');
  throw error;
}

/** Runs a change; what stands in its way is said. @returns whether it was made. */
async function attempt(change: () => Promise<void>): Promise<boolean> {
  let isDone = false;
  await told(async () => {
    try {
      await change();
      isDone = true;
    } catch (error) {
      tellProblem(problemOf(error));
    }
  });
  return isDone;
}

function tellDone(text: string, undo: () => Promise<void>, takesFocus = false) {
  const onUndo = async () => {
    const isDone = await attempt(undo);
    const undone = i18n.t('collections.undone');
    if (isDone) panel.getState().showStatus({ text: undone, tone: 'plain' });
  };
  panel.getState().showStatus({ text, tone: 'plain', onUndo: () => void onUndo(), takesFocus });
}

/** Makes a collection. @returns what stands in its way, or null once it is there. */
export async function makeCollection(name: string): Promise<Collection | string> {
  try {
    const collection = await createCollection(name);
    tellDone(i18n.t('collections.created'), async () => {
      await deleteCollection(collection.id);
    });
    return collection;
  } catch (error) {
    return problemOf(error);
  }
}

/** Gives a collection another name. @returns what stands in its way, or null once it is done. */
export async function changeName(collection: Collection, name: string): Promise<string | null> {
  if (name === collection.name) return null;
  try {
    await renameCollection(collection.id, name);
  } catch (error) {
    return problemOf(error);
  }
  const changeBack = () => renameCollection(collection.id, collection.name);
  tellDone(i18n.t('collections.renamed'), changeBack);
  return null;
}

/** Moves every card of a collection into another. @returns whether it was done. */
export function moveAll(from: CollectionId, to: CollectionId): Promise<boolean> {
  return attempt(async () => {
    const ids = await moveCards(from, to);
    tellDone(i18n.t('collections.moved', ids.length), () => moveCardsBack(ids, from, to));
  });
}

/** Deletes an empty collection and goes back to the others. */
export async function removeCollection(id: CollectionId): Promise<void> {
  await attempt(async () => {
    const deleted = await deleteCollection(id);
    browseBack(id);
    if (!deleted) return;
    tellDone(i18n.t('collections.deleted'), () => putCollectionBack(deleted), true);
  });
}
