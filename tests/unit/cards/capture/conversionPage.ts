import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { findBrowser } from '../../../browser/findBrowser.ts';
import type * as Conversion from './conversion';

type ConversionWindow = Window & { conversion: typeof Conversion };

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./conversion.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': fileURLToPath(new URL('../../../..', import.meta.url)) } },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'conversion' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}

/** HTML to Markdown and back in a real browser; happy-dom and the sanitiser do not get on. */
export class ConversionPage {
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<ConversionPage> {
    const code = await bundle();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: findBrowser(), args });
    const page = await browser.newPage();
    await page.route('**', (route) => route.abort());
    await page.addScriptTag({ content: `${code};window.conversion = conversion;` });
    return new ConversionPage(browser, page);
  }

  async markdown(html: string): Promise<string> {
    const [only] = await this.convert([html]);
    return only?.markdown ?? '';
  }

  ofPlainText(text: string): Promise<string> {
    return this.#page.evaluate(
      (each) => (window as unknown as ConversionWindow).conversion.plainTextToMarkdown(each),
      text,
    );
  }

  /** Each piece of HTML as Markdown, and what that Markdown shows. */
  convert(pieces: readonly string[]): Promise<Conversion.Converted[]> {
    return this.#page.evaluate(
      (all) => all.map((window as unknown as ConversionWindow).conversion.convert),
      [...pieces],
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
