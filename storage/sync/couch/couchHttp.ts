import * as v from 'valibot';
import { BackendFailure, type FailureKind } from '../backend';
import { retryAfterOf } from './retryAfter';

/** A request that gets no answer in this time gets none, in ms. */
const DEADLINE = 20_000;
/** Chromium ends a worker whose fetch goes unanswered for 30 s, with all that it was about to do. */
const LONGEST_DEADLINE = 28_000;

/** The status of an answer to a body that is larger than somebody on the way takes (RFC 9110, 15.5.14). */
export const TOO_LARGE = 413;

const ErrorSchema = v.object({ error: v.string(), reason: v.optional(v.nullable(v.string()), '') });

/** What is asked of the server. */
export interface CouchRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind the server's address, its parts encoded; without a slash in front. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  /** How long the server itself may wait before it answers, in ms. */
  wait?: number;
  signal?: AbortSignal | undefined;
}

/** An answer that is CouchDB's own, read and parsed as JSON. */
export interface CouchAnswer {
  status: number;
  body: unknown;
}

/** The error of an answer as CouchDB tells it. */
export interface CouchError {
  error: string;
  reason: string;
}

/** How requests are sent: `fetch`, with whatever signs them in. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** CouchDB's own error in a body; null where it is something else. */
export function errorIn(body: unknown): CouchError | null {
  const parsed = v.safeParse(ErrorSchema, body);
  if (!parsed.success) return null;
  return { error: parsed.output.error, reason: parsed.output.reason ?? '' };
}

/** 403 is CouchDB's word for three things, which only its reason tells apart (3.5, chttpd_auth). */
function forbiddenKind({ error, reason }: CouchError): FailureKind {
  if (error === 'forbidden' && /temporarily locked/i.test(reason)) return 'locked';
  return error === 'forbidden' ? 'forbidden' : 'broken';
}

/** What an answer that tells of no success means; its body is CouchDB's, or it would be no error of its. */
function failureOf(status: number, error: CouchError, response: Response): BackendFailure {
  const told = `${status} ${error.error}: ${error.reason}`;
  switch (status) {
    case 401:
      return new BackendFailure('signed-out', told);
    case 403:
      return new BackendFailure(forbiddenKind(error), told);
    case 404:
      return new BackendFailure('not-found', told);
    case 429:
    case 503:
      return new BackendFailure('busy', told, { retryAfter: retryAfterOf(response.headers) });
    default:
      return new BackendFailure('broken', told);
  }
}

/** Whether an answer sends us elsewhere, which CouchDB never does; browsers hide where to, and the status. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

/** What an answer means that is not CouchDB's. */
function foreignAnswer(response: Response, text: string): BackendFailure {
  const told = `${response.status} ${response.headers.get('content-type') ?? 'no type'}`;
  const isPage =
    /^\s*</.test(text) || /text\/html/.test(response.headers.get('content-type') ?? '');
  if (response.status === 429 || response.status === 503 || response.status === 502) {
    return new BackendFailure('busy', told, { retryAfter: retryAfterOf(response.headers) });
  }
  if (isRedirect(response) || (isPage && response.status < 500)) {
    return new BackendFailure('login-page', told);
  }
  return new BackendFailure('broken', told);
}

function parsed(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Half an answer, or something else than JSON: the caller tells which.
    return null;
  }
}

/** Sends requests to one CouchDB and tells its answers from those of whatever stands in front of it. */
export class CouchHttp {
  readonly #address: string;
  readonly #send: Send;

  /** @param address of the server, with or without a slash behind it. */
  constructor(address: string, send: Send) {
    this.#address = address.replace(/\/+$/, '');
    this.#send = send;
  }

  /**
   * Asks, and gives what CouchDB answered.
   *
   * @param allowed statuses besides 2xx that the caller understands.
   * @throws BackendFailure for every other answer, and for none.
   */
  async ask(request: CouchRequest, allowed: readonly number[] = []): Promise<CouchAnswer> {
    const { response, text } = await this.#fetch(request);
    const body = parsed(text);
    // Whatever stands in front of the server may find a request too large as well, and says so in a page.
    if (response.status === TOO_LARGE && allowed.includes(TOO_LARGE)) {
      return { status: TOO_LARGE, body: body?.json ?? null };
    }
    if (!body || isRedirect(response)) {
      // Half a body of a CouchDB is broken; a page is somebody else's.
      if (response.ok && /^\s*[[{"]/.test(text)) {
        throw new BackendFailure('broken', `${response.status} with half a body`);
      }
      throw foreignAnswer(response, text);
    }
    if (response.ok || allowed.includes(response.status)) {
      return { status: response.status, body: body.json };
    }
    const error = errorIn(body.json);
    if (!error) throw foreignAnswer(response, text);
    throw failureOf(response.status, error, response);
  }

  async #fetch(request: CouchRequest): Promise<{ response: Response; text: string }> {
    const { method = 'GET', path, query = {}, body, wait = 0, signal } = request;
    const deadline = AbortSignal.timeout(Math.min(LONGEST_DEADLINE, DEADLINE + wait));
    const search = new URLSearchParams(query).toString();
    const url = `${this.#address}/${path}${search === '' ? '' : `?${search}`}`;
    try {
      const response = await this.#send(url, {
        method,
        // Nothing of a workspace belongs into the browser's own store of pages.
        cache: 'no-store',
        // Followed, one to a site that we may not read would look like no network.
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      return { response, text: await response.text() };
    } catch (error) {
      // Whatever signs requests in may fail for reasons of its own.
      if (error instanceof BackendFailure) throw error;
      if (deadline.aborted) throw new BackendFailure('silent', url);
      throw new BackendFailure('offline', `${url}: ${error instanceof Error ? error.message : ''}`);
    }
  }
}
