import { newId } from '@/cards/ids';
import { askExtension, UnansweredError } from '@/messaging/send';
import { addCapture, completeCapture } from '@/storage/captures';
import { type PageReading, readPage } from './readPage';

/** Where a highlight stands, as far as the browser tells. */
export interface HighlightPlace {
  tabId: number | undefined;
  windowId: number;
  /** Undefined where it may be in any frame. */
  frameId: number | undefined;
  /** The words as the browser gives them with a click; empty where it gives none. */
  text: string;
  pageTitle: string | undefined;
  pageUrl: string | undefined;
}

/** What a panel may be told of it. */
export type CaptureOutcome = 'captured' | 'nothing' | 'no-access';

async function tellNotKept(windowId: number): Promise<void> {
  try {
    await askExtension('capture.not-kept', { windowId });
  } catch (error) {
    // Without a panel there is nobody to tell, and nowhere to keep it for later.
    if (!(error instanceof UnansweredError)) throw error;
  }
}

function found(place: HighlightPlace, reading: PageReading) {
  const isHighlighted = reading.text.trim() !== '';
  return {
    ...(isHighlighted && { text: reading.text, html: reading.html }),
    pageTitle: place.pageTitle || reading.title,
    pageUrl: place.pageUrl || reading.url,
  };
}

/**
 * Keeps a highlight for the panel of its window: its words at once, so that a worker that is ended
 * here loses none, then its HTML. A page that cannot be read takes nothing away.
 */
export async function captureHighlight(place: HighlightPlace): Promise<void> {
  const { tabId, windowId, frameId } = place;
  const id = newId('capture');
  try {
    await addCapture({
      ...{ id, windowId, state: 'reading', text: place.text, html: '' },
      pageTitle: place.pageTitle ?? '',
      pageUrl: place.pageUrl ?? '',
      at: new Date().toISOString(),
    });
  } catch {
    // Storage is full or broken: the person still has the page, and hears of it.
    return tellNotKept(windowId);
  }
  const reading = tabId === undefined ? null : await readPage(tabId, frameId);
  await completeCapture(id, reading ? found(place, reading) : {});
}

/** Captures what is highlighted in a tab for its window's panel, if there is anything. */
export async function captureFromTab(tabId: number, windowId: number): Promise<CaptureOutcome> {
  const reading = await readPage(tabId, undefined);
  if (!reading) return 'no-access';
  if (reading.text.trim() === '') return 'nothing';
  await addCapture({
    ...{ id: newId('capture'), windowId, state: 'read', at: new Date().toISOString() },
    ...{ text: reading.text, html: reading.html, pageTitle: reading.title, pageUrl: reading.url },
  });
  return 'captured';
}
