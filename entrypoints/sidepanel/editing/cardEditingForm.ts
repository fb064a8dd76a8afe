import type { CardFields } from '@/cards/draft';
import type { CollectionId, DraftId } from '@/cards/ids';
import type { CollectionChoice } from '@/components/form/CardFormCollection';
import { CollectionNameTakenError, createCollection } from '@/storage/collections';
import { whileThereIsRoom } from '@/storage/storageFull';
import type { Directory } from '../card/rows';
import { toldWriting } from './toldWriting';

/** The languages of the interface, in which most answers are written. */
const OFFERED = ['en', 'es'];

/** The languages that a card can be written in: those of the interface and those it has already. */
export function formLanguages({ sourceLang, answer }: CardFields): string[] {
  return [...new Set([...OFFERED, sourceLang, ...Object.keys(answer)])];
}

const shownLanguages = new Map<DraftId, string>();

/** Remembers, while the panel is open, in which language a form was looked at. */
export function showLanguage(id: DraftId, lang: string): void {
  shownLanguages.set(id, lang);
}

/** The language that a form opens in: where it was left, else the first that has an answer. */
export function shownLanguage(id: DraftId, fields: CardFields): string {
  const { sourceLang, answer } = fields;
  const written = [sourceLang, ...Object.keys(answer)].find((lang) => answer[lang]?.body.trim());
  return shownLanguages.get(id) ?? written ?? sourceLang;
}

/** The collections that a card may go to: not to a sample, with which it would be removed one day. */
export function collectionChoices(
  directory: Directory | undefined,
  current: CollectionId | null,
): CollectionChoice[] {
  return [...(directory?.collections.values() ?? [])]
    .filter(({ id, sample }) => !sample || id === current)
    .map(({ id, name }) => ({ id, name }));
}

/** Makes a collection; null where another has the name, or where it could not be made, which is told. */
export async function makeCollection(name: string): Promise<CollectionId | null> {
  let made: CollectionId | null = null;
  await toldWriting('form', async () => {
    try {
      made = (await whileThereIsRoom(() => createCollection(name))).id;
    } catch (error) {
      if (!(error instanceof CollectionNameTakenError)) throw error;
    }
  });
  return made;
}
