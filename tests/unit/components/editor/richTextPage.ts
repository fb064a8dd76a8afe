import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { findBrowser } from '../../../browser/findBrowser.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: { '@': pathOf('../../../..'), '#i18n': pathOf('./richTextStrings.ts') },
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: pathOf('./richTextMain.tsx'), formats: ['iife'], name: 'richText' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}

/** What Tiptap hangs on the element that is written in. */
type WritingBox = HTMLElement & { editor: { commands: { focus(at: 'end'): boolean } } };

/** The rich text in a real browser, with a person's keys. */
export class RichTextPage {
  readonly page: Page;
  /** What the page's scripts have thrown. */
  readonly errors: string[] = [];
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async open(): Promise<RichTextPage> {
    const code = await bundle();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: findBrowser(), args });
    const page = await browser.newPage();
    await page.route('**', (route) => route.abort());
    const opened = new RichTextPage(browser, page);
    await page.addScriptTag({ content: code });
    return opened;
  }

  /** Shows a text and puts the caret at its end. */
  async show(markdown: string): Promise<void> {
    await this.page.evaluate((text) => window.show(text), markdown);
    // By the editor's own command: a key pressed in the first 20 ms of a focus finds the caret put back.
    const box = this.page.getByRole('textbox', { name: 'Answer' });
    await box.evaluate((element: WritingBox) => element.editor.commands.focus('end'));
    await expect(box).toBeFocused();
  }

  markdown(): Promise<string> {
    return this.page.evaluate(() => window.handedOn.markdown);
  }

  /** Pastes as a program that puts these on the clipboard. */
  paste(data: Readonly<Record<string, string>>): Promise<void> {
    return this.page.evaluate((types) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, data);
  }

  /** Pastes a picture of this size. */
  pasteImage(width: number, height: number): Promise<void> {
    return this.page.evaluate(
      async ([wide, high]) => {
        const canvas = new OffscreenCanvas(wide, high);
        canvas.getContext('2d')?.fillRect(0, 0, wide / 2, high / 2);
        const clipboardData = new DataTransfer();
        const blob = await canvas.convertToBlob({ type: 'image/png' });
        clipboardData.items.add(new File([blob], 'Der Knopf.png', { type: 'image/png' }));
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        });
        document.activeElement?.dispatchEvent(event);
      },
      [width, height] as const,
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
