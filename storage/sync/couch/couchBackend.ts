import * as v from 'valibot';
import {
  type Account,
  type Backend,
  BackendFailure,
  type Credentials,
  type Cursor,
  type LocalChange,
  type Page,
  type PullOptions,
  type PushOutcome,
} from '../backend';
import { CouchHttp, type Send } from './couchHttp';
import { readFeed } from './feed';
import { cursorOf, positionOf } from './feedPosition';
import { openSession, readSession } from './session';
import { writeDocuments } from './writes';

const InfoSchema = v.object({ db_name: v.string(), instance_start_time: v.string() });
/** A database is looked at so often whether it is still the same, in ms. */
const INSTANCE_TRUSTED = 60_000;

/** Apache CouchDB 3.5 or newer over HTTP (docs/data.md). */
export class CouchBackend implements Backend {
  readonly #http: CouchHttp;
  readonly #now: () => number;
  readonly #instances = new Map<string, { instance: string; at: number }>();

  /**
   * @param address of the server.
   * @param send how requests are sent: with the browser's cookies, or another sign-in.
   * @param now ms since the epoch, or of any clock that goes on.
   */
  constructor(address: string, send: Send, now: () => number = Date.now) {
    this.#http = new CouchHttp(address, send);
    this.#now = now;
  }

  signIn(credentials: Credentials): Promise<Account> {
    return openSession(this.#http, credentials);
  }

  account(): Promise<Account | null> {
    return readSession(this.#http);
  }

  async pull(database: string, since: Cursor | null, options: PullOptions): Promise<Page> {
    const position = since === null ? null : positionOf(since);
    const instance = await this.#instanceOf(database, position === null);
    if (position && position.instance !== instance) {
      throw new BackendFailure('recreated', database);
    }
    const { changes, seq, pending } = await readFeed(
      this.#http,
      database,
      position?.seq ?? 0,
      options,
    );
    return { changes, pending, cursor: cursorOf({ instance, seq }) };
  }

  push(database: string, changes: readonly LocalChange[]): Promise<PushOutcome[]> {
    return writeDocuments(this.#http, database, changes);
  }

  /** When the database was created (CouchDB 3.5: `instance_start_time`): it tells one from another of its name. */
  async #instanceOf(database: string, isAnew: boolean): Promise<string> {
    const known = this.#instances.get(database);
    if (known && !isAnew && this.#now() - known.at < INSTANCE_TRUSTED) return known.instance;
    const { body } = await this.#http.ask({ path: encodeURIComponent(database) });
    const parsed = v.safeParse(InfoSchema, body);
    if (!parsed.success) throw new BackendFailure('not-couchdb', `no description of ${database}`);
    const instance = parsed.output.instance_start_time;
    this.#instances.set(database, { instance, at: this.#now() });
    return instance;
  }
}
