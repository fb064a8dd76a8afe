import type { Couch } from './couch.ts';
import { badRequest, CouchError } from './couchError.ts';
import type { Database } from './database.ts';
import type { Fields } from './fields.ts';
import { isFields } from './fields.ts';
import type { Person } from './person.ts';

/** What was asked, in whatever way it came. */
export interface Request {
  method: string;
  /** The path's parts, decoded. */
  parts: string[];
  query: URLSearchParams;
  headers: Headers;
  body: Buffer;
  /** The address it came from. */
  peer: string;
  /** Ends when whoever asked has gone. */
  signal: AbortSignal;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The rest of the body, where its beginning is sent at once. */
  rest?: Promise<string>;
}

/** A request with who asks. */
export interface Call {
  couch: Couch;
  request: Request;
  person: Person;
}

export interface DatabaseCall extends Call {
  database: Database;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: `${JSON.stringify(value)}\n`,
  };
}

/** @throws {CouchError} 405 */
export function notAllowed(methods: string): never {
  throw new CouchError(405, 'method_not_allowed', `Only ${methods} allowed`);
}

/** @throws {CouchError} 415 where a body of another kind, or of none, was sent. */
export function requireJson({ headers }: Request): void {
  if (!/^application\/json\b/.test(headers.get('content-type') ?? ''))
    throw new CouchError(415, 'bad_content_type', 'Content-Type must be application/json');
}

/** @throws {CouchError} 400 where the body is no JSON. */
export function readJson({ body }: Request): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw badRequest('invalid UTF-8 JSON');
  }
}

/** @throws {CouchError} 400 where the body is no JSON object, 415 where it does not say it is JSON. */
export function readFields(request: Request): Fields {
  requireJson(request);
  const value = readJson(request);
  if (!isFields(value)) throw badRequest('Request body must be a JSON object');
  return value;
}

export function isAsked(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true';
}

/** @throws {CouchError} 400 where it is no whole number. */
export function numberAsked(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text))
    throw new CouchError(400, 'query_parse_error', `Invalid value for integer: "${text}"`);
  return Number(text);
}
