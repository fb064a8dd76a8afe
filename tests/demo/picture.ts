import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.ts';

/** What a page and its panel looked like at one moment; null for what could not be seen. */
export interface Shot {
  name: string;
  page: Buffer | null;
  panel: Buffer | null;
}

/** Takes the page, and the panel where there is one, as they are now. */
export async function shoot(name: string, page: Page, panel: Page | null): Promise<Shot> {
  return { name, page: await page.screenshot(), panel: panel && (await panel.screenshot()) };
}

async function shootIfAlive(page: Page | null): Promise<Buffer | null> {
  if (!page) return null;
  return page.screenshot({ timeout: 5000 }).catch(() => null);
}

/** Takes what can still be seen after a failure; null where nothing can. */
export async function shootWhatIsLeft(
  name: string,
  page: Page | null,
  panel: Page | null,
): Promise<Shot | null> {
  const shot = { name, page: await shootIfAlive(page), panel: await shootIfAlive(panel) };
  return shot.page || shot.panel ? shot : null;
}

function image(png: Buffer): string {
  return `<img src="data:image/png;base64,${png.toString('base64')}">`;
}

/** The browser's own heading of the panel is not part of the page; the strip stands for it. */
function document({ page, panel }: Shot): string {
  return `<!doctype html><style>
    body { margin: 0; font: 600 13px system-ui, 'Liberation Sans', sans-serif; }
    main { display: inline-flex; align-items: stretch; background: #e9ecef; }
    aside { display: flex; flex-direction: column; margin-left: 6px; background: #fff; }
    header { flex: 1; display: flex; align-items: center; padding-left: 16px; background: #f4f5f6; color: #33383e; }
    img { display: block; }
  </style><main>${page ? image(page) : ''}${
    panel ? `<aside><header>Sidecard</header>${image(panel)}</aside>` : ''
  }</main>`;
}

/** Writes pictures of page and panel side by side, as a person sees them. @returns the files. */
export async function writePictures(shots: readonly Shot[], folder: string): Promise<string[]> {
  if (shots.length === 0) return [];
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const sheet = await browser.newPage();
    const files: string[] = [];
    for (const shot of shots) {
      await sheet.setContent(document(shot));
      const file = join(folder, `${shot.name}.png`);
      await sheet.locator('main').screenshot({ path: file });
      files.push(file);
    }
    return files;
  } finally {
    await browser.close();
  }
}
