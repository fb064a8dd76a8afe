import type { CollectionId } from '@/cards/ids';
import type { CollectionChoice } from '@/components/form/CardFormCollection';
import { CollectionNameTakenError, createCollection } from '@/storage/collections';
import type { Directory } from '@/storage/directory';

/**
 * The collections that a card may go to: not to a sample, with which it would be removed one day, nor to one
 * that this person may only read.
 *
 * @param current where the form has the card now.
 * @param standing where the card stands; null for a new one.
 */
export function collectionChoices(
  directory: Directory | undefined,
  current: CollectionId | null,
  standing: CollectionId | null,
): CollectionChoice[] {
  if (!directory) return [];
  const isShared = standing !== null && directory.collections.get(standing)?.slug !== undefined;
  return [...directory.collections.values()]
    .filter((each) => each.id === current || (!each.sample && directory.rights.mayEdit(each)))
    .map(({ id, name, slug }) => ({ id, name, leavesTeam: isShared && slug === undefined }));
}

/**
 * Makes a collection; null where another has the name, or where it could not be made.
 *
 * @param told runs the write and tells the person where it fails.
 */
export async function makeCollection(
  name: string,
  told: (write: () => Promise<void>) => Promise<void>,
): Promise<CollectionId | null> {
  let made: CollectionId | null = null;
  await told(async () => {
    try {
      made = (await createCollection(name)).id;
    } catch (error) {
      if (!(error instanceof CollectionNameTakenError)) throw error;
    }
  });
  return made;
}
