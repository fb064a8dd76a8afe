import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { laterMark } from '@/cards/merge/marks';
import { database } from '../database';
import type { Taking } from './applyPage';
import type { Content, RemoteChange } from './backend';
import { collectionOfPlace } from './collectionOfPlace';
import { knownCards } from './knownRows';
import { placeOfCollection } from './outbox';
import { heldOf } from './revisions';
import type { DocumentRow, Place } from './rows';
import { cardIn, contentOf } from './sharedContent';

/*
 * A card that moves is made in one database and deleted in the other, and whoever moves it may be cut off in
 * between: for that long the server has it twice. The one that was changed later is shown; the other is kept
 * aside, among the documents of its place, until one of them is deleted.
 */

function asideOf(place: Place, card: Card): DocumentRow {
  return { place, id: card.id, kind: 'card', content: contentOf(card) };
}

/** Within a transaction: keeps what the server has of a card in a place where it is not shown. */
export async function keepAside(place: Place, id: string, content: Content | null): Promise<void> {
  const held = await heldOf(place, id);
  if (content && held?.state === 'held') {
    await database.documents.put({ place, id, kind: 'card', content });
  }
}

async function placeOfCard(card: Card): Promise<Place | undefined> {
  return placeOfCollection(await database.collections.get(card.collection));
}

/** Whether the server has the card where it stands here, and nothing of it waits there. */
async function isHeldThere(place: Place, id: CardId): Promise<boolean> {
  const [held, row] = await Promise.all([heldOf(place, id), database.outbox.get([place, id])]);
  return held?.state === 'held' && row === undefined;
}

/** Puts the one of two aside that was changed earlier; the incoming card where it is to be shown. */
async function shownOf(place: Place, card: Card, standing: Card): Promise<Card[]> {
  const other = await placeOfCard(standing);
  if (other === undefined || !(await isHeldThere(other, card.id))) return [card];
  const isLater = laterMark(standing.updated, card.updated) === card.updated;
  await database.documents.put(isLater ? asideOf(other, standing) : asideOf(place, card));
  return isLater ? [card] : [];
}

/** Within a transaction: of cards that come into a place, those that are to be shown. */
export async function withoutTwins(place: Place, cards: readonly Card[]): Promise<Card[]> {
  const standing = await knownCards(cards.map(({ id }) => id));
  const shown: Card[] = [];
  for (const card of cards) {
    const known = standing.get(card.id);
    const isElsewhere = known && known.collection !== card.collection;
    const found = isElsewhere ? await shownOf(place, card, known) : [card];
    shown.push(...found);
  }
  return shown;
}

/** Within a transaction: keeps nothing aside any longer, in a place, of cards that are shown there. */
export async function dropAsides(place: Place, shown: readonly Card[]): Promise<void> {
  const asides = await asideKeys();
  const over = shown.flatMap(({ id }) => (asides.has(id) ? [[place, id] as [Place, string]] : []));
  await database.documents.bulkDelete(over);
}

/** The places in which a version of a card is kept aside, by its id: more than one after several moves at once. */
async function asideKeys(): Promise<ReadonlyMap<string, Place[]>> {
  const keys = await database.documents.where('kind').equals('card').primaryKeys();
  const places = new Map<string, Place[]>();
  for (const [place, id] of keys) places.set(id, [...(places.get(id) ?? []), place]);
  return places;
}

/** Within a transaction: the versions kept aside in a place that this client answers for. */
export async function twinsIn(place: Place, isMine: Taking['isMine']): Promise<RemoteChange[]> {
  const asides = await database.documents
    .where('place')
    .equals(place)
    .filter(({ kind }) => kind === 'card')
    .toArray();
  const found: RemoteChange[] = [];
  for (const { id, content } of asides) {
    const [card, held, row] = await Promise.all([
      database.cards.get(id as CardId),
      heldOf(place, id),
      database.outbox.get([place, id]),
    ]);
    const isFree = card && (await placeOfCard(card)) !== place && row === undefined;
    if (!isFree || !held) continue;
    const { revision } = held;
    const version = { revision, content, ancestor: null };
    if (isMine(version, contentOf(card))) found.push({ id, revision, content, losing: [] });
  }
  return found;
}

/** The version of a card that was changed last of those kept aside of it, with its place; null for none. */
async function latestAside(id: CardId, places: readonly Place[]) {
  let latest: { place: Place; card: Card } | null = null;
  for (const place of places) {
    const collection = (await collectionOfPlace(place))?.id;
    const row = collection && (await database.documents.get([place, id]));
    const card = row && cardIn(row.content, id, collection);
    if (!card) continue;
    const isLater = !latest || laterMark(latest.card.updated, card.updated) === card.updated;
    if (isLater) latest = { place, card };
  }
  return latest;
}

/** Within a transaction: shows what was kept aside of cards that are gone. @returns the cards shown. */
export async function showTwins(gone: readonly CardId[]): Promise<ReadonlySet<CardId>> {
  const asides = await asideKeys();
  const shown = new Set<CardId>();
  for (const id of gone) {
    const latest = await latestAside(id, asides.get(id) ?? []);
    if (!latest) continue;
    await database.cards.put(latest.card);
    await database.documents.delete([latest.place, id]);
    shown.add(id);
  }
  return shown;
}
