import type { Outcome, SeenRequest } from './traffic.ts';
import { halfOf } from './traffic.ts';

/** Statuses whose responses have no body. */
const BARE = [204, 205, 304];

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** A body that comes in its parts, and breaks off after them where it is only half of one. */
function streamOf(
  parts: readonly (string | Promise<string>)[],
  isHalf: boolean,
  end: Promise<never>,
) {
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        for (const [at, part] of parts.entries()) {
          const text = await Promise.race([part, end]);
          const isCut = isHalf && at === parts.length - 1;
          controller.enqueue(new TextEncoder().encode(isCut ? halfOf(text) : text));
        }
        if (isHalf) throw new TypeError('terminated');
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}

function responseOf(outcome: Outcome, end: Promise<never>): Response | Promise<never> {
  if (outcome.way === 'silence') return end;
  if (outcome.way === 'drop') throw new TypeError('fetch failed');
  const { status, headers, body, rest } = outcome.answer;
  const parts = rest ? [body, rest] : [body];
  const isPlain = !rest && outcome.way === 'whole';
  const sent = isPlain ? body : streamOf(parts, outcome.way === 'half', end);
  return new Response(BARE.includes(status) ? null : sent, { status, headers });
}

/** A `fetch` that reaches the stand-in without the network, and can be called off like any other. */
export function directFetch(
  receive: (seen: SeenRequest, signal: AbortSignal) => Promise<Outcome>,
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    // A request of the platform drops the cookie that a Node program may send.
    const cookie = new Headers(init?.headers).get('cookie');
    if (cookie !== null) headers.set('cookie', cookie);
    const seen = {
      method: request.method,
      path: pathname + search,
      headers,
      body: await request.text(),
    };
    const end = aborted(request.signal);
    // Whoever waits for the answer hears of it; nobody else has to.
    end.catch(() => undefined);
    const outcome = await Promise.race([receive(seen, request.signal), end]);
    return Promise.race([responseOf(outcome, end), end]);
  };
}
