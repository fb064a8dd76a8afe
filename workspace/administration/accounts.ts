import * as v from 'valibot';
import { memberIdOf } from '@/documents/people';
import { answerOf } from './answers';
import { untilUncontended } from './contended';
import { AdministrationFailure } from './failure';
import { areSameRoles, isOwnRole } from './roles';
import { documentsFrom, readStored, type Stored, writeStored } from './rows';
import type { Server } from './server';
import { readSettings } from './settings';

export const USERS = '_users';
const START = 'org.couchdb.user:';
/** 20 signs of 64: nobody guesses it, and it is for one use. */
const PASSWORD_BYTES = 15;

const AccountSchema = v.looseObject({
  _id: v.string(),
  _rev: v.string(),
  name: v.string(),
  roles: v.array(v.string()),
});
/** A person's record on the server. Its other fields are CouchDB's, and go back as they came. */
export type StoredAccount = v.InferOutput<typeof AccountSchema>;

function pathOf(name: string): string {
  return encodeURIComponent(START + name);
}

function accountOf(stored: Stored): StoredAccount {
  return answerOf(AccountSchema, stored, `record ${stored._id}`);
}

/** A password that is good for one use. */
export function newPassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(PASSWORD_BYTES));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_');
}

/**
 * @throws AdministrationFailure `unfit-account` for a name that no member id can hold, or that CouchDB
 *   takes for none (`_` in front, `:`).
 */
export function needFitName(name: string): void {
  const isFit = name !== '' && name === name.trim() && !/^_|:/.test(name);
  if (!isFit || memberIdOf(name) === undefined) {
    throw new AdministrationFailure({ problem: 'unfit-account', name });
  }
}

/** @throws AdministrationFailure `server-administrator` where the settings name it as one. */
export async function needNoAdministrator(server: Server, name: string): Promise<void> {
  const nodes = await readSettings(server);
  if (nodes?.some((each) => each.keys('admins').includes(name))) {
    throw new AdministrationFailure({ problem: 'server-administrator', name });
  }
}

export async function readAccount({ http }: Server, name: string): Promise<StoredAccount | null> {
  const stored = await readStored(http, USERS, pathOf(name));
  return stored && accountOf(stored);
}

/** All accounts of the server. */
export async function readAccounts({ http }: Server): Promise<StoredAccount[]> {
  const found: StoredAccount[] = [];
  for await (const stored of documentsFrom(http, USERS, START)) found.push(accountOf(stored));
  return found;
}

/** Makes an account; `conflict` where there is one of the name. */
export function makeAccount(
  { http }: Server,
  account: { name: string; password: string; roles: string[] },
): Promise<'written' | 'conflict'> {
  return writeStored(http, USERS, pathOf(account.name), { ...account, type: 'user' });
}

/**
 * Changes what an account may do, or its password; whoever is signed in with another password is signed
 * out by it.
 *
 * @returns whether anything changed.
 * @throws AdministrationFailure `no-account`.
 */
export function changeAccount(
  server: Server,
  name: string,
  change: { roles?: (roles: readonly string[]) => string[]; password?: string },
): Promise<boolean> {
  return untilUncontended(name, async () => {
    const account = await readAccount(server, name);
    if (!account) throw new AdministrationFailure({ problem: 'no-account', name });
    const roles = change.roles?.(account.roles) ?? account.roles;
    const { password } = change;
    if (password === undefined && areSameRoles(roles, account.roles)) return false;
    const outcome = await writeStored(server.http, USERS, pathOf(name), {
      ...account,
      roles,
      ...(password !== undefined && { password }),
    });
    return outcome === 'conflict' ? outcome : true;
  });
}

/**
 * Ends what an account may do in a workspace: from now on its password and its sessions open nothing there.
 * It is deleted, or `kept` without its roles here where it is for something else as well.
 */
export function endAccount(server: Server, name: string): Promise<'deleted' | 'kept' | 'none'> {
  return untilUncontended(name, async () => {
    const account = await readAccount(server, name);
    if (!account?.roles.some(isOwnRole)) return 'none';
    const roles = account.roles.filter((role) => !isOwnRole(role));
    if (roles.length > 0) {
      const path = pathOf(name);
      const outcome = await writeStored(server.http, USERS, path, { ...account, roles });
      return outcome === 'conflict' ? outcome : 'kept';
    }
    const { status } = await server.http.ask(
      { method: 'DELETE', path: `${USERS}/${pathOf(name)}`, query: { rev: account._rev } },
      [404, 409],
    );
    return status === 409 ? 'conflict' : 'deleted';
  });
}
