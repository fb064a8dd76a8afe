import type { UsageCounts, UsageDocument } from '@/documents/kinds/usage';
import type { Content } from '../backend';
import type { Merge } from '../reconcile';
import { contentOfDay, dayIn } from './dayContent';

type Count = NonNullable<UsageCounts[keyof UsageCounts]>;

const NONE: Count = { inserts: 0, copies: 0, opens: 0, negatives: 0 };

function most(one: Count = NONE, other: Count = NONE): Count {
  return {
    inserts: Math.max(one.inserts, other.inserts),
    copies: Math.max(one.copies, other.copies),
    opens: Math.max(one.opens, other.opens),
    negatives: Math.max(one.negatives, other.negatives),
  };
}

function totalOf(counts: UsageCounts): number {
  const each = Object.values(counts).flatMap((count) => (count ? Object.values(count) : []));
  return each.reduce((sum, times) => sum + times, 0);
}

/** Two states of a day that one device wrote: counts only grow, and what was learned goes with them. */
function later(mine: UsageDocument, theirs: UsageDocument): UsageDocument {
  const isTheirs = totalOf(theirs.counts) > totalOf(mine.counts);
  const [here, there] = [mine, theirs].map(({ counts }) => new Map(Object.entries(counts)));
  const cards = [...new Set([...(here?.keys() ?? []), ...(there?.keys() ?? [])])];
  const counts = cards.map((card) => [card, most(here?.get(card), there?.get(card))]);
  return { ...(isTheirs ? theirs : mine), counts: Object.fromEntries(counts) };
}

/**
 * Merges states of the use of a device on a day, of which that device alone writes: the later one stands. What
 * somebody took off the server stays away.
 */
export function usageMerge(id: string): Merge {
  return (_, mine: Content | null, theirs: Content | null) => {
    if (mine === null || theirs === null) return { content: null, parts: [] };
    const [here, there] = [dayIn(id, mine), dayIn(id, theirs)];
    const content = here && there ? contentOfDay(later(here, there)) : mine;
    return { content, parts: [] };
  };
}
