import PouchDB from 'pouchdb-browser';
import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { collectionDatabase, PrefixSchema } from '@/documents/place';
import type { Target, Way } from './way';

/** As many documents at a time as the engine asks for; PouchDB's own choice, 100, takes longer. */
const BATCH = 1000;

/** PouchDB's one-way replication (https://pouchdb.com/api.html#replication). */
export class PouchWay implements Way {
  readonly #local = new PouchDB('pouch');
  #remote: string | undefined;

  async open({ prefix, slug }: Target): Promise<void> {
    const name = collectionDatabase(v.parse(PrefixSchema, prefix), v.parse(SlugSchema, slug));
    this.#remote = `${location.origin}/${name}`;
    await this.#local.info();
  }

  async pull(): Promise<void> {
    if (this.#remote === undefined) throw new Error('Nothing to pull from.');
    const { ok, errors } = await this.#local.replicate.from(this.#remote, { batch_size: BATCH });
    if (!ok || errors.length > 0) throw new Error(`PouchDB: ${JSON.stringify(errors)}`);
  }

  async count(title?: string): Promise<number> {
    const { rows } = await this.#local.allDocs({ include_docs: title !== undefined });
    const cards = rows.filter(({ id }) => id.startsWith('card:'));
    return title === undefined
      ? cards.length
      : cards.filter(({ doc }) => doc?.title === title).length;
  }
}
