import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { badRequest, unauthorized } from './couchError.ts';
import type { Fields } from './fields.ts';
import { isFields, stringsOf } from './fields.ts';
import type { Person } from './person.ts';
import type { Settings } from './settings.ts';

function fieldsOf(part: string): Fields {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    if (isFields(value)) return value;
  } catch {
    throw badRequest('Malformed token');
  }
  throw badRequest('Malformed token');
}

function isSigned(algorithm: unknown, key: string, said: string, proof: Buffer): boolean {
  if (algorithm === 'HS256') {
    const expected = createHmac('sha256', Buffer.from(key, 'base64')).update(said).digest();
    return expected.length === proof.length && timingSafeEqual(expected, proof);
  }
  const publicKey = createPublicKey(key.replaceAll('\\n', '\n'));
  return verify('RSA-SHA256', Buffer.from(said), publicKey, proof);
}

/** The value at a path such as `realm.roles`. */
function at(claims: Fields, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), claims);
}

function rolesOf(claims: Fields, settings: Settings): string[] {
  const path = settings.get('jwt_auth', 'roles_claim_path');
  const name = settings.get('jwt_auth', 'roles_claim_name') ?? '_couchdb.roles';
  return stringsOf(path === undefined ? claims[name] : at(claims, path));
}

/** @param required As CouchDB writes it: names, and `{name, "value"}`. @param now In seconds. */
function checkClaims(claims: Fields, required: string, now: number): void {
  for (const [, name, value, bare] of required.matchAll(/\{(\w+)\s*,\s*"([^"]+)"\}|(\w+)/g)) {
    const claim = claims[name ?? bare ?? ''];
    if (claim === undefined) throw badRequest(`Missing ${name ?? bare} claim`);
    if (value !== undefined && claim !== value) throw badRequest(`Invalid ${name} claim`);
  }
  if (claims.exp !== undefined && !(Number(claims.exp) > now))
    throw unauthorized('exp not in future');
  if (claims.nbf !== undefined && !(Number(claims.nbf) <= now))
    throw unauthorized('nbf not in past');
}

/**
 * The person of a JSON Web Token; its keys stand in the section `jwt_keys`, as `hmac:<kid>` in
 * base 64 and `rsa:<kid>` in PEM. A token whose roles name `_admin` is a server admin's.
 * @throws {CouchError} 400 or 401 for a token that does not hold.
 */
export function readToken(token: string, settings: Settings, now: number): Person {
  const [head = '', body = '', proof = '', ...others] = token.split('.');
  if (proof === '' || others.length > 0) throw badRequest('Malformed token');
  const { alg: algorithm, kid = '_default' } = fieldsOf(head);
  if (algorithm !== 'HS256' && algorithm !== 'RS256') throw badRequest('Invalid alg header value');
  const key = settings.get('jwt_keys', `${algorithm === 'HS256' ? 'hmac' : 'rsa'}:${kid}`);
  if (key === undefined) throw badRequest('Unknown kid');
  if (!isSigned(algorithm, key, `${head}.${body}`, Buffer.from(proof, 'base64url')))
    throw badRequest('Bad signature');
  const claims = fieldsOf(body);
  checkClaims(claims, settings.get('jwt_auth', 'required_claims') ?? '', now / 1000);
  if (typeof claims.sub !== 'string') throw unauthorized('Token missing sub claim.');
  return { name: claims.sub, roles: rolesOf(claims, settings) };
}
