import { randomUUID } from 'node:crypto';
import { afterAll, expect, vi } from 'vitest';
import { startStandIn } from '../standIn/standIn.ts';
import { Client, fieldsOf, revisionOf } from './client.ts';

/** How long a cluster may take until all of it knows. */
export const SOON = { timeout: 20_000, interval: 100 };

const ROLE = 'contract-member';
const PROBES_IN_A_ROW = 6;
/** A stand-in need not wait as long for a rule that does not end. */
const RULE_TIMEOUT = 500;

export interface Person {
  name: string;
  password: string;
  client: Client;
}

export interface Security {
  admins?: { names?: string[]; roles?: string[] };
  members?: { names?: string[]; roles?: string[] };
  [more: string]: unknown;
}

/** A server to try, the real one that COUCH_URL and COUCH_ADMIN name or a stand-in, and what is made on it. */
export class Testbed {
  readonly anyone: Client;
  readonly admin: Client;
  readonly #databases: string[] = [];
  readonly #people: string[] = [];

  constructor(url: string, name: string, password: string) {
    this.anyone = new Client(url);
    this.admin = this.anyone.as(name, password);
  }

  /** A fresh database that {@link person}s may read and write. */
  async database(security: Security = {}): Promise<string> {
    const name = `contract-${randomUUID()}`;
    this.#databases.push(name);
    await this.create(name);
    const members = { members: { names: [], roles: [ROLE] } };
    await this.secure(name, { ...members, ...security });
    return name;
  }

  /** Makes a database of this name, once the one before it is gone everywhere. */
  async create(name: string): Promise<void> {
    await vi.waitFor(async () => {
      const { status } = await this.admin.put(`/${name}`);
      expect([201, 202]).toContain(status);
    }, SOON);
    await vi.waitFor(async () => expect((await this.admin.get(`/${name}`)).status).toBe(200), SOON);
  }

  /** Says who may do what, and waits until it holds. */
  async secure(database: string, security: Security): Promise<void> {
    const whole = { admins: { names: [], roles: ['_admin'] }, ...security };
    expect((await this.admin.put(`/${database}/_security`, whole)).status).toBe(200);
    await vi.waitFor(async () => {
      const { body } = await this.admin.get(`/${database}/_security`);
      expect(body).toEqual(whole);
    }, SOON);
  }

  /** Somebody with an account, once it can be used. */
  async person(roles: string[] = [ROLE]): Promise<Person> {
    const name = `contract-${randomUUID()}`;
    const password = randomUUID();
    this.#people.push(name);
    const record = { name, password, roles, type: 'user' };
    revisionOf(await this.admin.put(recordOf(name), record));
    const client = this.anyone.as(name, password);
    await vi.waitFor(async () => {
      const { body } = await client.get('/_session');
      expect(body).toMatchObject({ userCtx: { name } });
    }, SOON);
    return { name, password, client };
  }

  /** Gives somebody other roles, as an administrator does. */
  async setRoles(name: string, roles: string[]): Promise<void> {
    const record = fieldsOf(await this.admin.get(recordOf(name)));
    revisionOf(await this.admin.put(recordOf(name), { ...record, roles }));
  }

  /**
   * Saves a rule, and waits until all of the server obeys it: it must answer a document that says
   * `probe: true` with this status.
   */
  async install(database: string, rule: string, status = 403): Promise<void> {
    const path = `/${database}/_design/contract`;
    revisionOf(await this.admin.put(path, { validate_doc_update: rule }));
    let inARow = 0;
    await vi.waitFor(async () => {
      while (inARow < PROBES_IN_A_ROW) {
        const reply = await this.admin.put(`/${database}/${randomUUID()}`, { probe: true });
        inARow = reply.status === status ? inARow + 1 : 0;
        expect(reply.status).toBe(status);
      }
    }, SOON);
  }

  /** Removes all that was made. */
  async close(): Promise<void> {
    for (const name of this.#databases) await this.admin.delete(`/${name}`);
    for (const name of this.#people) {
      const { _rev } = fieldsOf(await this.admin.get(recordOf(name)));
      await this.admin.delete(`${recordOf(name)}?rev=${_rev}`);
    }
  }
}

/** The address of somebody's record. */
export function recordOf(name: string): string {
  return `/_users/org.couchdb.user:${name}`;
}

async function open(): Promise<{ bed: Testbed; stop: () => Promise<void> }> {
  const { COUCH_URL: url, COUCH_ADMIN: admin } = process.env;
  if (!url) {
    const standIn = await startStandIn({ rules: { timeout: RULE_TIMEOUT, path: 'parent' } });
    return {
      bed: new Testbed(standIn.url, 'admin', 'password'),
      stop: () => standIn.stop(),
    };
  }
  const [name = '', ...password] = (admin ?? '').split(':');
  if (name === '') throw new Error('COUCH_ADMIN must say who administers it: name:password.');
  return { bed: new Testbed(url, name, password.join(':')), stop: () => Promise.resolve() };
}

/** The testbed of one file of tests, cleared when they have run. */
export async function openTestbed(): Promise<Testbed> {
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
  const { bed, stop } = await open();
  afterAll(async () => {
    await bed.close();
    await stop();
  });
  return bed;
}
