import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser/findBrowser.ts';

/** What a page and its panel looked like at one moment. */
export interface Shot {
  name: string;
  page: Buffer;
  panel: Buffer;
}

export async function shoot(name: string, page: Page, panel: Page): Promise<Shot> {
  return { name, page: await page.screenshot(), panel: await panel.screenshot() };
}

function source(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** The browser's own heading of the panel is not part of the page; the strip stands for it. */
function document({ page, panel }: Shot): string {
  return `<!doctype html><style>
    body { margin: 0; font: 600 13px system-ui, 'Liberation Sans', sans-serif; }
    main { display: inline-flex; align-items: stretch; background: #e9ecef; }
    aside { display: flex; flex-direction: column; margin-left: 6px; background: #fff; }
    header { flex: 1; display: flex; align-items: center; padding-left: 16px; background: #f4f5f6; color: #33383e; }
    img { display: block; }
  </style><main><img src="${source(page)}"><aside><header>Sidecard</header><img src="${source(panel)}"></aside></main>`;
}

/** Writes pictures of page and panel side by side, as a person sees them. @returns the files. */
export async function writePictures(shots: readonly Shot[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const sheet = await browser.newPage();
  const files: string[] = [];
  for (const shot of shots) {
    await sheet.setContent(document(shot));
    const file = join(folder, `${shot.name}.png`);
    await sheet.locator('main').screenshot({ path: file });
    files.push(file);
  }
  await browser.close();
  return files;
}
