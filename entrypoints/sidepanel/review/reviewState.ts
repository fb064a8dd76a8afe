import { createStore } from 'zustand/vanilla';
import type { CardId } from '@/cards/ids';
import type { ReviewQueue } from '@/storage/review/reviewQueue';

interface ReviewState {
  /** What waits; null until that was read. */
  queue: ReviewQueue | null;
  selected: ReadonlySet<CardId>;
  /** The cards that are about to be handed on; null while that is not asked for. */
  handingOn: readonly CardId[] | null;
}

/** How cards are reviewed in this panel. */
export const review = createStore<ReviewState>()(() => ({
  queue: null,
  selected: new Set(),
  handingOn: null,
}));

/** Selects cards, or no longer. */
export function select(ids: readonly CardId[], isSelected: boolean): void {
  review.setState(({ selected }) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    return { selected: next };
  });
}

export function clearSelection(): void {
  review.setState({ selected: new Set() });
}
