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
import { cursorOf, type FeedPosition, positionOf } from './feedPosition';
import { metaAfter, readMeta } from './instance';
import { openSession, readSession } from './session';
import { writeDocuments } from './writes';

/** What tells a database from another of its name, and when it was looked at. */
type Looked = Pick<FeedPosition, 'instance' | 'meta'> & { at: number };

const InfoSchema = v.object({ db_name: v.string(), instance_start_time: v.string() });
/** A database is looked at so often whether it is still the same, in ms. */
const INSTANCE_TRUSTED = 60_000;

/** Apache CouchDB 3.5 or newer over HTTP (docs/data.md). */
export class CouchBackend implements Backend {
  readonly #http: CouchHttp;
  readonly #now: () => number;
  readonly #looked = new Map<string, Looked>();

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
    const { instance } = await this.#lookAtSame(database, position);
    const { changes, seq, pending } = await readFeed(
      this.#http,
      database,
      position?.seq ?? 0,
      options,
    );
    const meta = metaAfter(changes, position?.meta);
    // It was declared another one in the very moment.
    if (position?.meta !== undefined && position.meta !== meta) {
      throw new BackendFailure('recreated', database);
    }
    const found = { instance, ...(meta !== undefined && { meta }), seq };
    return { changes, pending, cursor: cursorOf(found) };
  }

  async push(
    database: string,
    changes: readonly LocalChange[],
    since: Cursor | null,
  ): Promise<PushOutcome[]> {
    const position = since === null ? null : positionOf(since);
    if (position) await this.#lookAtSame(database, position);
    return writeDocuments(this.#http, database, changes);
  }

  /** Looks at a database, which has to be the one that a position is of. @throws BackendFailure `recreated` */
  async #lookAtSame(database: string, position: FeedPosition | null): Promise<Looked> {
    const looked = await this.#look(database, position);
    const isSame =
      !position || (position.instance === looked.instance && position.meta === looked.meta);
    if (!isSame) throw new BackendFailure('recreated', database);
    return looked;
  }

  /**
   * When the database was created (CouchDB 3.5: `instance_start_time`), to the second, and what its document
   * says of itself, for the position of a feed that has brought one.
   */
  async #look(database: string, position: FeedPosition | null): Promise<Looked> {
    const known = this.#looked.get(database);
    const isEnough = known && (position?.meta === undefined || known.meta !== undefined);
    if (isEnough && position && this.#now() - known.at < INSTANCE_TRUSTED) {
      return position.meta === undefined ? { instance: known.instance, at: known.at } : known;
    }
    const { body } = await this.#http.ask({ path: encodeURIComponent(database) });
    const parsed = v.safeParse(InfoSchema, body);
    if (!parsed.success) throw new BackendFailure('not-couchdb', `no description of ${database}`);
    const meta = position?.meta === undefined ? undefined : await readMeta(this.#http, database);
    const looked: Looked = {
      instance: parsed.output.instance_start_time,
      ...(meta !== undefined && { meta }),
      at: this.#now(),
    };
    this.#looked.set(database, looked);
    return looked;
  }
}
