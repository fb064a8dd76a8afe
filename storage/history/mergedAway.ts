import type { Card } from '@/cards/card';
import { kindOf } from '@/documents/kinds';
import type { Content } from '../sync/backend';
import { collectionOfPlace } from '../sync/collectionOfPlace';
import { isSameContent, type Local, type Reconciled } from '../sync/reconcile';
import type { Place } from '../sync/rows';
import { cardIn } from '../sync/sharedContent';
import { keepVersions } from './keepVersions';

/**
 * Within a transaction: keeps what somebody else made of a card, where this device puts changes of its own on
 * top of it and is so the one that writes over it.
 *
 * @param theirs what the server has.
 * @param now ms since the epoch.
 */
export async function keepMergedAway(
  { place, id }: { place: Place; id: string },
  { before, theirs, after }: { before: Local; theirs: Content | null; after: Reconciled },
  now: number,
): Promise<void> {
  const isOurs = before.row?.sent.some((sent) => isSameContent(sent, theirs));
  if (kindOf(id) !== 'card' || !before.row || theirs === null || isOurs) return;
  if (after.content === null || after.row?.state.kind !== 'waiting') return;
  const collection = (await collectionOfPlace(place))?.id;
  if (collection === undefined) return;
  const [said, says] = [cardIn(theirs, id, collection), cardIn(after.content, id, collection)];
  if (said && says) await keepVersions([{ before: said, after: says, place }], now);
}

/**
 * Within a transaction: keeps both sides of what a person decided, of which one or the other is lost by it.
 *
 * @param now ms since the epoch.
 */
export async function keepSides(
  place: Place,
  sides: readonly (Card | 'deleted')[],
  chosen: Card | null,
  now: number,
): Promise<void> {
  const lost = sides.flatMap((side) => (side === 'deleted' ? [] : side));
  await keepVersions(
    lost.map((before) => ({ before, after: chosen ?? undefined, place })),
    now,
  );
}
