import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { openEnvelope } from './envelope';
import { REQUESTS, type RequestName, type RequestOf, type ResponseOf } from './requests';

type Sender = Browser.runtime.MessageSender;

/** What one context answers. A handler that returns undefined leaves the answer to another context. */
export type Handlers = {
  [Name in RequestName]?: (
    body: RequestOf<Name>,
    sender: Sender,
  ) => Promise<ResponseOf<Name>> | undefined;
};

/**
 * Answers requests of this extension's own contexts until the returned function is called.
 * Must run synchronously at the start of a context, or the browser drops what comes before.
 */
export function answerRequests(handlers: Handlers): () => void {
  const listener = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const envelope = sender.id === browser.runtime.id ? openEnvelope(message) : null;
    const handler = envelope && handlers[envelope.sidecard];
    if (!envelope || !handler) return undefined;
    const body = v.safeParse(REQUESTS[envelope.sidecard].request, envelope.body);
    if (!body.success) return undefined;
    return (handler as (body: unknown, sender: Sender) => Promise<unknown> | undefined)(
      body.output,
      sender,
    );
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
