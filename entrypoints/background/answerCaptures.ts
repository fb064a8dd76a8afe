import { answerRequests } from '@/messaging/receive';
import { captureFromTab } from './capture';

/** Reads a page's highlight for the panel that asks: pages are read here alone. */
export function answerCaptures(): void {
  answerRequests({
    'capture.page': ({ tabId, windowId }, sender) => {
      // A content script has a tab; only the extension's own pages may have pages read.
      if (sender.tab && !sender.url?.startsWith(location.origin)) return undefined;
      return captureFromTab(tabId, windowId).then((state) => ({ state }));
    },
  });
}
