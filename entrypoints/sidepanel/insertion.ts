import { browser } from 'wxt/browser';
import {
  type InsertOrder,
  type InsertOutcome,
  insertIntoEditor,
} from '@/helpdesks/editors/insertIntoEditor';
import { undoInEditor } from '@/helpdesks/editors/undoInEditor';
import { askPage, UnansweredError } from '@/messaging/send';

/** A text in the forms that reply boxes take. */
export interface InsertableText {
  /** Sanitised HTML, for a box that keeps formatting. */
  html: string;
  /** The plain text as HTML, for a rich editor whose channel drops formatting. */
  plainHtml: string;
  text: string;
}

export type InsertResult =
  | { state: 'inserted'; mark: string; strategy: string }
  /** It was tried, and the text is not there. */
  | { state: 'not-taken' }
  | { state: 'refused'; reason: 'other-ticket' | 'no-composer' | 'no-page' };

async function execute(
  tabId: number,
  world: 'MAIN' | 'ISOLATED',
  order: InsertOrder,
): Promise<InsertOutcome> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    world,
    func: insertIntoEditor,
    args: [order],
  });
  return (frame?.result as InsertOutcome | undefined) ?? { state: 'unhandled' };
}

/**
 * Inserts into the reply box of the ticket, looked up at this moment, and reads it back.
 * Nothing is inserted if the page has gone on to another ticket.
 */
export async function insertIntoTicket(
  tabId: number,
  ticketKey: string,
  insertable: InsertableText,
): Promise<InsertResult> {
  const mark = crypto.randomUUID();
  try {
    const begun = await askPage(tabId, 'insert.begin', { mark, ticketKey });
    if (begun.state === 'refused') return begun;
    const { html, plainHtml, text } = insertable;
    const order = { mark, url: begun.url, html: begun.rich ? html : plainHtml, text };
    let outcome = await execute(tabId, 'MAIN', { ...order, by: 'events' });
    if (outcome.state === 'unhandled') {
      outcome = await execute(tabId, 'ISOLATED', { ...order, by: 'command' });
    }
    if (outcome.state === 'moved') return { state: 'refused', reason: 'other-ticket' };
    const { landed } = await askPage(tabId, 'insert.verify', {
      mark,
      texts: [text, textOfHtml(html)],
    });
    if (!landed || outcome.state === 'unhandled') return { state: 'not-taken' };
    return { state: 'inserted', mark, strategy: outcome.strategy };
  } catch (error) {
    if (error instanceof UnansweredError) return { state: 'refused', reason: 'no-page' };
    throw error;
  }
}

function textOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

export type UndoResult = 'undone' | 'edited' | 'gone' | 'failed';

/** Takes an insert back, if nobody has typed since; the draft is compared with what it was. */
export async function undoInsert(tabId: number, mark: string): Promise<UndoResult> {
  try {
    const begun = await askPage(tabId, 'undo.begin', { mark });
    if (begun.state === 'refused') return begun.reason;
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      world: 'MAIN',
      func: undoInEditor,
      args: [{ mark, url: begun.url }],
    });
    const { restored } = await askPage(tabId, 'undo.verify', { mark });
    return restored ? 'undone' : 'failed';
  } catch (error) {
    if (error instanceof UnansweredError) return 'gone';
    throw error;
  }
}
