import type { CDPSession, ElementHandle, Page } from '@playwright/test';
import {
  type InsertOrder,
  type InsertOutcome,
  insertIntoEditor,
} from '../../helpdesks/editors/insertIntoEditor.ts';
import { undoInEditor } from '../../helpdesks/editors/undoInEditor.ts';
import type { Answer } from './answers.ts';
import { caretPosition } from './caretPosition.ts';
import type { EditorName } from './page/editors.ts';
import { TICKET_KEY } from './page/ticketKey.ts';

interface InsertResult {
  mark: string;
  outcome: InsertOutcome;
  /** Whether it is there, by the product's own reading. */
  landed: boolean;
}

/** The page of one editor: a person's keys, and the panel's side of inserting. */
export class EditorPage {
  readonly page: Page;
  readonly #origin: string;
  #session: CDPSession | undefined;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
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
    await this.#caretAt(text.length);
  }

  /** Presses a real key that moves the caret back, each time after the editor took the last. */
  async press(key: 'ArrowLeft' | 'Shift+ArrowLeft', times: number): Promise<void> {
    const end = await this.page.evaluate(caretPosition);
    for (let time = 1; time <= times; time++) {
      await this.page.keyboard.press(key);
      await this.#caretAt(end - time);
    }
  }

  /** Finds, focuses and marks the editor, as the content script does. */
  async begin(): Promise<{ mark: string; url: string }> {
    const mark = crypto.randomUUID();
    await this.page.evaluate(() => window.untilOwnUndoStep());
    const request = { mark, ticketKey: TICKET_KEY };
    const begun = await this.page.evaluate((body) => window.insertions.begin(body), request);
    if (begun.state !== 'ready') throw new Error(`Not begun: ${begun.reason}.`);
    return { mark, url: begun.url };
  }

  /** Offers the answer to the page's editor and then, if nothing took it, writes by command. */
  async execute(order: Omit<InsertOrder, 'by'>): Promise<InsertOutcome> {
    const outcome = await this.page.evaluate(insertIntoEditor, { ...order, by: 'events' as const });
    if (outcome.state !== 'unhandled') return outcome;
    return this.#runIsolated(insertIntoEditor, { ...order, by: 'command' });
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
    await this.page.evaluate(undoInEditor, { mark, url: begun.url });
    return this.page.evaluate((body) => window.insertions.verifyUndo(body), { mark });
  }

  /** The editor's element, as its own frame knows it: only so can Playwright click it. */
  async #element(): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.page.evaluateHandle(() => window.editorUnderTest.element);
    const frame = (await handle.ownerFrame()) ?? this.page.mainFrame();
    return frame.evaluateHandle(() => (window.top ?? window).editorUnderTest.element);
  }

  async #caretAt(position: number): Promise<void> {
    await this.page.waitForFunction(`(${caretPosition})() === ${position}`);
  }

  /** Runs a function in a world of its own beside the page's scripts, as content scripts do. */
  async #runIsolated<Argument, Result>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Result> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'sidecard',
    });
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      executionContextId,
      functionDeclaration: run.toString(),
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as Result;
  }
}
