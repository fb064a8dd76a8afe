import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { badRequest, forbidden, unauthorized } from './couchError.ts';
import type { Database } from './database.ts';
import { stringsOf } from './fields.ts';
import type { Person } from './person.ts';
import type { Settings } from './settings.ts';
import { deriveKey, USER_PREFIX } from './userRecord.ts';

interface Credentials {
  salt: string;
  key: string;
  roles: string[];
}

const LOCKED = 'Account is temporarily locked due to multiple authentication failures';
const MOST_FAILURES = 5;
const LOCKED_FOR = 5 * 60_000;

/** A cookie's person, and the cookie to send anew where more than a tenth of its time has passed. */
export interface Session {
  person: Person;
  renewed: string | undefined;
}

/** Who may sign in, by which proof, and how often wrongly. */
export class Accounts {
  readonly #admins = new Map<string, Credentials>();
  readonly #users: () => Database | undefined;
  readonly #settings: Settings;
  readonly #now: () => number;
  readonly #secret = randomBytes(16);
  readonly #failures = new Map<string, { count: number; at: number }>();

  constructor(
    admins: Record<string, string>,
    {
      users,
      settings,
      now,
    }: { users: () => Database | undefined; settings: Settings; now: () => number },
  ) {
    for (const [name, password] of Object.entries(admins)) {
      const salt = randomBytes(16).toString('hex');
      this.#admins.set(name, { salt, key: deriveKey(password, salt), roles: ['_admin'] });
    }
    this.#users = users;
    this.#settings = settings;
    this.#now = now;
  }

  #find(name: string): Credentials | undefined {
    const tree = this.#users()?.tree(USER_PREFIX + name);
    const body = tree?.isDeleted() ? undefined : tree?.winner().content?.body;
    const roles = stringsOf(body?.roles);
    const admin = this.#admins.get(name);
    if (admin) return { ...admin, roles: [...admin.roles, ...roles] };
    if (typeof body?.salt !== 'string' || typeof body.derived_key !== 'string') return undefined;
    return { salt: body.salt, key: body.derived_key, roles };
  }

  /** @throws {CouchError} 401 for a wrong name or password, 403 after five of them. */
  signIn(name: string, password: string, peer: string): Person {
    const found = this.#find(name);
    const wrong = unauthorized('Name or password is incorrect.');
    if (!found) throw wrong;
    const account = JSON.stringify([peer, name, found.salt]);
    const failures = this.#failures.get(account);
    const isOver = failures !== undefined && this.#now() - failures.at > LOCKED_FOR;
    const count = failures && !isOver ? failures.count : 0;
    if (count >= MOST_FAILURES) throw forbidden(LOCKED);
    if (deriveKey(password, found.salt) !== found.key) {
      this.#failures.set(account, { count: count + 1, at: this.#now() });
      throw wrong;
    }
    return { name, roles: found.roles };
  }

  /** In seconds. */
  get #timeout(): number {
    return this.#settings.number('chttpd_auth', 'timeout', 600);
  }

  #sign(salt: string, said: string): Buffer {
    return createHmac('sha256', Buffer.concat([this.#secret, Buffer.from(salt)]))
      .update(said)
      .digest();
  }

  /** The `Set-Cookie` of a person who signed in. */
  cookieFor(name: string): string {
    const time = Math.floor(this.#now() / 1000)
      .toString(16)
      .toUpperCase();
    const said = `${name}:${time}`;
    const proof = this.#sign(this.#find(name)?.salt ?? '', said);
    const value = Buffer.concat([Buffer.from(`${said}:`), proof]).toString('base64url');
    return `AuthSession=${value}; Version=1; Max-Age=${this.#timeout}; Path=/; HttpOnly`;
  }

  /**
   * The person of a cookie; nobody where it is forged or over.
   * @throws {CouchError} 400 where it is no cookie of CouchDB's at all.
   */
  session(cookie: string): Session | undefined {
    const bytes = Buffer.from(cookie, 'base64url');
    const first = bytes.indexOf(':');
    const second = bytes.indexOf(':', first + 1);
    if (first === -1 || second === -1)
      throw badRequest('Malformed AuthSession cookie. Please clear your cookies.');
    const name = bytes.subarray(0, first).toString();
    const time = Number.parseInt(bytes.subarray(first + 1, second).toString(), 16);
    const found = this.#find(name);
    const age = Math.floor(this.#now() / 1000) - time;
    if (!found || !(age < this.#timeout)) return undefined;
    const expected = this.#sign(found.salt, bytes.subarray(0, second).toString());
    const proof = bytes.subarray(second + 1);
    if (proof.length !== expected.length || !timingSafeEqual(proof, expected)) return undefined;
    return {
      person: { name, roles: found.roles },
      renewed: age > this.#timeout * 0.1 ? this.cookieFor(name) : undefined,
    };
  }
}
