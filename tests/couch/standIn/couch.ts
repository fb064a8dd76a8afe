import { Accounts } from './accounts.ts';
import type { Answer, Request } from './call.ts';
import { json } from './call.ts';
import { badRequest, CouchError, missing, unauthorized } from './couchError.ts';
import type { RuleOptions } from './database.ts';
import { Database } from './database.ts';
import { answerDatabase } from './databaseEndpoint.ts';
import type { Person } from './person.ts';
import { NOBODY } from './person.ts';
import { answerServer, SERVER } from './serverEndpoints.ts';
import { Settings } from './settings.ts';
import { readToken } from './token.ts';

/** Those that CouchDB keeps for itself, and that administrators make. */
const SYSTEM_DATABASES = ['_users', '_replicator'];
/** CouchDB shows the passwords of its administrators derived, as it shows those of people. */
const HIDDEN = '-pbkdf2:sha256-stand-in';

export interface CouchOptions {
  /** Server admins: names and passwords. */
  admins: Record<string, string>;
  /** The configuration it begins with: sections of keys. */
  settings: Record<string, Record<string, string>>;
  rules: RuleOptions;
  /** Gives the rows of a page of the feed in another order than they changed, as a cluster may. */
  isUnordered: boolean;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What a CouchDB 3.5 answers, without the network: databases in memory, people, rights. */
export class Couch {
  readonly options: CouchOptions;
  readonly settings: Settings;
  readonly accounts: Accounts;
  readonly #databases = new Map<string, Database>();

  constructor(options: CouchOptions) {
    this.options = options;
    this.settings = new Settings(options.settings);
    for (const name of Object.keys(options.admins)) this.settings.set('admins', name, HIDDEN);
    this.create('_users');
    const users = () => this.database('_users');
    const { settings } = this;
    this.accounts = new Accounts(options.admins, { users, settings, now: options.now });
  }

  database(name: string): Database | undefined {
    return this.#databases.get(name);
  }

  names(): string[] {
    return [...this.#databases.keys()].sort();
  }

  /** @throws {CouchError} 412 where there is one of that name. */
  create(name: string): Database {
    if (this.#databases.has(name)) {
      const told = 'The database could not be created, the file already exists.';
      throw new CouchError(412, 'file_exists', told);
    }
    const database = new Database(name, this.options.now(), this.options.rules);
    this.#databases.set(name, database);
    return database;
  }

  /** @throws {CouchError} 404 where there is none of that name. */
  drop(name: string): void {
    const database = this.#databases.get(name);
    if (!database) throw missing('Database does not exist.');
    this.#databases.delete(name);
    database.wake();
  }

  #personOf(request: Request): { person: Person; cookie?: string | undefined } {
    const cookies = request.headers.get('cookie') ?? '';
    const [, cookie] = /(?:^|;\s*)AuthSession=([^;]+)/.exec(cookies) ?? [];
    const session = cookie === undefined ? undefined : this.accounts.session(cookie);
    if (session) return { person: session.person, cookie: session.renewed };
    const [scheme = '', proof = ''] = (request.headers.get('authorization') ?? '').split(' ');
    if (scheme === '') {
      if (this.settings.get('chttpd', 'require_valid_user') !== 'true') return { person: NOBODY };
      throw unauthorized('Authentication required.');
    }
    const hasTokens = Object.keys(this.settings.section('jwt_keys')).length > 0;
    if (scheme === 'Bearer' && hasTokens)
      return { person: readToken(proof, this.settings, this.options.now()) };
    if (scheme.toLowerCase() !== 'basic') throw badRequest('Authorization header is invalid');
    const said = Buffer.from(proof, 'base64').toString();
    const colon = said.indexOf(':');
    const [name, password] = [said.slice(0, Math.max(colon, 0)), said.slice(colon + 1)];
    return { person: this.accounts.signIn(name, password, request.peer) };
  }

  #route(request: Request): Answer {
    const isSigningIn = request.parts[0] === '_session' && request.method !== 'GET';
    const { person, cookie } = isSigningIn ? { person: NOBODY } : this.#personOf(request);
    const [first = '', ...parts] = request.parts;
    const call = { couch: this, request, person };
    const isDatabase = first !== '' && (!first.startsWith('_') || SYSTEM_DATABASES.includes(first));
    const answer = isDatabase
      ? answerDatabase(call, first, parts)
      : answerServer(call, first, parts);
    if (cookie !== undefined) answer.headers['set-cookie'] ??= cookie;
    return answer;
  }

  /** Answers everything, and what it cannot do with CouchDB's own words. */
  answer(request: Request): Answer {
    const asked = request.method === 'HEAD' ? { ...request, method: 'GET' } : request;
    const answer = this.#attempt(asked);
    const headers = { server: SERVER, 'cache-control': 'must-revalidate', ...answer.headers };
    return { ...answer, headers };
  }

  #attempt(request: Request): Answer {
    try {
      return this.#route(request);
    } catch (error) {
      if (!(error instanceof CouchError)) throw error;
      return json(error.status, { error: error.error, reason: error.reason });
    }
  }
}
