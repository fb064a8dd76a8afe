import { browser } from 'wxt/browser';
import { newId } from '@/cards/ids';
import { helpdeskOfHost } from '@/helpdesks/ticketAddress';
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
  /** Of the frame, where it is one within the page. */
  frameUrl: string | undefined;
}

/** What a panel may be told of it. */
export type CaptureOutcome = 'captured' | 'nothing' | 'no-access' | 'not-kept';

async function tellNotKept(windowId: number): Promise<void> {
  try {
    await askExtension('capture.not-kept', { windowId });
  } catch (error) {
    // Without a panel there is nobody to tell, and nowhere to keep it for later.
    if (!(error instanceof UnansweredError)) throw error;
  }
}

/** What tells a page: its title and its address, as far as they are known. */
interface PageTold {
  title: string | undefined;
  url: string | undefined;
}

/** A tab as the browser tells it, which hides title and address where nothing allows them. */
async function tabTold(tabId: number): Promise<PageTold | null> {
  try {
    const { title, url } = await browser.tabs.get(tabId);
    return { title, url };
  } catch {
    // Closed since: the page's own word is all there is.
    return null;
  }
}

/**
 * Where a highlight is from. A frame's own title and address are nothing that a person knows, and say
 * nothing of the page around it; but a help desk in a frame is a help desk.
 */
function placeOf(frameUrl: string | undefined, told: readonly (PageTold | null)[]) {
  const pageTitle = told.map((each) => each?.title).find(Boolean) ?? '';
  const pageUrl = told.map((each) => each?.url).find(Boolean) ?? '';
  return { pageTitle, pageUrl: frameUrl && helpdeskOfHost(frameUrl) ? frameUrl : pageUrl };
}

async function found(place: HighlightPlace, tabId: number, reading: PageReading) {
  const isHighlighted = reading.text.trim() !== '';
  const clicked = { title: place.pageTitle, url: place.pageUrl };
  const isKnown = clicked.title && clicked.url;
  const told = [clicked, isKnown ? null : await tabTold(tabId), reading.page];
  return {
    ...(isHighlighted && { text: reading.text, html: reading.html }),
    ...placeOf(isHighlighted ? reading.frameUrl : place.frameUrl, told),
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
      ...placeOf(place.frameUrl, [{ title: place.pageTitle, url: place.pageUrl }]),
      at: new Date().toISOString(),
    });
  } catch {
    // Storage is full or broken: the person still has the page, and hears of it.
    return tellNotKept(windowId);
  }
  const reading = tabId === undefined ? null : await readPage(tabId, frameId);
  const known = tabId !== undefined && reading ? await found(place, tabId, reading) : {};
  await completeCapture(id, known);
}

/** Captures what is highlighted in a tab for its window's panel, if there is anything. */
export async function captureFromTab(tabId: number, windowId: number): Promise<CaptureOutcome> {
  const reading = await readPage(tabId, undefined);
  if (!reading) return 'no-access';
  if (reading.text.trim() === '') return 'nothing';
  const place = placeOf(reading.frameUrl, [await tabTold(tabId), reading.page]);
  try {
    await addCapture({
      ...{ id: newId('capture'), windowId, state: 'read', at: new Date().toISOString() },
      ...{ text: reading.text, html: reading.html, ...place },
    });
  } catch {
    // As above; the panel that asks is there to tell it.
    return 'not-kept';
  }
  return 'captured';
}
