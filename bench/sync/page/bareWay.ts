import { Dexie, type Table } from 'dexie';
import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { collectionDatabase, PrefixSchema } from '@/documents/place';
import type { Target, Way } from './way';

/** As many changes in a page as the engine asks for. */
const PAGE = 1000;
/** Nothing is parsed here but by the browser: this is the least that has to be done. */
interface Feed {
  results: { id: string; doc: { _id: string } }[];
  last_seq: string | number;
  pending: number;
}

/** The same pages of the feed, and their documents in one table with the indexes of the engine's cards. */
export class BareWay implements Way {
  readonly #database = new Dexie('bare');
  #target: Target | undefined;
  #since: string | number = 0;

  get #cards(): Table<object, string> {
    return this.#database.table('cards');
  }

  async open(target: Target): Promise<void> {
    this.#target = target;
    this.#database.version(1).stores({
      cards: 'id, collection, status, updated.at, [collection+status]',
    });
    await this.#database.open();
  }

  async pull(): Promise<void> {
    if (!this.#target) throw new Error('Nothing to pull from.');
    const { prefix, slug, collection } = this.#target;
    const name = collectionDatabase(v.parse(PrefixSchema, prefix), v.parse(SlugSchema, slug));
    for (;;) {
      const query = new URLSearchParams({
        ...{ include_docs: 'true', conflicts: 'true' },
        ...{ limit: String(PAGE), since: String(this.#since) },
      });
      const answer = await fetch(`/${name}/_changes?${query}`, { cache: 'no-store' });
      const feed: Feed = await answer.json();
      const documents = feed.results.map(({ doc }) => ({ ...doc, id: doc._id, collection }));
      await this.#cards.bulkPut(documents.filter(({ id }) => id.startsWith('card:')));
      this.#since = feed.last_seq;
      if (feed.pending === 0) return;
    }
  }

  count(title?: string): Promise<number> {
    if (title === undefined) return this.#cards.count();
    return this.#cards.filter((card) => 'title' in card && card.title === title).count();
  }
}
