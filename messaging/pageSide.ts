import { browser } from 'wxt/browser';
import { answerKnown, type Handlers } from './answering';
import { answered } from './asking';
import { PAGE_REQUESTS } from './pageRequests';

type PageRequest = keyof typeof PAGE_REQUESTS;

/** Answers, in a help desk's page, the requests of the panels until the returned function is called. */
export function answerPanels(handlers: Pick<Handlers, PageRequest>): () => void {
  return answerKnown(PAGE_REQUESTS, handlers);
}

/** Tells the panels that this page can be followed now. @throws UnansweredError where there is none. */
export function tellReady(): Promise<void> {
  const send = (envelope: unknown) => browser.runtime.sendMessage(envelope);
  return answered(PAGE_REQUESTS, 'page.ready', send, {});
}
