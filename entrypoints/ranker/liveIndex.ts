import { LEXICAL_INDEX_VERSION, LexicalIndex } from '@/ranking/lexicalIndex';
import { cardChangesSince } from '@/storage/cards';
import { loadSnapshot, saveSnapshot } from '@/storage/snapshots';

/** A snapshot is written once changes have rested this long, in ms. */
const REST_MS = 2000;

/** The index, kept in step with the replica: loaded from its snapshot, then brought up to date by what changed. */
export class LiveIndex {
  #index = new LexicalIndex();
  /** The last card change that the index holds. */
  #seq = 0;
  #isLoaded = false;
  #work: Promise<void> = Promise.resolve();
  #saving: ReturnType<typeof setTimeout> | undefined;

  /** The index with every change that has landed. Calls made meanwhile wait for the same work. */
  async current(): Promise<LexicalIndex> {
    const work = this.#work.then(
      () => this.#catchUp(),
      () => this.#catchUp(),
    );
    this.#work = work;
    await work;
    return this.#index;
  }

  async #load() {
    const snapshot = await loadSnapshot('lexical-index');
    const index = snapshot && LexicalIndex.fromSnapshot(snapshot.content);
    if (index) {
      this.#index = index;
      this.#seq = snapshot.seq;
    }
    this.#isLoaded = true;
  }

  async #catchUp() {
    if (!this.#isLoaded) await this.#load();
    const { seq, changes } = await cardChangesSince(this.#seq);
    for (const { id, card } of changes) {
      if (card) this.#index.put(card);
      else this.#index.remove(id);
    }
    this.#seq = seq;
    if (changes.length > 0) this.#saveSoon();
  }

  #saveSoon() {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#save(), REST_MS);
  }

  async #save() {
    await navigator.locks.request('sidecard.snapshot', { ifAvailable: true }, async (lock) => {
      // Another worker is writing the same; ours would only repeat it.
      if (!lock) return;
      await saveSnapshot({
        name: 'lexical-index',
        version: LEXICAL_INDEX_VERSION,
        seq: this.#seq,
        content: this.#index.toSnapshot(),
      });
    });
  }
}
