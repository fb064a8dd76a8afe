import type { BrowserContext, ElementHandle, Page, Worker } from '@playwright/test';
import type { InsertOrder, InsertOutcome } from '../../helpdesks/editors/insertIntoEditor.ts';
import type { Answer } from './answers.ts';
import type { EditorName } from './page/editors.ts';
import { TICKET_KEY } from './page/ticketKey.ts';

/** A browser, and the worker of the extension in it. */
export interface Inserting {
  context: BrowserContext;
  worker: Worker;
}

interface InsertResult {
  mark: string;
  outcome: InsertOutcome | null;
  /** Whether it is there, by the product's own reading. */
  landed: boolean;
}

/** The page of one editor: a person's keys, and the panel's side of inserting. */
export class EditorPage {
  readonly page: Page;
  /** What the page's own scripts have thrown. */
  readonly errors: string[] = [];
  readonly #worker: Worker;
  readonly #origin: string;

  constructor(page: Page, worker: Worker, origin: string) {
    this.page = page;
    this.#worker = worker;
    this.#origin = origin;
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  async open(editor: EditorName, { draft = '', path = 'index.html' } = {}): Promise<void> {
    await this.page.goto(`${this.#origin}${path}?${new URLSearchParams({ editor, draft })}`);
    await this.page.waitForFunction(() => 'editorUnderTest' in window);
  }

  /** What the editor's model holds. */
  content(): Promise<{ html: string; text: string }> {
    return this.page.evaluate(() => ({
      html: window.editorUnderTest.html(),
      text: window.editorUnderTest.text(),
    }));
  }

  /** Clicks into the editor, which is empty, and types with real keys. */
  async type(text: string): Promise<void> {
    await (await this.#element()).click();
    await this.page.keyboard.type(text);
    await this.page.evaluate((end) => window.caretRest(end), text.length);
  }

  /** Presses a real key that moves the caret from one position back to another. */
  async goBack(key: 'ArrowLeft' | 'Shift+ArrowLeft', from: number, to: number): Promise<void> {
    for (let position = from - 1; position >= to; position--) {
      await this.page.keyboard.press(key);
      await this.page.evaluate((reached) => window.caretRest(reached), position);
    }
  }

  /** Keeps the events of scripts from the editor. */
  async deafen(): Promise<void> {
    await this.page.evaluate(() => {
      const stop = (event: Event) => {
        if (!event.isTrusted) event.stopImmediatePropagation();
      };
      for (const type of ['paste', 'beforeinput']) window.addEventListener(type, stop, true);
    });
  }

  /** Finds, focuses and marks the editor, as the content script does. */
  async begin(): Promise<{ mark: string; url: string }> {
    const mark = crypto.randomUUID();
    const request = { mark, ticketKey: TICKET_KEY, mode: 'public' as const };
    const begun = await this.page.evaluate((body) => window.insertions.begin(body), request);
    if (begun.state !== 'ready') throw new Error(`Not begun: ${begun.reason}.`);
    return { mark, url: begun.url };
  }

  /** Offers the answer to the page's editor and then, if nothing took it, writes by command. */
  async execute(order: Omit<InsertOrder, 'by'>): Promise<InsertOutcome | null> {
    const outcome = await this.executeIn('MAIN', { ...order, by: 'events' });
    if (outcome?.state !== 'unhandled') return outcome;
    return this.executeIn('ISOLATED', { ...order, by: 'command' });
  }

  /** Inserts in one way, in the page's own world or in a content script's; null if that threw. */
  executeIn(world: 'MAIN' | 'ISOLATED', order: InsertOrder): Promise<InsertOutcome | null> {
    return this.#worker.evaluate(([url, ...rest]) => self.insertInto(url, ...rest), [
      this.page.url(),
      world,
      order,
    ] as const);
  }

  /** Inserts as the panel does, and reads back as the content script does. */
  async insert(answer: Answer): Promise<InsertResult> {
    const begun = await this.begin();
    const { mark } = begun;
    const outcome = await this.execute({ ...begun, ...answer });
    const request = { mark, texts: [answer.text, answer.html.replace(/<[^>]+>/g, '')] };
    const verified = await this.page.evaluate((body) => window.insertions.verify(body), request);
    return { mark, outcome, ...verified };
  }

  /** Undoes as the panel does. */
  async undo(mark: string): Promise<{ restored: boolean }> {
    const begun = await this.page.evaluate((body) => window.insertions.beginUndo(body), { mark });
    if (begun.state !== 'ready') throw new Error(`Not begun: ${begun.reason}.`);
    const order = { mark, url: begun.url };
    await this.#worker.evaluate(([url, each]) => self.undoIn(url, each), [
      this.page.url(),
      order,
    ] as const);
    return this.page.evaluate((body) => window.insertions.verifyUndo(body), { mark });
  }

  /** The editor's element, as its own frame knows it: only so can Playwright click it. */
  async #element(): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.evaluateHandle(() => window.editorUnderTest.element);
    const frame = (await handle.ownerFrame()) ?? this.page.mainFrame();
    return frame.evaluateHandle(() => (window.top ?? window).editorUnderTest.element);
  }
}
