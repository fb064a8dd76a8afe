import { browser } from 'wxt/browser';
import { askExtension } from '@/messaging/send';
import { openPanel } from './panel';

export function listenForCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const windowId = tab?.windowId;
    if (command !== 'insert-top-suggestion' || windowId === undefined) return;
    const isTaken = await askExtension('command.insert-top', { windowId }).catch(() => false);
    // Nothing is inserted that the person has not seen: without a panel the command shows it.
    if (!isTaken) await openPanel(windowId);
  });
}
