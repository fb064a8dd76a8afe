import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { noteCardChanges } from '../changeLog';
import { database } from '../database';
import type { Content, RemoteChange } from './backend';
import { collectionOfPlace } from './collectionOfPlace';
import { deletedHere, meetDeletion } from './deletions';
import { queueCards } from './outbox';
import { placeOfSlug } from './places';
import type { Local, Reconciled } from './reconcile';
import type { OutboxRow, Place } from './rows';
import { cardIn, contentOf } from './sharedContent';
import { keepAside } from './twins';

/** A card as it stands on this device, in a place that is shared. */
export interface StandingCard {
  place: Place;
  card: Card;
  content: Content;
}

/** Within a transaction: where a card stands, if that is another place than this one; null otherwise. */
export async function standingElsewhere(place: Place, id: string): Promise<StandingCard | null> {
  const card = await database.cards.get(id as CardId);
  const slug = card && (await database.collections.get(card.collection))?.slug;
  if (!card || slug === undefined || placeOfSlug(slug) === place) return null;
  return { place: placeOfSlug(slug), card, content: contentOf(card) };
}

/** The cards of which something waits in another place than this one, and those that were deleted here. */
export async function waitingElsewhere(place: Place): Promise<ReadonlySet<string>> {
  const keys = await database.outbox.toCollection().primaryKeys();
  const waiting = keys.flatMap(([where, id]) => (where === place ? [] : id));
  return new Set([...waiting, ...(await deletedHere())]);
}

/**
 * Within a transaction: a card that somebody else moved here, while a change of it waits in the place where it
 * stands on this device, or after it was deleted on it. The change comes along: from now on it waits here.
 *
 * @returns null where the card was not changed, or does not stand elsewhere.
 */
export async function followMove(place: Place, id: string): Promise<Local | null> {
  return (await meetDeletion(place, id)) ?? carryAlong(place, id);
}

async function carryAlong(place: Place, id: string): Promise<Local | null> {
  const standing = await standingElsewhere(place, id);
  const row = standing && (await database.outbox.get([standing.place, id]));
  const collection = (await collectionOfPlace(place))?.id;
  if (!row || row.state.kind === 'stranded' || collection === undefined) return null;
  const conflict = await database.conflicts.get([standing.place, id]);
  await keepAside(standing.place, id, conflict ? conflict.theirs : row.base);
  await database.cards.put({ ...standing.card, collection });
  await database.outbox.delete([standing.place, id]);
  await database.conflicts.delete([standing.place, id]);
  const carried: OutboxRow = {
    ...row,
    ...{ place, baseRevision: null },
    ...{ state: { kind: 'waiting' }, sent: [], leaves: [] },
  };
  return { content: standing.content, row: carried, conflict: undefined };
}

/** A card of ours that moved away, and whose deletion here clashes with somebody's edit. */
export async function movedAway({ content, row }: Local, change: RemoteChange, place: Place) {
  const isDeletion = row && row.state.kind !== 'stranded' && content === null;
  if (!isDeletion || change.content === null) return null;
  return standingElsewhere(place, change.id);
}

/** Within a transaction: gives a card that moved what others made of it where it was. */
export async function editMoved({ card }: StandingCard, content: Content): Promise<void> {
  const read = cardIn(content, card.id, card.collection);
  if (!read) return;
  const { created } = card;
  // Who verified it there did not verify it here.
  const kept = Object.entries(read.verified).filter(
    ([lang, mark]) => JSON.stringify(card.verified[lang]) === JSON.stringify(mark),
  );
  const after: Card = { ...read, created, verified: Object.fromEntries(kept) };
  if (JSON.stringify(contentOf(after)) === JSON.stringify(contentOf(card))) return;
  await database.cards.put(after);
  await noteCardChanges([card.id]);
  await queueCards([{ before: card, after }]);
}

/** How the place stands that a card moved away from: it is still to be deleted there. */
export function leftBehind(after: Reconciled, row: OutboxRow, change: RemoteChange): Reconciled {
  const deletion: OutboxRow = {
    ...{ ...row, base: change.content, baseRevision: change.revision },
    ...{ state: { kind: 'waiting' }, sent: [], leaves: [] },
  };
  return { ...after, content: null, row: after.row ?? deletion };
}
