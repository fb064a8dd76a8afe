import { type Browser, browser } from 'wxt/browser';

/** Whether a request comes from a page of the extension's own: content scripts have no say in some. */
export function isOwnPage({ url }: Browser.runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) === true;
}
