import { LexicalIndex } from '@/ranking/lexicalIndex';
import { archivedCards } from '@/storage/cards';
import { cardChangesSeq, cardChangesSince } from '@/storage/changeLog';

/** The index of the archived cards: made when somebody first looks for one, then kept in step. */
export class ArchivedIndex {
  /** The last card change that the index holds; null until it is made. */
  #seq: number | null = null;
  readonly #index = new LexicalIndex('archived');
  #work: Promise<void> = Promise.resolve();

  /** The index with every change that has landed. Calls made meanwhile wait for the same work. */
  async current(): Promise<LexicalIndex> {
    const catchUp = () => this.#catchUp();
    const work = this.#work.then(catchUp, catchUp);
    this.#work = work;
    await work;
    return this.#index;
  }

  async #catchUp() {
    if (this.#seq === null) {
      // What lands while the cards are read is read once more afterwards.
      const seq = await cardChangesSeq();
      for (const card of await archivedCards()) this.#index.put(card);
      this.#seq = seq;
    }
    const { seq, changes } = await cardChangesSince(this.#seq);
    for (const { id, card } of changes) {
      if (card) this.#index.put(card);
      else this.#index.remove(id);
    }
    this.#seq = seq;
  }
}
