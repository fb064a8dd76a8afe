import { withRoom } from './growing';
import { HashNumbers, type KeyNumbers, TextNumbers } from './keyNumbers';
import { posting, slotIn } from './posting';
import { RecentPostings } from './recentPostings';
import { noPostings, type SettledPostings } from './settledPostings';
import { joinPostings } from './settling';
import { indexIn, type SortedKeys } from './sortedKeys';

/** What is done with the keys of an index. */
export interface KeyKind<Key extends string | number> {
  /** The keys in ascending order. */
  sorted(keys: Iterable<Key>): SortedKeys<Key>;
  /** Keys in ascending order, in the form that takes least room. */
  kept(keys: Key[]): SortedKeys<Key>;
  /** Room for keys that come one after the other. */
  numbers(): KeyNumbers<Key>;
}

/** Words of any kind. */
export const TEXT_KEYS: KeyKind<string> = {
  sorted: (keys) => [...keys].sort(),
  // Pieces of a text hold on to all of it: once joined and parted they are pieces of each other alone.
  kept: (keys) => (keys.length === 0 ? [] : keys.join('\n').split('\n')),
  numbers: () => new TextNumbers(),
};
/** Hashes: whole numbers that are not negative, spread over their low bits. */
export const HASH_KEYS: KeyKind<number> = {
  sorted: (keys) => Float64Array.from(keys).sort(),
  kept: (keys) => new Float64Array(keys),
  numbers: () => new HashNumbers(),
};

/** Which slots hold a card. */
export interface LiveSlots {
  /** Whether all that were ever given out do. */
  readonly areAllLive: boolean;
  isLive(slot: number): boolean;
}

/** Where a key stands; valid until the index changes. */
export interface KeyPlace {
  settled: number;
  recent: number;
}

/**
 * From keys to the slots of the cards that hold them, by field. Most postings are settled in arrays that
 * change no more; those of the cards that came last stand beside them until {@link settle} joins both.
 * Postings of cards that went stay until then too and are never told.
 */
export class InvertedIndex<Key extends string | number> {
  readonly #fields: number;
  readonly #slots: LiveSlots;
  readonly #kind: KeyKind<Key>;
  #settled: SettledPostings<Key>;
  #recent: RecentPostings<Key>;
  /** The recent keys in order, as they were when they were last asked for. */
  #recentKeys: SortedKeys<Key> = [];
  #gathered = new Uint32Array(64);

  constructor(
    fields: number,
    slots: LiveSlots,
    kind: KeyKind<Key>,
    settled: SettledPostings<Key> = noPostings(),
  ) {
    this.#fields = fields;
    this.#slots = slots;
    this.#kind = kind;
    this.#settled = settled;
    this.#recent = new RecentPostings(fields, kind.numbers());
  }

  /** All postings, right after {@link settle}. */
  get settled(): SettledPostings<Key> {
    return this.#settled;
  }

  /** The keys in ascending order, in two lists that may share some; cards that went may have left theirs. */
  keyLists(): [SortedKeys<Key>, SortedKeys<Key>] {
    if (this.#recentKeys.length !== this.#recent.size) {
      this.#recentKeys = this.#kind.sorted(this.#recent.keys());
    }
    return [this.#settled.keys, this.#recentKeys];
  }

  add(key: Key, field: number, slot: number, frequency: number): void {
    this.#recent.add(key, field, posting(slot, frequency));
  }

  /** Where a key stands; null for one that no card ever held. */
  find(key: Key): KeyPlace | null {
    const place = { settled: indexIn(this.#settled.keys, key), recent: this.#recent.find(key) };
    return place.settled < 0 && place.recent < 0 ? null : place;
  }

  /** The postings of a key in a field, slots ascending. They are overwritten by the next call. */
  postings({ settled, recent }: KeyPlace, field: number): Uint32Array {
    const { starts, entries } = this.#settled;
    const list = settled * this.#fields + field;
    const old =
      settled < 0 ? entries.subarray(0, 0) : entries.subarray(starts[list], starts[list + 1]);
    const more = this.#recent.length(recent, field);
    if (more === 0 && (old.length === 0 || this.#slots.areAllLive)) return old;
    this.#gathered = withRoom(this.#gathered, old.length + more);
    this.#gathered.set(old);
    this.#recent.copy(recent, field, this.#gathered, old.length);
    return this.#liveAmong(this.#gathered.subarray(0, old.length + more));
  }

  /**
   * Joins the recent postings to the settled ones and leaves out those of cards that went.
   *
   * @param newSlots the new number of each slot, `GONE` for those that hold no card.
   */
  settle(newSlots: Uint32Array): void {
    const [, recentKeys] = this.keyLists();
    const parts = { settled: this.#settled, recent: this.#recent, recentKeys, newSlots };
    this.#settled = joinPostings({ ...parts, fields: this.#fields }, this.#kind.kept);
    this.#recent = new RecentPostings(this.#fields, this.#kind.numbers());
    this.#recentKeys = [];
  }

  #liveAmong(postings: Uint32Array): Uint32Array {
    const slots = this.#slots;
    if (slots.areAllLive) return postings;
    let kept = 0;
    for (let at = 0; at < postings.length; at++) {
      const entry = postings[at] ?? 0;
      if (slots.isLive(slotIn(entry))) postings[kept++] = entry;
    }
    return postings.subarray(0, kept);
  }
}
