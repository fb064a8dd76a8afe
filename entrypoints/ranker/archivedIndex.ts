import { LexicalIndex } from '@/ranking/lexicalIndex';
import { archivedCards, cardChangesSeq } from '@/storage/cards';

/** The index of the archived cards: made when somebody looks for one, made anew once cards changed. */
export class ArchivedIndex {
  #seq = -1;
  #index = new LexicalIndex('archived');

  /** The index with every change that has landed. */
  async current(): Promise<LexicalIndex> {
    const seq = await cardChangesSeq();
    if (seq === this.#seq) return this.#index;
    const index = new LexicalIndex('archived');
    for (const card of await archivedCards()) index.put(card);
    this.#index = index;
    this.#seq = seq;
    return index;
  }
}
