/** What a request is for, as far as its load on the server goes. */
export const REQUEST_KINDS = [
  'sign-in',
  'session',
  'long poll',
  'feed',
  'description',
  'write',
  'in turn',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Requests of a kind, and the bytes of their lines, headers and bodies as this side sees them. */
export interface Tally {
  requests: number;
  up: number;
  down: number;
}

/** What was asked of a server in a span of time. */
export interface Asked {
  tallies: Record<RequestKind, Tally>;
  /** Requests under way, on average. */
  open: number;
  /** Answered with an error, or not at all; those that were given up by whoever asked are none. */
  failed: number;
  seconds: number;
}

/** @param looked the databases that the agent looks at, and the hub. */
export function kindOf(method: string, url: URL, looked: ReadonlySet<string>): RequestKind {
  const [database = '', part] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  if (database === '_session') return method === 'POST' ? 'sign-in' : 'session';
  if (part === '_bulk_docs') return 'write';
  const isFeed = part === '_changes';
  if (method !== 'GET' || (!isFeed && part !== undefined)) return 'other';
  if (url.searchParams.get('feed') === 'longpoll') return 'long poll';
  if (!looked.has(database)) return 'in turn';
  return isFeed ? 'feed' : 'description';
}

function noTallies(): Record<RequestKind, Tally> {
  const none = (): Tally => ({ requests: 0, up: 0, down: 0 });
  return {
    ...{ 'sign-in': none(), session: none(), 'long poll': none(), feed: none() },
    ...{ description: none(), write: none(), 'in turn': none(), other: none() },
  };
}

/** Counts what all agents ask of a server, from one moment to another. */
export class Traffic {
  readonly #now: () => number;
  #tallies = noTallies();
  #failed = 0;
  #since: number;
  #open = 0;
  /** Requests under way, times the ms that they were. */
  #openTime = 0;
  #changedAt: number;

  /** @param now ms of any clock that goes on. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#since = now();
    this.#changedAt = now();
  }

  /** Begins to count anew. @returns what was counted until now. */
  restart(): Asked {
    this.#change(0);
    const now = this.#now();
    const ms = now - this.#since;
    const asked: Asked = {
      ...{ tallies: this.#tallies, failed: this.#failed, seconds: ms / 1000 },
      open: ms > 0 ? this.#openTime / ms : 0,
    };
    this.#tallies = noTallies();
    this.#failed = 0;
    this.#openTime = 0;
    this.#since = now;
    return asked;
  }

  begin(kind: RequestKind, up: number): void {
    this.#change(1);
    this.#tallies[kind].requests++;
    this.#tallies[kind].up += up;
  }

  end(kind: RequestKind, { down, hasFailed }: { down: number; hasFailed: boolean }): void {
    this.#change(-1);
    this.#tallies[kind].down += down;
    if (hasFailed) this.#failed++;
  }

  #change(by: number): void {
    const now = this.#now();
    this.#openTime += this.#open * (now - this.#changedAt);
    this.#changedAt = now;
    this.#open += by;
  }
}

const encoder = new TextEncoder();

/** Of the first line of a message, and of its headers, as HTTP/1.1 writes them. */
function headBytes(line: string, headers: Headers): number {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`);
  return encoder.encode(`${line}\r\n${lines.join('')}\r\n`).length;
}

function bodyBytes(body: RequestInit['body']): number {
  return typeof body === 'string' ? encoder.encode(body).length : 0;
}

/** Statuses whose answers may have no body. */
const BODILESS = [204, 304];

/**
 * A `fetch` that counts. It gives an answer once all of it is there.
 *
 * @param looked see {@link kindOf}.
 */
export function countingFetch(traffic: Traffic, looked: ReadonlySet<string>): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { method = 'GET' } = init;
    const kind = kindOf(method, url, looked);
    const line = `${method} ${url.pathname}${url.search} HTTP/1.1`;
    traffic.begin(kind, headBytes(line, new Headers(init.headers)) + bodyBytes(init.body));
    try {
      const response = await fetch(url, init);
      const body = await response.arrayBuffer();
      const { status, statusText, headers } = response;
      const down = headBytes(`HTTP/1.1 ${status} ${statusText}`, headers) + body.byteLength;
      traffic.end(kind, { down, hasFailed: !response.ok });
      return new Response(BODILESS.includes(status) ? null : body, { status, statusText, headers });
    } catch (error) {
      traffic.end(kind, { down: 0, hasFailed: init.signal?.aborted !== true });
      throw error;
    }
  };
}
