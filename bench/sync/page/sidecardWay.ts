import * as v from 'valibot';
import { SlugSchema } from '@/cards/collectionSlug';
import { newId } from '@/cards/ids';
import { memberIdOf } from '@/documents/people';
import { PrefixSchema } from '@/documents/place';
import { saveDraft } from '@/storage/cardWrites';
import { database } from '@/storage/database';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { sendWithCookies } from '@/storage/sync/couch/sendWithCookies';
import { placeOfSlug } from '@/storage/sync/places';
import type { Place } from '@/storage/sync/rows';
import { syncRun } from '@/storage/sync/syncRun';
import type { Workspace } from '@/storage/sync/workspace';
import type { Target, Way } from './way';

/** After so long, in ms, it is every collection's turn. */
const A_TURN_LATER = 10 * 60_000;

/** The shipped engine: each pull is a whole run over the workspace, as the background does one. */
export class SidecardWay implements Way {
  #workspace: Workspace | undefined;
  #backend: CouchBackend | undefined;
  #active: Place[] = [];
  /** How far its clock is ahead, in ms. */
  #ahead = 0;

  async open({ prefix, slug, account }: Target): Promise<void> {
    const me = memberIdOf(account);
    if (!me) throw new Error(`No member can be called ${account}.`);
    const address = location.origin;
    this.#workspace = { address, prefix: v.parse(PrefixSchema, prefix), account };
    this.#backend = new CouchBackend(address, sendWithCookies);
    this.look(slug);
    await database.settings.bulkPut([
      { name: 'workspace', value: this.#workspace },
      { name: 'me', value: me },
      { name: 'agent-name', value: account },
    ]);
  }

  /** Says at which collections somebody looks. */
  look(...slugs: readonly string[]): void {
    this.#active = slugs.map((slug) => placeOfSlug(v.parse(SlugSchema, slug)));
  }

  /** Lets so much time go by that it is every collection's turn. */
  later(): void {
    this.#ahead += A_TURN_LATER;
  }

  async pull(): Promise<void> {
    if (!this.#workspace || !this.#backend) throw new Error('Nothing to pull from.');
    const outcome = await syncRun(this.#backend, {
      ...{ workspace: this.#workspace, active: this.#active },
      ...{ now: () => Date.now() + this.#ahead, chance: Math.random },
    });
    if (outcome.state !== 'done') throw new Error(`The run ended as ${outcome.state}.`);
  }

  count(title?: string): Promise<number> {
    if (title === undefined) return database.cards.count();
    return database.cards.filter((card) => card.title === title).count();
  }

  /** Saves so many new cards in a collection that is here already, as the card form does. */
  async capture(count: number, { collection }: Target, body: string): Promise<void> {
    const home = (await database.collections.toArray()).find(({ id }) => id === collection);
    if (!home) throw new Error(`${collection} is not on this device.`);
    for (let number = 1; number <= count; number++) {
      const fields = {
        ...{ title: `Captured ${number}`, sourceLang: 'en', answer: { en: { body } } },
        ...{ notes: '', keywords: [], collection: home.id },
      };
      const at = new Date().toISOString();
      const draft = { id: newId('draft'), base: null, source: null, at, fields };
      const how = { nameless: 'Me', firstCollection: 'My cards', now: Date.now() };
      await saveDraft(draft, how);
    }
  }

  /** How many changes wait to be sent. */
  waiting(): Promise<number> {
    return database.outbox.count();
  }
}
