import { browser } from 'wxt/browser';

/** Firefox's counterpart of the side panel, which the types of Chromium do not know. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

function sidebar(): SidebarAction | undefined {
  return (browser as { sidebarAction?: SidebarAction }).sidebarAction;
}

/** Opens the panel of a window. Browsers allow it only in answer to a click or a key. */
export async function openPanel(windowId: number): Promise<void> {
  if (browser.sidePanel) await browser.sidePanel.open({ windowId });
  else await sidebar()?.open();
}

/** Opens the panel where the browser lets us; what the panel would show is kept for when it is opened. */
export async function tryOpenPanel(windowId: number): Promise<void> {
  try {
    await openPanel(windowId);
  } catch {
    // Refused without a gesture of the person, or in a window that has no panel.
  }
}

/** Lets the toolbar button open the panel: Chromium by a setting, Firefox by a click handler. */
export function openPanelFromAction(): void {
  if (browser.sidePanel) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  } else {
    browser.action.onClicked.addListener(() => void sidebar()?.toggle());
  }
}
