import { DOCUMENT_SCHEMA } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { usageIdOf } from '@/documents/joinedIds';
import type { SharedUse } from '@/documents/kinds/settings';
import {
  LEARNED_SCHEMA,
  MOST_OF_A_DAY,
  type SharedSums,
  type UsageCounts,
  type UsageDocument,
} from '@/documents/kinds/usage';
import { UsageSums } from '@/documents/usageSums';
import { database } from '../database';
import { readSetting } from '../settings';
import { usagePlaceOfSlug } from '../sync/places';
import type { Place } from '../sync/rows';
import { consentTables, sharedUse } from '../sync/usage/consent';
import { noteOwnDevice } from '../sync/usage/ownDevices';
import { dayOf, periodOfWeek, weekOfDay } from '../sync/usage/weeks';
import type { EventKind } from './event';

type Count = NonNullable<UsageCounts[CardId]>;

/** So many numbers are shared of a day at most; of what comes after them only the counts are. */
const MOST_SHARED = 40_000;
const NONE: Count = { inserts: 0, copies: 0, opens: 0, negatives: 0 };
const COUNTED = {
  ...({ insert: 'inserts', copy: 'copies', open: 'opens', 'not-for': 'negatives' } as const),
} satisfies Record<EventKind, keyof Count>;

/** The tables of {@link UsageBook}. */
export function usageBookTables() {
  const { cards, collections, usageDays } = database;
  return [cards, collections, usageDays, ...consentTables()];
}

/** Today's use of the cards of one collection, as it grows. */
class Page {
  readonly #counts: Map<string, Count>;
  readonly #sums = new UsageSums();

  constructor(before: UsageDocument | undefined) {
    const counts = Object.entries(before?.counts ?? {});
    this.#counts = new Map(counts.flatMap(([card, count]) => (count ? [[card, count]] : [])));
    if (before?.learned) this.#sums.add(before.learned);
  }

  count(card: CardId, kind: EventKind): void {
    const count = { ...NONE, ...this.#counts.get(card) };
    const field = COUNTED[kind];
    count[field] = Math.min(MOST_OF_A_DAY, count[field] + 1);
    this.#counts.set(card, count);
  }

  get isFull(): boolean {
    return this.#sums.size >= MOST_SHARED;
  }

  add(sums: SharedSums): void {
    this.#sums.add(sums);
  }

  toData(day: string, shares: SharedUse): Pick<UsageDocument, 'counts' | 'learned'> {
    const counts = Object.fromEntries(this.#counts);
    if (shares !== 'words') return { counts };
    const period = periodOfWeek(weekOfDay(day));
    const learned = { schema: LEARNED_SCHEMA, epoch: 0, period, ...this.#sums.toSums() };
    return { counts, learned };
  }
}

/**
 * What this device tells its team of the use of cards today: as much as an administrator agreed to, and of the
 * cards of shared collections alone. Made and used within one transaction, that of what it tells.
 */
export class UsageBook {
  readonly #shares: SharedUse;
  readonly #device: string;
  readonly #now: number;
  readonly #pages = new Map<Place, Page>();

  private constructor(shares: SharedUse, device: string, now: number) {
    this.#shares = shares;
    this.#device = device;
    this.#now = now;
  }

  /** @param now ms since the epoch. */
  static async open(now: number): Promise<UsageBook> {
    const device = await readSetting('learning-device');
    const shares = device ? await sharedUse() : 'nothing';
    return new UsageBook(shares, device?.id ?? '', now);
  }

  get #day(): string {
    return dayOf(this.#now);
  }

  #idIn() {
    return usageIdOf(this.#device, this.#day);
  }

  async #pageOf(place: Place): Promise<Page> {
    const known = this.#pages.get(place);
    if (known) return known;
    const page = new Page((await database.usageDays.get([place, this.#idIn()]))?.document);
    this.#pages.set(place, page);
    return page;
  }

  async #placeOf(id: CardId): Promise<Place | undefined> {
    const card = await database.cards.get(id);
    const collection = card && (await database.collections.get(card.collection));
    return collection?.slug === undefined ? undefined : usagePlaceOfSlug(collection.slug);
  }

  /**
   * Counts an event that was learned.
   *
   * @param sums what it added; asked for only where that is shared.
   * @returns where its sums are shared from now on; undefined where they are not.
   */
  async count(
    card: CardId,
    kind: EventKind,
    sums: () => SharedSums | undefined,
  ): Promise<Place | undefined> {
    const place = this.#shares === 'nothing' ? undefined : await this.#placeOf(card);
    if (!place) return undefined;
    const page = await this.#pageOf(place);
    page.count(card, kind);
    const added = this.#shares === 'words' && !page.isFull ? sums() : undefined;
    if (!added) return undefined;
    page.add(added);
    return place;
  }

  /** Takes back what an event had added to the sums shared there; what was done stays counted. */
  async takeBack(place: Place, sums: SharedSums | undefined): Promise<void> {
    if (this.#shares !== 'words' || !sums) return;
    (await this.#pageOf(place)).add(sums);
  }

  /** Writes it all down. */
  async write(): Promise<void> {
    if (this.#pages.size === 0) return;
    await noteOwnDevice(this.#device);
    const [device, day, id] = [this.#device, this.#day, this.#idIn()];
    for (const [place, page] of this.#pages) {
      const before = await database.usageDays.get([place, id]);
      await database.usageDays.put({
        ...{ place, id, isOpen: 1, since: before?.since ?? new Date(this.#now).toISOString() },
        document: {
          ...{ _id: id, schema: DOCUMENT_SCHEMA, device, day },
          ...page.toData(day, this.#shares),
        },
      });
    }
  }
}
