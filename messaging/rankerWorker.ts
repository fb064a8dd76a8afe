/** A worker of the ranker, as far as one page sees it. */
export interface RankerWorker {
  endpoint: MessagePort | Worker;
  /** Resolves when the worker cannot be started or breaks down. */
  broken: Promise<void>;
}

/**
 * Starts the ranker's worker or joins the one that runs.
 *
 * @param attempt a worker of another name is another worker: a broken one would only be joined again.
 */
export function startWorker(attempt: number): RankerWorker {
  const shared =
    'SharedWorker' in globalThis && new SharedWorker('/ranker.js', `ranker-${attempt}`);
  const worker = shared || new Worker('/ranker.js');
  const broken = new Promise<void>((resolve) => {
    worker.addEventListener('error', () => resolve());
  });
  return { endpoint: shared ? shared.port : (worker as Worker), broken };
}
