import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../tests/browser/findBrowser.ts';
import { closeAll, makeProfile } from '../../tests/browser/profile.ts';

/** What is run in pages. */
interface Opened {
  page: Page;
  /** Of the browser. */
  version: string;
}

/**
 * Does something in a page of a server's own origin, in a browser whose profile is new: nothing that was
 * stored before is being tidied up meanwhile. A page of the server's needs no leave from it (CORS).
 *
 * @param script what the page is to have; see `bundleForPage`.
 */
export async function inFreshPage<Result>(
  { url, script }: { url: string; script: string },
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const profile = makeProfile();
  const isRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath: findBrowser(),
    headless: true,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/_up`);
    await page.evaluate(script);
    return await work({ page, version: context.browser()?.version() ?? '' });
  } finally {
    await closeAll([context]);
    profile.remove();
  }
}
