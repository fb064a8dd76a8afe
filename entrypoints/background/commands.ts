import { type Browser, browser } from 'wxt/browser';
import { askExtension, UnansweredError } from '@/messaging/send';
import { captureHighlight } from './capture';
import { openPanel, tryOpenPanel } from './panel';

async function insertTop(windowId: number): Promise<void> {
  // Before any await, or the browser takes it for no answer to the key; an open panel stays as it is.
  const opened = openPanel(windowId);
  // Nothing is inserted that the person has not seen: a panel just opened does not answer yet.
  await Promise.all([
    opened,
    askExtension('command.insert-top', { windowId }).catch((error: unknown) => {
      if (!(error instanceof UnansweredError)) throw error;
    }),
  ]);
}

async function capture(windowId: number, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const opened = tryOpenPanel(windowId);
  await captureHighlight({
    ...{ tabId: tab?.id, windowId, frameId: undefined, text: '' },
    ...{ pageTitle: tab?.title, pageUrl: tab?.url, frameUrl: undefined },
  });
  await opened;
}

export function listenForCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const windowId = tab?.windowId;
    if (windowId === undefined) return;
    if (command === 'insert-top-suggestion') await insertTop(windowId);
    else if (command === 'capture-selection') await capture(windowId, tab);
  });
}
