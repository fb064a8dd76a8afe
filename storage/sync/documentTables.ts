import type { Card } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { cardOfContent, collectionOfContent, memberOfContent } from '@/documents/contents';
import { kindOf } from '@/documents/kinds';
import { inOrder } from '@/documents/order';
import type { DocumentPlace } from '@/documents/place';
import { type ReadDocument, readDocument } from '@/documents/readDocument';
import { database } from '../database';
import type { Content } from './backend';
import { collectionOfPlace } from './collectionOfPlace';
import { cardMerge, fieldMerge, flagMerge } from './merging';
import { documentPlace } from './places';
import { putCards } from './putCards';
import type { Merge } from './reconcile';
import type { DocumentRow, Held, Place } from './rows';
import { cardIn, contentOf, withoutId } from './sharedContent';
import { showTwins } from './twins';
import { noteDays, noteDaysGone } from './usage/teamShards';
import { usageMerge } from './usage/usageMerge';
import { weekOfDay } from './usage/weeks';

/**
 * A document as it is to be, read already or not; null where it goes. A new one was not known to be in its
 * place: it is not looked for on this device before it is written.
 */
export type Replaced =
  | { id: string; content: Content | null }
  | { id: string; reading: ReadDocument; isNew: boolean };

/** What became of reading a document of a server. */
export type ContentReading =
  | { state: 'held'; reading: ReadDocument }
  | { state: Exclude<Held['state'], 'held'> };

/** A document that was read, in the form in which contents are compared here. */
export function contentOfReading({ document }: ReadDocument): Content {
  return inOrder(withoutId(document));
}

function isGone(replaced: Replaced): boolean {
  return 'content' in replaced && replaced.content === null;
}

function isKind(id: string, kind: ReturnType<typeof kindOf>): boolean {
  return kindOf(id) === kind;
}

/** The ids of the cards among some documents. */
export function cardsAmong(replaced: readonly Replaced[]): CardId[] {
  return replaced.flatMap(({ id }) => (isKind(id, 'card') ? [id as CardId] : []));
}

/** A document that is written. */
interface Writing {
  reading: ReadDocument;
  /** As it is kept; null where that is made of the reading. */
  content: Content | null;
  isNew: boolean;
}

/**
 * Where the documents of a place stand on this device: cards, collections and members in tables of their
 * own, all others together. Made and used within one transaction.
 */
export class DocumentTables {
  readonly #place: Place;
  readonly #documentPlace: DocumentPlace;
  /** Of a collection's place. */
  readonly #collection: CollectionId | undefined;

  constructor(place: Place, collection: CollectionId | undefined) {
    this.#place = place;
    this.#documentPlace = documentPlace(place);
    this.#collection = collection;
  }

  /** Reads a document of the server. */
  readingOf(id: string, content: Content): ContentReading {
    const reading = readDocument({ ...content, _id: id }, this.#documentPlace);
    if (reading.state !== 'read') return { state: reading.state };
    return { state: 'held', reading };
  }

  #toWrite(replaced: Replaced): Writing | null {
    if ('reading' in replaced) return { ...replaced, content: null };
    const { id, content } = replaced;
    const read = content && this.readingOf(id, content);
    return read?.state === 'held' ? { reading: read.reading, content, isNew: false } : null;
  }

  /** What this device has of a document; null where it has none. */
  async read(id: string): Promise<Content | null> {
    const [content = null] = await this.readAll([id]);
    return content;
  }

  /** What {@link read} gives of each of many documents, in their order. */
  async readAll(ids: readonly string[]): Promise<(Content | null)[]> {
    const keys = ids.map((id): [Place, string] => [this.#place, id]);
    const [cards, others] = await Promise.all([
      database.cards.bulkGet(ids as CardId[]),
      database.documents.bulkGet(keys),
    ]);
    return ids.map((_, at) => {
      const card = cards[at];
      if (card && card.collection === this.#collection) return contentOf(card);
      return others[at]?.content ?? null;
    });
  }

  /** How versions of a document merge. */
  mergeOf(id: string): Merge {
    const collection = this.#collection;
    if (isKind(id, 'usage')) return usageMerge(id);
    if (isKind(id, 'flag')) return flagMerge;
    if (!isKind(id, 'card') || collection === undefined) return fieldMerge;
    return cardMerge((content) => cardIn(content, id, collection), contentOf);
  }

  /** The ids of all documents of the place that stand on this device. */
  async ids(): Promise<string[]> {
    const others = await database.documents.where('place').equals(this.#place).primaryKeys();
    const cards =
      this.#collection === undefined
        ? []
        : await database.cards.where('collection').equals(this.#collection).primaryKeys();
    return [...cards, ...others.map(([, id]) => id)];
  }

  /** Writes and removes documents. @returns the ids of the cards among them. */
  async write(replaced: readonly Replaced[]): Promise<CardId[]> {
    const read = replaced.flatMap((each) => this.#toWrite(each) ?? []);
    await this.#putCards(read);
    await this.#putOthers(read);
    const gone = replaced.filter(isGone).map(({ id }) => id);
    await this.#removeCards(gone.filter((id) => isKind(id, 'card')));
    await this.#removeOthers(gone.filter((id) => !isKind(id, 'card')));
    return cardsAmong(replaced);
  }

  async #putCards(read: readonly Writing[]): Promise<void> {
    const collection = this.#collection;
    if (collection === undefined) return;
    const isNew: Card[] = [];
    const known: Card[] = [];
    for (const each of read) {
      if (each.reading.kind !== 'card') continue;
      (each.isNew ? isNew : known).push(cardOfContent(each.reading.document, collection));
    }
    await putCards(this.#place, { isNew, known });
  }

  async #putOthers(read: readonly Writing[]): Promise<void> {
    const others = read.filter(({ reading }) => reading.kind !== 'card');
    const rows = others.map(
      ({ reading, content }): DocumentRow => ({
        ...{ place: this.#place, id: reading.document._id, kind: reading.kind },
        content: content ?? contentOfReading(reading),
        ...(reading.kind === 'usage' && { week: weekOfDay(reading.document.day) }),
      }),
    );
    await database.documents.bulkPut(rows);
    await noteDays(this.#place, rows);
    for (const { reading } of others) {
      if (reading.kind === 'member') await database.members.put(memberOfContent(reading.document));
      if (reading.kind === 'collection') {
        const shared = collectionOfContent(reading.document);
        // Those this account may read are added when it is known that it may.
        await database.collections.where('id').equals(shared.id).modify({ name: shared.name });
      }
    }
  }

  /** A card that moved stands in another place meanwhile: only what stands in this one goes. */
  async #removeCards(ids: readonly string[]): Promise<void> {
    const cards = await database.cards.bulkGet(ids as CardId[]);
    const gone = cards.flatMap((card) =>
      card && card.collection === this.#collection ? card.id : [],
    );
    await database.cards.bulkDelete(gone);
    await this.#removeOthers(ids);
    const shown = await showTwins(gone);
    await database.favourites.bulkDelete(gone.filter((id) => !shown.has(id)));
  }

  async #removeOthers(ids: readonly string[]): Promise<void> {
    await noteDaysGone(this.#place, ids);
    await database.documents.bulkDelete(ids.map((id): [Place, string] => [this.#place, id]));
  }
}

/** The tables of a place, within a transaction. */
export async function documentTables(place: Place): Promise<DocumentTables> {
  return new DocumentTables(place, (await collectionOfPlace(place))?.id);
}
