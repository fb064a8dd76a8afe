import type { CollectionId } from '@/cards/ids';
import type { CollectionChoice } from '@/components/form/CardFormCollection';
import { CollectionNameTakenError, createCollection } from '@/storage/collections';
import type { Directory } from '../card/rows';
import { toldWriting } from '../toldWriting';

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
      made = (await createCollection(name)).id;
    } catch (error) {
      if (!(error instanceof CollectionNameTakenError)) throw error;
    }
  });
  return made;
}
