import { answerKnown, type Handlers } from './answering';
import { REQUESTS } from './requests';

export type { Handlers } from './answering';

/**
 * Answers requests of this extension's own contexts until the returned function is called.
 * Must run synchronously at the start of a context, or the browser drops what comes before.
 */
export function answerRequests(handlers: Handlers): () => void {
  return answerKnown(REQUESTS, handlers);
}
