import { browser } from 'wxt/browser';

/** Opens the settings where they are about the team's workspace. */
export async function openWorkspaceSettings(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#workspace` });
}
