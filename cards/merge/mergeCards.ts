import type { Card } from '../card';
import { canonicalCard } from './canonicalCard';
import { earlierMark, laterMark, verifiedOf } from './marks';
import { type Merged, mergeAnswers, mergedText } from './mergeAnswers';
import { mergeImages } from './mergeImages';
import { mergeSets } from './mergeSets';
import type { CardMerge, CardOrDeleted, ConflictPart, Standing } from './parts';
import { canonicalText, decide, isSame, type Sides, sidesOf } from './twoSided';

export type { CardConflict, CardMerge, CardOrDeleted, ConflictPart } from './parts';

type Versions<T> = Pick<Sides<T>, 'mine' | 'theirs'> & { base: T | null };

/** A value as a whole; `part` makes the open part where both sides changed it. */
function mergeWhole<T>(sides: Sides<T>, part: (versions: Versions<T>) => ConflictPart): Merged<T> {
  const verdict = decide(sides);
  if (verdict.kind === 'settled') return { value: verdict.value, parts: [] };
  const { base, mine, theirs } = sides;
  return { value: mine, parts: [part({ base: base ? base.value : null, mine, theirs })] };
}

/** A value of which no harm comes where the side that was written later wins. */
function mergeHarmless<T>(
  cards: Sides<Card>,
  pick: (card: Card) => T,
  part: (versions: Versions<T>) => ConflictPart,
): Merged<T> {
  const sides = sidesOf(cards, pick);
  const merged = mergeWhole(sides, part);
  if (merged.parts.length === 0 || !sides.base) return merged;
  const { mine, theirs } = cards;
  const isMine = isSame(mine.updated, theirs.updated)
    ? canonicalText(sides.mine) > canonicalText(sides.theirs)
    : laterMark(mine.updated, theirs.updated) === mine.updated;
  return { value: isMine ? sides.mine : sides.theirs, parts: [] };
}

function standingOf({ status, wasDraft }: Card): Standing {
  return { status, ...(wasDraft && { wasDraft }) };
}

function mergeStanding(cards: Sides<Card>): Merged<Standing> {
  const sides = sidesOf(cards, standingOf);
  const merged = mergeWhole(sides, (versions) => ({ part: 'status', ...versions }));
  const { mine, theirs } = sides;
  // Archived by both, and by one of them after it was published: that is what it goes back to.
  const isSettled = merged.parts.length > 0 && mine.status === theirs.status;
  return isSettled ? { value: { status: mine.status }, parts: [] } : merged;
}

function mergeBoth(cards: Sides<Card>): Merged<Card> {
  const { base, mine, theirs } = cards;
  const title = mergeWhole(
    sidesOf(cards, (card) => card.title),
    (versions) => ({ part: 'title', ...versions }),
  );
  const answer = mergeAnswers(sidesOf(cards, (card) => card.answer));
  const notes = mergedText(
    sidesOf(cards, (card) => card.notes),
    (versions) => ({ part: 'notes', ...versions }),
  );
  const sourceLang = mergeWhole(
    sidesOf(cards, (card) => card.sourceLang),
    (versions) => ({ part: 'sourceLang', ...versions }),
  );
  const collection = mergeWhole(
    sidesOf(cards, (card) => card.collection),
    (versions) => ({ part: 'collection', ...versions }),
  );
  const standing = mergeStanding(cards);
  const owner = mergeWhole(
    sidesOf(cards, (card) => card.owner),
    (versions) => ({ part: 'owner', ...versions }),
  );
  const template = mergeHarmless(
    cards,
    (card) => card.template,
    (versions) => ({ part: 'template', ...versions }),
  );
  const verifyEvery = mergeHarmless(
    cards,
    (card) => card.verifyEvery,
    (versions) => ({ part: 'verifyEvery', ...versions }),
  );
  const launch = mergeHarmless(
    cards,
    ({ dates }) => dates.launch ?? null,
    (versions) => ({ part: 'launch', ...versions }),
  );
  const review = mergeHarmless(
    cards,
    ({ dates }) => dates.review ?? null,
    (versions) => ({ part: 'review', ...versions }),
  );
  const card: Card = {
    id: mine.id,
    schema: mine.schema,
    collection: collection.value,
    title: title.value,
    sourceLang: sourceLang.value,
    answer: answer.value,
    notes: notes.value,
    keywords: mergeSets(sidesOf(cards, ({ keywords }) => keywords)),
    template: template.value,
    ...standing.value,
    owner: owner.value,
    verifiers: mergeSets(sidesOf(cards, ({ verifiers }) => verifiers)),
    verifyEvery: verifyEvery.value,
    verified: {},
    dates: {
      ...(launch.value !== null && { launch: launch.value }),
      ...(review.value !== null && { review: review.value }),
    },
    triggers: mergeSets(sidesOf(cards, ({ triggers }) => triggers)),
    sources: mergeSets(sidesOf(cards, ({ sources }) => sources)),
    ...mergeImages(cards),
    created: base?.value.created ?? earlierMark(mine.created, theirs.created),
    updated: laterMark(mine.updated, theirs.updated),
  };
  const merged = [title, answer, notes, sourceLang, collection, standing, owner];
  const parts = [...merged, template, verifyEvery, launch, review].flatMap((each) => each.parts);
  return { value: canonicalCard({ ...card, verified: verifiedOf(card, cards) }), parts };
}

function canonical(card: CardOrDeleted): CardOrDeleted {
  return card === 'deleted' ? card : canonicalCard(card);
}

/**
 * The three-way merge of a card, field by field and, in its texts, block by block. What one side alone
 * changed is taken; what both changed in different ways is an open part. A merge that leaves nothing
 * open gives the same JSON, byte for byte, whichever side is whose.
 *
 * @param base the card both sides began with; null where nobody has it any more: then what is the same
 *   in both merges, sets are united, and all else is open.
 * @param mine, theirs versions of one card, that is of one id.
 */
export function mergeCards(
  base: Card | null,
  mine: CardOrDeleted,
  theirs: CardOrDeleted,
): CardMerge {
  const sides: Sides<CardOrDeleted> = { base: base && { value: base }, mine, theirs };
  const verdict = decide(sides);
  if (verdict.kind === 'settled') return { state: 'merged', card: canonical(verdict.value) };
  if (mine === 'deleted' || theirs === 'deleted') {
    const parts: ConflictPart[] = [{ part: 'deleted', base, mine, theirs }];
    return { state: 'conflict', card: canonical(mine), parts, sides };
  }
  const { value: card, parts } = mergeBoth({ base: base && { value: base }, mine, theirs });
  return parts.length === 0 ? { state: 'merged', card } : { state: 'conflict', card, parts, sides };
}
