import { frequencyIn, posting, slotIn } from './posting';
import type { RecentPostings } from './recentPostings';
import type { SettledPostings } from './settledPostings';
import type { SortedKeys } from './sortedKeys';

/** In a list of new slots: the card of this slot is gone. */
export const GONE = 2 ** 32 - 1;

/** What is joined. */
interface Parts<Key extends string | number> {
  settled: SettledPostings<Key>;
  recent: RecentPostings<Key>;
  /** The keys of the recent postings in ascending order. */
  recentKeys: SortedKeys<Key>;
  fields: number;
  /** The new number of each slot; they ascend with the old ones. */
  newSlots: Uint32Array;
}

/** Settled and recent postings as one, written key after key. */
class Joining<Key extends string | number> {
  readonly keys: Key[] = [];
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly entries: Uint32Array<ArrayBuffer>;
  readonly #parts: Parts<Key>;
  /** Where the next posting goes. */
  #place = 0;

  constructor(parts: Parts<Key>) {
    const { settled, recent, recentKeys, fields } = parts;
    this.#parts = parts;
    this.starts = new Uint32Array((settled.keys.length + recentKeys.length) * fields + 1);
    this.entries = new Uint32Array(settled.entries.length + recent.count);
  }

  /** How many postings were written. */
  get length(): number {
    return this.#place;
  }

  /**
   * Writes the lists of a key; one whose cards all went is left out.
   *
   * @param old its number among the settled keys, -1 where it is none of them.
   * @param young its number among the recent postings, or -1.
   */
  add(key: Key, old: number, young: number): void {
    const { recent, fields } = this.#parts;
    const [before, list] = [this.#place, this.keys.length * fields];
    for (let field = 0; field < fields; field++) {
      if (old >= 0) this.#addSettled(old * fields + field);
      if (young >= 0) {
        const end = recent.copy(young, field, this.entries, this.#place);
        this.#renumber(end);
      }
      this.starts[list + field + 1] = this.#place;
    }
    if (this.#place > before) this.keys.push(key);
  }

  #addSettled(list: number): void {
    const { starts, entries } = this.#parts.settled;
    const { newSlots } = this.#parts;
    const end = starts[list + 1] ?? 0;
    let place = this.#place;
    for (let at = starts[list] ?? end; at < end; at++) {
      const entry = entries[at] ?? 0;
      const slot = newSlots[slotIn(entry)] ?? GONE;
      if (slot !== GONE) this.entries[place++] = posting(slot, frequencyIn(entry));
    }
    this.#place = place;
  }

  /** Gives the postings up to `end` their new slots where they stand, without those whose card went. */
  #renumber(end: number): void {
    const { newSlots } = this.#parts;
    for (let at = this.#place; at < end; at++) {
      const entry = this.entries[at] ?? 0;
      const slot = newSlots[slotIn(entry)] ?? GONE;
      if (slot !== GONE) this.entries[this.#place++] = posting(slot, frequencyIn(entry));
    }
  }
}

/**
 * Settled and recent postings as one; those of cards that went are left out, and keys that only they held.
 *
 * @param keep makes of keys in ascending order what is kept of them.
 */
export function joinPostings<Key extends string | number>(
  parts: Parts<Key>,
  keep: (keys: Key[]) => SortedKeys<Key>,
): SettledPostings<Key> {
  const { settled, recent, recentKeys, fields } = parts;
  const joining = new Joining(parts);
  let old = 0;
  for (let young = 0; young <= recentKeys.length; young++) {
    const next: Key | undefined = recentKeys[young];
    let here: Key | undefined = settled.keys[old];
    while (here !== undefined && (next === undefined || here < next)) {
      joining.add(here, old++, -1);
      here = settled.keys[old];
    }
    if (next === undefined) continue;
    joining.add(next, here === next ? old++ : -1, recent.find(next));
  }
  const { keys, starts, entries, length } = joining;
  return {
    keys: keep(keys),
    starts: starts.slice(0, keys.length * fields + 1),
    entries: length === entries.length ? entries : entries.slice(0, length),
  };
}
