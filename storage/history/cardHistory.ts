import type { Card } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { cardOfContent } from '@/documents/contents';
import { KINDS } from '@/documents/kinds';
import type { VersionDocument } from '@/documents/kinds/cards';
import { readDocument } from '@/documents/readDocument';
import { database } from '../database';
import type { Content } from '../sync/backend';
import { placeOfCollection } from '../sync/outbox';
import { documentPlace, versionsPlace } from '../sync/places';
import type { Place } from '../sync/rows';
import type { CardVersion } from './version';

/** A version as it is shown: what the card said until somebody changed it. */
export interface ShownVersion extends Pick<CardVersion, 'id' | 'by' | 'at'> {
  /** Null where only a newer Sidecard can read it. */
  content: Card | null;
}

/** The versions of a card that are on this device, the newest first. */
export async function localVersions(card: CardId): Promise<ShownVersion[]> {
  const versions = await database.versions.where('card').equals(card).toArray();
  return versions.reverse().map(({ id, content, by, at }) => ({ id, content, by, at }));
}

function contentIn(
  { card, content }: VersionDocument,
  collection: CollectionId,
): ShownVersion['content'] | undefined {
  const read = KINDS.card.read({ ...content, _id: card });
  if (read.state === 'damaged') return undefined;
  return read.state === 'newer' ? null : cardOfContent(read.document, collection);
}

/**
 * The versions of a card among documents of a server; what is damaged, or of another card, is left out.
 *
 * @param place of the card's collection.
 */
export function versionsIn(
  documents: readonly Content[],
  card: Pick<Card, 'id' | 'collection'>,
  place: Place,
): ShownVersion[] {
  return documents.flatMap((document) => {
    const read = readDocument(document, documentPlace(versionsPlace(place)));
    if (read.state !== 'read' || read.kind !== 'version' || read.document.card !== card.id)
      return [];
    const { _id: id, by, at } = read.document;
    const content = contentIn(read.document, card.collection);
    return content === undefined ? [] : [{ id, content, by, at }];
  });
}

/** When a version was ended, by its id: the clocks of several devices tell no better. */
function endedAt({ id }: ShownVersion): string {
  return id.slice(id.lastIndexOf('-') + 1);
}

/** Versions from several places as one list, the newest first, each once. */
export function mergedVersions(...lists: readonly (readonly ShownVersion[])[]): ShownVersion[] {
  const byId = new Map(lists.flat().map((version) => [version.id, version]));
  return [...byId.values()].sort((a, b) => (endedAt(a) < endedAt(b) ? 1 : -1));
}

/** Where the versions of a card are read beyond this device; undefined for a card of this device alone. */
export async function sharedPlaceOf({ collection }: Pick<Card, 'collection'>) {
  return placeOfCollection(await database.collections.get(collection));
}
