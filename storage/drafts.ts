import type { Draft } from '@/cards/draft';
import { hasWords } from '@/cards/fields';
import type { DraftId } from '@/cards/ids';
import { database } from './database';
import { whileThereIsRoom } from './storageFull';

/**
 * Keeps a form as it was last typed, over what was kept of it before.
 *
 * @throws StorageFullError where there is no more room.
 */
export async function putDraft(draft: Draft): Promise<void> {
  await whileThereIsRoom(() => database.drafts.put(draft));
}

/** The form of an id; undefined once it was saved or thrown away. */
export function readDraft(id: DraftId): Promise<Draft | undefined> {
  return database.drafts.get(id);
}

export async function deleteDraft(id: DraftId): Promise<void> {
  await database.drafts.delete(id);
}

/** Every draft that is kept, the one typed in last first. */
function allDrafts(): Promise<Draft[]> {
  return database.drafts.orderBy('at').reverse().toArray();
}

/** The drafts that hold words which are nowhere else, the one typed in last first. */
export function unfinishedDrafts(): Promise<Draft[]> {
  return database.transaction('r', database.drafts, database.cards, async () => {
    const drafts = await allDrafts();
    const edited = drafts.flatMap(({ base }) => (base ? [base.card] : []));
    const cards = new Map((await database.cards.bulkGet(edited)).map((card) => [card?.id, card]));
    return drafts.filter((draft) =>
      hasWords(draft, draft.base ? cards.get(draft.base.card) : undefined),
    );
  });
}
