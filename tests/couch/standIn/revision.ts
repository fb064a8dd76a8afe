import { createHash } from 'node:crypto';
import { badRequest } from './couchError.ts';

/** A revision: how many versions long its path is, and its hash. */
export interface Revision {
  position: number;
  hash: string;
}

/** Hashes of 32 hexadecimal digits are kept as 16 bytes, and come back in lower case. */
function hashOf(text: string): string {
  return /^[0-9a-f]{32}$/i.test(text) ? text.toLowerCase() : text;
}

/** @throws {CouchError} 400 where the text is no revision. */
export function parseRevision(text: unknown): Revision {
  const found = typeof text === 'string' ? /^(\d+)-(.*)$/s.exec(text) : null;
  if (!found) throw badRequest('Invalid rev format');
  return { position: Number(found[1]), hash: hashOf(found[2] ?? '') };
}

export function parseHash(text: string): string {
  return hashOf(text);
}

export function textOf({ position, hash }: Revision): string {
  return `${position}-${hash}`;
}

function bytesOf(hash: string): Buffer {
  return /^[0-9a-f]{32}$/.test(hash) ? Buffer.from(hash, 'hex') : Buffer.from(hash);
}

/** Longer paths first, then higher hashes: the order in which CouchDB looks for a winner. */
export function byRank(a: Revision, b: Revision): number {
  return b.position - a.position || Buffer.compare(bytesOf(b.hash), bytesOf(a.hash));
}

/** The hash of a new version; the same edit of the same version has the same one. */
export function newHash(parent: string, isDeleted: boolean, content: unknown): string {
  return createHash('md5')
    .update(JSON.stringify([parent, isDeleted, content]))
    .digest('hex');
}
