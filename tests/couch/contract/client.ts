import * as v from 'valibot';

export interface Reply {
  status: number;
  headers: Headers;
  /** Parsed as JSON. */
  body: unknown;
}

/** Plain HTTP to one server, as one person. */
export class Client {
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #fetch: typeof fetch;

  constructor(url: string, headers: Record<string, string> = {}, ask: typeof fetch = fetch) {
    this.#url = url.replace(/\/$/, '');
    this.#headers = { accept: 'application/json', ...headers };
    this.#fetch = ask;
  }

  /** The same server as a person who proves who they are with each request. */
  as(name: string, password: string): Client {
    const proof = Buffer.from(`${name}:${password}`).toString('base64');
    return new Client(this.#url, { authorization: `Basic ${proof}` });
  }

  /** The same server with another `fetch`, and without a proof. */
  with(ask: typeof fetch, headers: Record<string, string> = {}): Client {
    return new Client(this.#url, headers, ask);
  }

  /** @param body A text is sent as it is; anything else as JSON. */
  async ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await this.#fetch(`${this.#url}${path}`, {
      method,
      headers: { ...this.#headers, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: sent }),
    });
    const { status } = response;
    return { status, headers: response.headers, body: await response.json() };
  }

  get(path: string): Promise<Reply> {
    return this.ask('GET', path);
  }

  put(path: string, body?: unknown): Promise<Reply> {
    return this.ask('PUT', path, body);
  }

  post(path: string, body: unknown): Promise<Reply> {
    return this.ask('POST', path, body);
  }

  delete(path: string): Promise<Reply> {
    return this.ask('DELETE', path);
  }
}

const Written = v.object({ ok: v.literal(true), id: v.string(), rev: v.string() });
const Feed = v.object({
  results: v.array(
    v.looseObject({
      id: v.string(),
      changes: v.array(v.object({ rev: v.string() })),
      deleted: v.optional(v.literal(true)),
      doc: v.optional(v.record(v.string(), v.unknown())),
    }),
  ),
  last_seq: v.string(),
  pending: v.number(),
});
export type Feed = v.InferOutput<typeof Feed>;

/** The revision that a write made; 202 counts, as a cluster may say so. */
export function revisionOf(reply: Reply): string {
  if (![200, 201, 202].includes(reply.status))
    throw new Error(`Not written: ${reply.status} ${JSON.stringify(reply.body)}`);
  return v.parse(Written, reply.body).rev;
}

export function feedOf(reply: Reply): Feed {
  if (reply.status !== 200) throw new Error(`No feed: ${reply.status}`);
  return v.parse(Feed, reply.body);
}

export function fieldsOf(reply: Reply): Record<string, unknown> {
  return v.parse(v.record(v.string(), v.unknown()), reply.body);
}
