import { CouchError, forbidden, unauthorized } from './couchError.ts';
import type { Fields } from './fields.ts';
import { isFields, stringsOf } from './fields.ts';
import type { Person } from './person.ts';

function isNamed(person: Person, group: unknown): boolean {
  const { names, roles } = isFields(group) ? group : {};
  if (person.roles.includes('_admin')) return true;
  if (person.roles.some((role) => stringsOf(roles).includes(role))) return true;
  return person.name !== null && stringsOf(names).includes(person.name);
}

function isOpenToAll(group: unknown): boolean {
  const { names, roles } = isFields(group) ? group : {};
  return stringsOf(names).length === 0 && stringsOf(roles).length === 0;
}

function refuse(person: Person, reason: string): never {
  throw person.name === null ? unauthorized(reason) : forbidden(reason);
}

/** @throws {CouchError} 401, for those who are signed in as well: CouchDB makes no difference. */
export function requireServerAdmin(person: Person): void {
  if (!person.roles.includes('_admin')) throw unauthorized('You are not a server admin.');
}

export function isDatabaseAdmin(security: Fields, person: Person): boolean {
  return isNamed(person, security.admins);
}

/** @throws {CouchError} 401 for strangers, 403 for people. */
export function requireDatabaseAdmin(security: Fields, person: Person): void {
  if (!isDatabaseAdmin(security, person)) refuse(person, 'You are not a db or server admin.');
}

/** @throws {CouchError} 401 for strangers, 403 for people. */
export function requireMember(security: Fields, person: Person): void {
  if (isNamed(person, security.admins) || isOpenToAll(security.members)) return;
  if (isNamed(person, security.members)) return;
  const what = person.name === null ? 'authorized' : 'allowed';
  refuse(person, `You are not ${what} to access this db.`);
}

/** @throws {CouchError} 400 or 500 where CouchDB would not take it. */
export function checkSecurity(security: unknown): asserts security is Fields {
  if (!isFields(security)) throw new CouchError(400, 'bad_request', '');
  for (const group of [security.admins ?? {}, security.members ?? {}]) {
    const told = 'admins or members must be a JSON list of strings';
    if (!isFields(group)) throw new CouchError(500, 'error', told);
    for (const each of [group.names ?? [], group.roles ?? []])
      if (!Array.isArray(each) || stringsOf(each).length !== each.length)
        throw new CouchError(500, 'error', 'names must be a JSON list of strings');
  }
}
