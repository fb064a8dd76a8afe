import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { captureHighlight } from './capture';
import { tryOpenPanel } from './panel';

const SAVE_AS_CARD = 'save-as-card';

/** The menu outlives the worker, but not an update of the extension, nor another language. */
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create(
    { id: SAVE_AS_CARD, title: i18n.t('menuCapture'), contexts: ['selection'] },
    // Two events at once may both create it; the second is told so and changes nothing.
    () => void browser.runtime.lastError,
  );
}

/** Offers to save a highlight as a card, on every page and in every frame. */
export function offerCapture(): void {
  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onStartup.addListener(createMenu);
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT;
    // Before any await, or the browser takes it for no answer to the click.
    const opened = tryOpenPanel(windowId);
    await captureHighlight({
      tabId: tab?.id,
      windowId,
      frameId: info.frameId,
      text: info.selectionText ?? '',
      pageTitle: tab?.title,
      pageUrl: info.pageUrl ?? tab?.url,
      frameUrl: info.frameUrl,
    });
    await opened;
  });
}
