import type { DraftId } from '@/cards/ids';

function lockName(id: DraftId): string {
  return `sidecard.draft.${id}`;
}

/** Tells the other windows that a draft is open here, until the function it gives is called or the page is gone. */
export function holdDraft(id: DraftId): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  // Where another window has it open too, both do: each keeps what was typed in it.
  void navigator.locks.request(lockName(id), { mode: 'shared' }, () => promise);
  return resolve;
}

/** The drafts among these that no window has open. */
export async function closedDrafts<Kept extends { id: DraftId }>(
  drafts: readonly Kept[],
): Promise<Kept[]> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return drafts.filter(({ id }) => !names.has(lockName(id)));
}
