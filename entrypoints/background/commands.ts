import { browser } from 'wxt/browser';
import { askExtension, UnansweredError } from '@/messaging/send';
import { openPanel } from './panel';

export function listenForCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const windowId = tab?.windowId;
    if (command !== 'insert-top-suggestion' || windowId === undefined) return;
    // Before any await, or the browser takes it for no answer to the key; an open panel stays as it is.
    const opened = openPanel(windowId);
    // Nothing is inserted that the person has not seen: a panel just opened does not answer yet.
    await Promise.all([
      opened,
      askExtension('command.insert-top', { windowId }).catch((error: unknown) => {
        if (!(error instanceof UnansweredError)) throw error;
      }),
    ]);
  });
}
