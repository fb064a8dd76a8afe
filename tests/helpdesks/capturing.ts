import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.ts';
import type { HelpdeskServer } from './server.ts';

/** Starts the browser that draws the rebuilt pages. */
export function launchForPages(server: HelpdeskServer): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${server.hostRules}`,
    ],
  });
}

/** Runs in the page: its HTML with what is typed in its fields, without what no adapter looks at. */
function serialise(): string {
  const root = document.documentElement.cloneNode(true) as HTMLElement;
  const inputs = document.querySelectorAll('input');
  root.querySelectorAll('input').forEach((input, index) => {
    input.setAttribute('value', inputs[index]?.value ?? '');
  });
  for (const element of root.querySelectorAll('script, style, link, meta')) element.remove();
  for (const svg of root.querySelectorAll('svg')) {
    if (svg.dataset.testId) svg.replaceChildren();
    else svg.remove();
  }
  for (const frame of root.querySelectorAll('iframe')) frame.removeAttribute('src');
  for (const toolbar of root.querySelectorAll('.ck-toolbar, .ck-body-wrapper')) toolbar.remove();
  return `<!doctype html>\n${root.outerHTML}\n`.replace(/^\s+$/gm, '').replace(/\n{2,}/g, '\n');
}

/**
 * What Chromium shows of a message's HTML.
 *
 * @param left selector of what is none of its words: quoted mail, signatures.
 */
export function shownText(page: Page, html: string, left: string): Promise<string> {
  return page.evaluate(
    ([source, selector]) => {
      const place = document.createElement('div');
      place.innerHTML = source;
      for (const part of place.querySelectorAll(selector)) part.remove();
      document.body.append(place);
      const text = place.innerText;
      place.remove();
      return text.trim();
    },
    [html, left] as const,
  );
}

interface Capture {
  folder: string;
  name: string;
  /** What the help desk is called, for the page's first line. */
  helpdesk: string;
  /** What a person would say that the page shows. */
  reading: () => Promise<object>;
}

/** Writes a page as it is now, and its reading unless one is there, which has been reviewed. */
export async function writeCapture(page: Page, capture: Capture): Promise<void> {
  const { folder, name, helpdesk, reading } = capture;
  await mkdir(folder, { recursive: true });
  const html = await page.evaluate(serialise);
  const url = page.url().replace(/[?].*$/, '');
  // The page is not ours to mend.
  const untouched = `<!-- biome-ignore-all lint: captured from the rebuilt ${helpdesk} -->`;
  await writeFile(join(folder, `${name}.html`), `${untouched}\n${html}`);
  const file = join(folder, `${name}.json`);
  const isReviewed = await access(file).then(
    () => true,
    () => false,
  );
  if (isReviewed) return;
  await writeFile(file, `${JSON.stringify({ url, reading: await reading() }, null, 2)}\n`);
}
