import { type Remote, wrap } from 'comlink';
import type { RankerApi } from './ranker';
import { type RankerWorker, startWorker } from './rankerWorker';

/** Longer than the first index of a large workspace takes, in ms; a worker that is silent for so long is gone. */
const DEADLINE_MS = 60_000;

/** The ranker does not start, or no longer answers. */
export class RankerUnavailableError extends Error {
  override name = 'RankerUnavailableError';
}

interface Connection {
  api: Remote<RankerApi>;
  /** Rejects when the worker cannot be started or breaks down. */
  broken: Promise<never>;
}

function connect({ endpoint, broken }: RankerWorker): Connection {
  const failed = broken.then(() => {
    throw new RankerUnavailableError('The ranker broke down.');
  });
  // Heard by each call that waits; without one there is nobody to tell.
  failed.catch(() => undefined);
  return { api: wrap<RankerApi>(endpoint), broken: failed };
}

async function ask<Answer>(
  { api, broken }: Connection,
  call: (api: Remote<RankerApi>) => Promise<Answer>,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    const error = new RankerUnavailableError('The ranker does not answer.');
    timer = setTimeout(() => reject(error), DEADLINE_MS);
  });
  try {
    return await Promise.race([call(api), broken, silent]);
  } finally {
    clearTimeout(timer);
  }
}

/** The ranker as a page asks it; each call rejects with a {@link RankerUnavailableError} where it does not work. */
export interface AskedRanker extends RankerApi {
  /** Starts a new ranker in place of one that does not work. */
  restart(): void;
}

/** @param first the worker to ask, called at the first question. */
export function askedRanker(first: () => RankerWorker): AskedRanker {
  let attempt = 0;
  let connection: Connection | undefined;
  const connected = () => {
    connection ??= connect(first());
    return connection;
  };
  return {
    suggest: (ticket, wanted) => ask(connected(), (api) => api.suggest(ticket, wanted)),
    search: (text, wanted, limit) => ask(connected(), (api) => api.search(text, wanted, limit)),
    similar: (title, text, limit, except) =>
      ask(connected(), (api) => api.similar(title, text, limit, except)),
    restart: () => {
      attempt += 1;
      connection = connect(startWorker(attempt));
    },
  };
}
