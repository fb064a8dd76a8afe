import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import type { CardImages } from '@/cards/images';
import type * as MarkdownHtml from '@/cards/markdownHtml';
import type { VariableValues } from '@/cards/variables';
import { findBrowser } from '../../browser/findBrowser.ts';

type MarkdownWindow = Window & { markdownHtml: typeof MarkdownHtml };

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${ROOT}/cards/markdownHtml.ts`, formats: ['iife'], name: 'markdownHtml' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}

/** Runs in the page. A piece counts what it gets to run in its window's `ran`. */
function runInFrames(pieces: string[]): Promise<number[]> {
  const events = ['mouseover', 'focus', 'error', 'load', 'toggle'];
  const touch = (element: HTMLElement) => {
    const link = element.closest('a');
    if (!link?.href || link.protocol === 'javascript:') element.click?.();
    for (const name of events) element.dispatchEvent(new Event(name));
  };
  return Promise.all(
    pieces.map(async (html) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.srcdoc = `<script>window.ran = 0</script>${html}`;
      document.body.append(frame);
      await loaded;
      const shown = frame.contentDocument?.querySelectorAll<HTMLElement>('body *') ?? [];
      for (const element of shown) touch(element);
      return (frame.contentWindow as (Window & { ran?: number }) | null)?.ran ?? 0;
    }),
  );
}

/**
 * cards/markdownHtml in a real browser. Under happy-dom 21 the sanitiser stops after the first nodes
 * it removes (a NodeIterator there loses its place with them) and lets scripts through, so nothing
 * could be learned there.
 */
export class SanitiserPage {
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async open(): Promise<SanitiserPage> {
    const code = await bundle();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: findBrowser(), args });
    const page = await browser.newPage();
    await page.route('**', (route) => route.abort());
    await page.addScriptTag({ content: `${code};window.markdownHtml = markdownHtml;` });
    return new SanitiserPage(browser, page);
  }

  html(markdown: string, values: VariableValues = {}, images: CardImages = {}): Promise<string> {
    return this.#page.evaluate(
      ([text, given, own]) =>
        (window as unknown as MarkdownWindow).markdownHtml.markdownToHtml(text, given, own),
      [markdown, values, images] as const,
    );
  }

  preview(markdown: string, images: CardImages = {}): Promise<string> {
    return this.#page.evaluate(
      ([text, own]) =>
        (window as unknown as MarkdownWindow).markdownHtml.markdownToPreviewHtml(text, own),
      [markdown, images] as const,
    );
  }

  /** As {@link preview}, where these cards are gone. */
  previewWithout(markdown: string, gone: readonly string[]): Promise<string> {
    return this.#page.evaluate(
      ([text, lost]) =>
        (window as unknown as MarkdownWindow).markdownHtml.markdownToPreviewHtml(
          text,
          {},
          { isGone: (card) => lost.includes(card), goneHint: '(card not found)' },
        ),
      [markdown, gone] as const,
    );
  }

  ofPlainText(text: string): Promise<string> {
    return this.#page.evaluate(
      (each) => (window as unknown as MarkdownWindow).markdownHtml.plainTextToHtml(each),
      text,
    );
  }

  /** Loads each piece of HTML in a frame where scripts may run, does to it what a person may do, and counts. */
  async run(pieces: readonly string[]): Promise<number[]> {
    const page = await this.#browser.newPage();
    await page.route('**', (route) => route.abort());
    const counts = await page.evaluate(runInFrames, [...pieces]);
    await page.close();
    return counts;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
