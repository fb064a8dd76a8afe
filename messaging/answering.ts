import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { openEnvelope } from './envelope';
import type { KnownRequests, RequestName, RequestOf, ResponseOf } from './requests';

type Sender = Browser.runtime.MessageSender;

/** What one context answers. A handler that returns undefined leaves the answer to another context. */
export type Handlers = {
  [Name in RequestName]?: (
    body: RequestOf<Name>,
    sender: Sender,
  ) => Promise<ResponseOf<Name>> | undefined;
};

/** Answers those requests that this context knows; see `answerRequests`. */
export function answerKnown(known: KnownRequests, handlers: Handlers): () => void {
  const listener = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const envelope = sender.id === browser.runtime.id ? openEnvelope(message, known) : null;
    const handler = envelope && handlers[envelope.sidecard];
    const schemas = envelope && known[envelope.sidecard];
    if (!handler || !schemas) return undefined;
    const body = v.safeParse(schemas.request, envelope.body);
    if (!body.success) return undefined;
    return (handler as (body: unknown, sender: Sender) => Promise<unknown> | undefined)(
      body.output,
      sender,
    );
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
