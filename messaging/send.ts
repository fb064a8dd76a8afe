import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Envelope } from './envelope';
import { REQUESTS, type RequestName, type RequestOf, type ResponseOf } from './requests';

/** Nobody answered a request, or not in the agreed form. */
export class UnansweredError extends Error {
  override name = 'UnansweredError';
  constructor(request: RequestName, cause: unknown) {
    super(`No answer to ${request}.`, { cause });
  }
}

async function answered<Name extends RequestName>(
  name: Name,
  send: (envelope: Envelope) => Promise<unknown>,
  body: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  try {
    const answer = await send({ sidecard: name, body });
    return v.parse(REQUESTS[name].response, answer) as ResponseOf<Name>;
  } catch (error) {
    throw new UnansweredError(name, error);
  }
}

/**
 * Asks the content script in the top frame of a tab.
 *
 * @throws UnansweredError where no content script lives there, or it does not know the request.
 */
export function askPage<Name extends RequestName>(
  tabId: number,
  name: Name,
  body: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  return answered(
    name,
    (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }),
    body,
  );
}

/** Asks the extension's own pages; the first that answers counts. @throws UnansweredError where none does. */
export function askExtension<Name extends RequestName>(
  name: Name,
  body: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  return answered(name, (envelope) => browser.runtime.sendMessage(envelope), body);
}
