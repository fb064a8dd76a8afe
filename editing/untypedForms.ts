import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { hasWords } from '@/cards/fields';
import type { DraftId } from '@/cards/ids';
import { deleteDraft, putDraft, readDraft } from '@/storage/drafts';

/** A form as it was last typed, with the card it edits. */
export interface OpenedDraft {
  draft: Draft;
  /** As it was when the form was opened; null for a new card, or where the card is gone. */
  card: Card | null;
}

/**
 * The forms of this page that hold no words of their own. They are not in storage: once their card
 * is changed elsewhere nobody could tell them from forms that were typed into.
 */
const untyped = new Map<DraftId, Draft>();

/** Keeps a form: in storage where it holds words that are nowhere else. @throws StorageFullError */
export async function keepForm({ draft, card }: OpenedDraft): Promise<void> {
  if (hasWords(draft, card ?? undefined)) {
    await putDraft(draft);
    untyped.delete(draft.id);
  } else {
    untyped.set(draft.id, draft);
    await deleteDraft(draft.id);
  }
}

/** The form of an id; undefined once it was saved or thrown away. */
export async function readForm(id: DraftId): Promise<Draft | undefined> {
  return (await readDraft(id)) ?? untyped.get(id);
}

/** Throws a form away. */
export async function dropForm(id: DraftId): Promise<void> {
  untyped.delete(id);
  await deleteDraft(id);
}
