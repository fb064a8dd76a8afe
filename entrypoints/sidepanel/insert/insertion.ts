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
  | { state: 'refused'; reason: 'other-ticket' | 'other-mode' | 'no-composer' | 'no-page' };

/** Where an insert goes, as the panel showed it to the person. */
export interface InsertPlace {
  ticketKey: string;
  mode: 'public' | 'internal';
}

/** A page that is silent for so long hangs or shows a dialog of its own, in ms. */
const DEADLINE_MS = 10_000;

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
 * Nothing is inserted if the page has gone on to another ticket or kind of reply.
 */
export async function insertIntoTicket(
  tabId: number,
  place: InsertPlace,
  insertable: InsertableText,
): Promise<InsertResult> {
  const silent = { state: 'refused', reason: 'no-page' } as const;
  return withinDeadline((signal) => insertAndVerify(tabId, place, insertable, signal), silent);
}

async function insertAndVerify(
  tabId: number,
  place: InsertPlace,
  { html, plainHtml, text }: InsertableText,
  signal: AbortSignal,
): Promise<InsertResult> {
  const mark = crypto.randomUUID();
  const begun = await askPage(tabId, 'insert.begin', { mark, ...place });
  if (begun.state === 'refused') return begun;
  // The person has been told that it was not inserted.
  if (signal.aborted) return { state: 'refused', reason: 'no-page' };
  const order = { mark, url: begun.url, html: begun.rich ? html : plainHtml, text };
  let outcome = await execute(tabId, 'MAIN', { ...order, by: 'events' });
  if (outcome.state === 'unhandled') {
    outcome = await execute(tabId, 'ISOLATED', { ...order, by: 'command' });
  }
  // Asked whatever came of it: the page takes its mark back with the answer.
  const texts = [text, textOfHtml(html)];
  const { landed } = await askPage(tabId, 'insert.verify', { mark, texts });
  if (outcome.state === 'moved') return { state: 'refused', reason: 'other-ticket' };
  if (!landed || outcome.state !== 'handled') return { state: 'not-taken' };
  return { state: 'inserted', mark, strategy: outcome.strategy };
}

/** The result, or `silent` where the page has gone or does not answer in time. */
async function withinDeadline<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  silent: Result,
): Promise<Result> {
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const late = new Promise<Result>((resolve) => {
    signal.addEventListener('abort', () => resolve(silent));
  });
  try {
    return await Promise.race([work(signal), late]);
  } catch (error) {
    if (error instanceof UnansweredError) return silent;
    throw error;
  }
}

function textOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

export type UndoResult = 'undone' | 'edited' | 'gone' | 'failed';

/** Takes an insert back, if nobody has typed since; the draft is compared with what it was. */
export function undoInsert(tabId: number, mark: string): Promise<UndoResult> {
  return withinDeadline<UndoResult>(() => undoAndVerify(tabId, mark), 'gone');
}

async function undoAndVerify(tabId: number, mark: string): Promise<UndoResult> {
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
}
