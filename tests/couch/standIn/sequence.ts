import { badRequest } from './couchError.ts';

const MARK = '-g1AAAA';

/** Where a feed stands, in a form that nobody is meant to read. */
export function writeSequence(database: string, number: number): string {
  const secret = Buffer.from(`${database}:${number}`).toString('base64url');
  return `${number}${MARK}${secret.padEnd(100, 'A')}`;
}

/**
 * The number behind a sequence of this database; 0 for one of another database, so that the feed
 * begins anew.
 * @throws {CouchError} 400 where it is none.
 */
export function readSequence(database: string, text: string): number {
  const since = text.replace(/^"(.*)"$/, '$1');
  if (since === '' || since === '0') return 0;
  const [number = '', secret] = since.split(MARK);
  if (secret === undefined || !/^\d+$/.test(number))
    throw badRequest("Malformed sequence supplied in 'since' parameter.");
  return writeSequence(database, Number(number)) === since ? Number(number) : 0;
}
