import type { CardId } from '@/cards/ids';
import type { ReadingProgress } from '@/messaging/ranker';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { TriggerIndex } from '@/ranking/priors/triggers';
import { cardsById, cardsByUse } from '@/storage/cards';
import { cardChangesSeq, changedCardsSince } from '@/storage/changeLog';
import { type CardIndices, keepIndices, keptIndices } from './keptIndex';

/** A snapshot is written once changes have rested this long, in ms; of what took long to make, at once. */
const REST_MS = 2000;
/** So few changed cards, or this share of all, are sooner indexed again than a snapshot is written. */
const MOST_UNSAVED = 50;
const UNSAVED_SHARE = 0.005;

/** How many cards are indexed before somebody is answered. */
export interface IndexingLimits {
  /** Cards read and indexed at once: nobody is answered in between. */
  batch: number;
  /** Up to so many are all waited for. */
  awaited: number;
  /** Of more than that only the first so many are; the rest goes on afterwards. */
  first: number;
}

const LIMITS: IndexingLimits = { batch: 100, awaited: 20_000, first: 2_000 };

/** The index, kept in step with the replica: loaded from its snapshot, then brought up to date by what changed. */
export class LiveIndex {
  readonly #limits: IndexingLimits;
  #indices: CardIndices = { words: new LexicalIndex(), triggers: new TriggerIndex() };
  /** The last card change that the index holds, or will once nothing is pending. */
  #seq = 0;
  #isLoaded = false;
  /** Cards that are still to be indexed, those that are wanted first in front. */
  readonly #pending = new Set<CardId>();
  /** So many of them are not waited for. */
  #unawaited = 0;
  #isGoingOn = false;
  /** How many cards changed in the index since its snapshot. */
  #unsaved = 0;
  /** What is not kept took long to make. */
  #isCostly = false;
  #work: Promise<unknown> = Promise.resolve();
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(limits: IndexingLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Whether the index holds every card; it does not while a large workspace is indexed for the first time. */
  get isComplete(): boolean {
    return this.#isLoaded && this.#pending.size === 0;
  }

  /** How many cards the index holds as they are, of how many. */
  get progress(): ReadingProgress {
    const { words } = this.#indices;
    let outdated = 0;
    for (const id of this.#pending) if (words.slotOf(id) !== undefined) outdated += 1;
    const read = words.size - outdated;
    return { read, total: read + this.#pending.size };
  }

  /** What the cards of the index are set for. */
  get triggers(): TriggerIndex {
    return this.#indices.triggers;
  }

  /**
   * The index with every change that has landed. Where many cards are new to it, with those most used and
   * changed last at first: see {@link isComplete}. Calls made meanwhile wait for the same work.
   */
  async current(): Promise<LexicalIndex> {
    await this.#inTurn(() => this.#catchUp());
    while (this.#pending.size > this.#unawaited) await this.#inTurn(() => this.#indexBatch());
    if (this.#pending.size > 0) void this.#goOn();
    return this.#indices.words;
  }

  /** One after the other: what is read of a card is in the index before anything else is read. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#work.then(work, work);
    this.#work = turn;
    return turn;
  }

  async #load() {
    const kept = await keptIndices();
    if (kept) {
      this.#indices = kept;
      this.#seq = kept.seq;
    }
    this.#isCostly = kept === null;
    this.#isLoaded = true;
  }

  async #catchUp() {
    if (!this.#isLoaded) await this.#load();
    // One small read: that another context has written is told sooner to the caller than to us.
    if ((await cardChangesSeq()) === this.#seq) return;
    const { seq, ids } = await changedCardsSince(this.#seq);
    if (ids.length > this.#limits.batch) await this.#defer(ids);
    else await this.#indexCards(ids);
    this.#seq = seq;
  }

  /** Puts many cards off to be indexed batch by batch. */
  async #defer(ids: readonly CardId[]) {
    const { awaited, first } = this.#limits;
    this.#isCostly = true;
    const all = new Set([...this.#pending, ...ids]);
    const isOrdered = all.size > awaited;
    const wanted = isOrdered ? (await cardsByUse()).filter((id) => all.has(id)) : ids;
    this.#pending.clear();
    // Last come those that are gone.
    for (const id of [...wanted, ...all]) this.#pending.add(id);
    this.#unawaited = isOrdered ? this.#pending.size - first : 0;
  }

  async #indexBatch() {
    await this.#indexCards([...this.#pending.values().take(this.#limits.batch)]);
  }

  async #indexCards(ids: readonly CardId[]) {
    const cards = await cardsById(ids);
    const { words, triggers } = this.#indices;
    for (const [place, id] of ids.entries()) {
      const card = cards[place];
      for (const index of [words, triggers]) {
        if (card) index.put(card);
        else index.remove(id);
      }
      this.#pending.delete(id);
    }
    this.#unsaved += ids.length;
    this.#saveSoon();
  }

  /** Indexes what is pending while calls are answered. */
  async #goOn() {
    if (this.#isGoingOn) return;
    this.#isGoingOn = true;
    try {
      while (this.#pending.size > 0) await this.#inTurn(() => this.#indexBatch());
    } catch {
      // Nobody waits for this: the next call reads again, and is told where that fails.
    } finally {
      this.#isGoingOn = false;
    }
  }

  #saveSoon() {
    const least = Math.min(MOST_UNSAVED, this.#indices.words.size * UNSAVED_SHARE);
    if (this.#pending.size > 0 || this.#unsaved < least) return;
    clearTimeout(this.#saving);
    // Not before whoever waits for the index is answered; but soon, for the last panel may close.
    this.#saving = setTimeout(() => void this.#save(), this.#isCostly ? 0 : REST_MS);
  }

  async #save() {
    try {
      await navigator.locks.request('sidecard.snapshot', { ifAvailable: true }, async (lock) => {
        // Another worker is writing the same; ours would only repeat it. And one with cards missing is none.
        if (!lock || this.#pending.size > 0) return;
        const unsaved = this.#unsaved;
        await keepIndices(this.#indices, this.#seq);
        this.#unsaved -= unsaved;
        this.#isCostly = false;
      });
    } catch {
      // Nobody waits for this: it still counts as unsaved, and the next change tries again.
    }
  }
}
