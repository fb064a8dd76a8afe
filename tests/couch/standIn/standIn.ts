import type { Server } from 'node:http';
import type { Request } from './call.ts';
import type { CouchOptions } from './couch.ts';
import { Couch } from './couch.ts';
import { directFetch } from './directFetch.ts';
import { listen } from './listen.ts';
import type { Interference, Interferer, LoggedRequest, Outcome, SeenRequest } from './traffic.ts';
import { answerOf } from './traffic.ts';

export interface StandInOptions extends Partial<CouchOptions> {
  /** 0, or nothing, for any that is free. */
  port?: number;
}

function couchOptions(options: StandInOptions): CouchOptions {
  return {
    admins: options.admins ?? { admin: 'password' },
    settings: options.settings ?? {},
    rules: options.rules ?? { timeout: 5_000, path: 'parent' },
    isUnordered: options.isUnordered ?? false,
    now: options.now ?? Date.now,
  };
}

function requestOf(seen: SeenRequest, peer: string, signal: AbortSignal): Request {
  const url = new URL(seen.path, 'http://stand-in');
  return {
    method: seen.method,
    parts: url.pathname.split('/').slice(1).filter(Boolean).map(decodeURIComponent),
    query: url.searchParams,
    headers: seen.headers,
    body: Buffer.from(seen.body),
    peer,
    signal,
  };
}

/** A CouchDB 3.5 in memory, with knobs that the real one lacks. */
export class StandIn {
  /** What is asked of each request before it is carried out; the knob of fault tests. */
  before: Interferer = () => undefined;
  readonly log: LoggedRequest[] = [];
  readonly couch: Couch;
  #server: Server | undefined;
  #url = '';

  constructor(options: StandInOptions = {}) {
    this.couch = new Couch(couchOptions(options));
  }

  /** Without a slash at its end; empty where it does not listen. */
  get url(): string {
    return this.#url;
  }

  /** Answers as `fetch` does, without the network, whatever the host; quicker by far. */
  readonly fetch: typeof fetch = directFetch((seen, signal) =>
    this.receive(seen, 'direct', signal),
  );

  /** Decides what becomes of a request, and carries it out where it is to be. */
  async receive(seen: SeenRequest, peer: string, signal: AbortSignal): Promise<Outcome> {
    const logged: LoggedRequest = {
      method: seen.method,
      path: seen.path,
      received: Buffer.byteLength(seen.body),
      sent: 0,
      status: 0,
    };
    this.log.push(logged);
    const interference = await this.before(seen);
    if (interference === 'silence' || interference === 'drop') return { way: interference };
    const answer = this.#answer(interference, () =>
      this.couch.answer(requestOf(seen, peer, signal)),
    );
    if (interference === 'lost') return { way: 'drop' };
    logged.status = answer.status;
    logged.sent = Buffer.byteLength(answer.body);
    const rest = answer.rest?.then((text) => {
      logged.sent += Buffer.byteLength(text);
      return text;
    });
    const way = interference === 'half' ? 'half' : 'whole';
    return { way, answer: rest ? { ...answer, rest } : answer, logged };
  }

  #answer(interference: Interference | undefined, carryOut: () => ReturnType<Couch['answer']>) {
    if (typeof interference !== 'object') return carryOut();
    return 'alter' in interference ? interference.alter(carryOut()) : answerOf(interference);
  }

  /** Listens on 127.0.0.1. */
  async listen(port = 0): Promise<void> {
    const { server, url } = await listen(port, (...seen) => this.receive(...seen));
    this.#server = server;
    this.#url = url;
  }

  /** Breaks all lines and listens no more; what it holds stays, and it can listen again. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

/** Starts a stand-in that listens. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = new StandIn(options);
  await standIn.listen(options.port);
  return standIn;
}
