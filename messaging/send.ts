import { browser } from 'wxt/browser';
import { answered } from './asking';
import { REQUESTS, type RequestName, type RequestOf, type ResponseOf } from './requests';

export { UnansweredError } from './asking';

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
    REQUESTS,
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
  return answered(REQUESTS, name, (envelope) => browser.runtime.sendMessage(envelope), body);
}
