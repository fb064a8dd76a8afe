import type { Card } from '@/cards/card';
import { mergeCards } from '@/cards/merge/mergeCards';
import { inOrder } from '@/documents/order';
import type { Content } from './backend';
import { isSameContent, type Merge, type Merged } from './reconcile';

type Reading = (content: Content) => Card | null;

/**
 * Merges the contents of cards. The merged card is signed by whoever's changes are put on top of the
 * server's version: its rules let nobody write in another's name.
 */
export function cardMerge(read: Reading, write: (card: Card) => Content): Merge {
  return (base, mine, theirs): Merged => {
    const [from, ours, others] = [base && read(base), mine && read(mine), theirs && read(theirs)];
    // What cannot be read as a card came from here: then ours stands, and the server's is its base.
    if ((mine && !ours) || (theirs && !others)) return { content: mine, parts: [] };
    const merged = mergeCards(from, ours ?? 'deleted', others ?? 'deleted');
    const parts = merged.state === 'conflict' ? merged.parts : [];
    if (merged.card === 'deleted') return { content: null, parts };
    const content = write(merged.card);
    if (!ours || isSameContent(content, theirs)) return { content, parts };
    const signed: Card = {
      ...merged.card,
      // Who made it on the server stays, though ours came there by another way.
      created: others?.created ?? merged.card.created,
      updated: { ...merged.card.updated, by: ours.updated.by },
    };
    return { content: write(signed), parts };
  };
}

/** For documents that few people write: the changed fields of ours go on top of theirs. */
export const fieldMerge: Merge = (base, mine, theirs) => {
  if (mine === null || theirs === null) return { content: mine, parts: [] };
  const changed = Object.entries(mine).filter(
    ([field, value]) => JSON.stringify(base?.[field]) !== JSON.stringify(value),
  );
  const dropped = Object.keys(base ?? {}).filter((field) => !(field in mine));
  const kept = Object.entries(theirs).filter(([field]) => !dropped.includes(field));
  return { content: inOrder(Object.fromEntries([...kept, ...changed])), parts: [] };
};

/** For flags: one that was taken away needs nobody any more who resolves it. */
export const flagMerge: Merge = (base, mine, theirs) =>
  base !== null && theirs === null && mine?.resolved !== undefined
    ? { content: null, parts: [] }
    : fieldMerge(base, mine, theirs);
