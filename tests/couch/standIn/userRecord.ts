import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { CouchError, forbidden, missing } from './couchError.ts';
import type { Incoming } from './document.ts';
import type { Fields } from './fields.ts';
import { stringsOf } from './fields.ts';
import type { Person } from './person.ts';
import { isDatabaseAdmin } from './rights.ts';

export const USER_PREFIX = 'org.couchdb.user:';

/** CouchDB's are 600,000: here the same form is wanted, not the same strength. */
const ITERATIONS = 10;

export function deriveKey(password: string, salt: string): string {
  return pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256').toString('hex');
}

/**
 * A person's record as `_users` keeps it: the password is derived away.
 * @throws {CouchError} 403 for a record that CouchDB's own rule for `_users` refuses.
 */
export function hidePassword(document: Incoming): Incoming {
  const { id, body, isDeleted } = document;
  if (isDeleted || id.startsWith('_')) return document;
  const { name, roles, type, password, ...others } = body;
  if (type !== 'user') throw forbidden('doc.type must be user');
  if (typeof name !== 'string' || name === '') throw forbidden('doc.name is required');
  if (!Array.isArray(roles)) throw forbidden('doc.roles must be an array');
  if (stringsOf(roles).length !== roles.length)
    throw forbidden('doc.roles can only contain strings');
  if (id !== USER_PREFIX + name) throw forbidden(`Doc ID must be of the form ${USER_PREFIX}name`);
  if (stringsOf(roles).some((role) => role.startsWith('_')))
    throw forbidden('No system roles (starting with underscore) in users db.');
  if (name.startsWith('_')) throw forbidden('Username may not start with underscore.');
  if (name.includes(':')) throw forbidden('Character `:` is not allowed in usernames.');
  if (password === undefined || password === null) return document;
  if (typeof password !== 'string')
    throw new CouchError(400, 'bad_request', 'Password must be a string.');
  const salt = randomBytes(16).toString('hex');
  const hidden = {
    password_scheme: 'pbkdf2',
    pbkdf2_prf: 'sha256',
    salt,
    iterations: ITERATIONS,
    derived_key: deriveKey(password, salt),
  };
  return { ...document, body: { ...others, name, roles, type, ...hidden } };
}

/**
 * Who may see which record: administrators all, others their own (CouchDB, couch_users_db).
 * @throws {CouchError} 404 for another's, as if it were not there; 403 for what is no record.
 */
export function requireVisible(security: Fields, id: string, person: Person): void {
  if (isDatabaseAdmin(security, person)) return;
  if (id.startsWith('_design/'))
    throw forbidden('Only administrators can view design docs in the users database.');
  if (id !== USER_PREFIX + person.name) throw missing();
}

/**
 * Who may write which record: administrators all, others their own, but for its roles.
 * @param before What stood there, if anything.
 * @throws {CouchError} 404 for another's, 403 for what its owner may not change.
 */
export function requireOwnRecord(
  { security, before, person }: { security: Fields; before: Fields | undefined; person: Person },
  { id, isDeleted, body }: Incoming,
): void {
  if (isDatabaseAdmin(security, person)) return;
  if (person.name !== null && id !== USER_PREFIX + person.name) throw missing();
  if (isDeleted) return;
  const roles = [...stringsOf(body.roles)].sort();
  if (!before && roles.length > 0) throw forbidden('Only _admin may set roles');
  const old = [...stringsOf(before?.roles)].sort();
  if (before && JSON.stringify(roles) !== JSON.stringify(old))
    throw forbidden('Only _admin may edit roles');
}
