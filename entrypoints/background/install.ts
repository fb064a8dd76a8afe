import { browser } from 'wxt/browser';
import { HELPDESK_PAGES } from '@/helpdesks/hosts';
import { addShippedSample, SAMPLE_FILE } from '@/storage/sample';

/** Starts Sidecard in help-desk tabs that were open before it was installed or updated. */
async function startInOpenTabs(): Promise<void> {
  const helpdesks = Object.keys(HELPDESK_PAGES) as (keyof typeof HELPDESK_PAGES)[];
  for (const helpdesk of helpdesks) {
    const tabs = await browser.tabs.query({ url: [...HELPDESK_PAGES[helpdesk]] });
    const started = tabs.map((tab) =>
      browser.scripting.executeScript({
        target: { tabId: tab.id ?? browser.tabs.TAB_ID_NONE },
        files: [`/content-scripts/${helpdesk}.js`],
      }),
    );
    // A tab that is asleep or shows an error page refuses; it gets the script when it loads.
    await Promise.allSettled(started);
  }
}

async function addSamplePack(): Promise<void> {
  await addShippedSample(browser.runtime.getURL(SAMPLE_FILE), Date.now());
}

export function listenForInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // Apart from each other: without its sample cards Sidecard works, and the panel offers them.
    const work = [startInOpenTabs(), ...(reason === 'install' ? [addSamplePack()] : [])];
    await Promise.allSettled(work);
  });
}
