import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureFromTab, captureHighlight } from '@/entrypoints/background/capture';
import type { SelectionReading } from '@/page/readSelection';
import { database } from '@/storage/database';
import { emptyDatabase } from '../storage/emptyDatabase';

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyDatabase();
});

function reading(given: Partial<SelectionReading>): SelectionReading {
  return { ...{ html: '', text: '', title: '', url: 'about:blank', isFocused: false }, ...given };
}

/** What the frames of the page answer, by their ids, and what the browser tells of its tab. */
function page(frames: Record<number, unknown>, tab: { title?: string; url?: string } = {}): void {
  const results = Object.entries(frames).map(([id, result]) => ({
    ...{ frameId: Number(id), documentId: id, result },
  }));
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue(results as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(tab as never);
}

async function kept() {
  const [capture] = await database.captures.toArray();
  const { text, html, pageTitle, pageUrl } = capture ?? {};
  return { text, html, pageTitle, pageUrl };
}

const TICKET = 'https://x.zendesk.com/agent/tickets/1';
const WORDS = { html: '<p>words</p>', text: 'words' };
const TOP = reading({ title: 'The page', url: 'https://page.example/' });

describe('a highlight in a frame', () => {
  it.each<[string, Record<number, SelectionReading>, object, object]>([
    [
      'is of the page around it',
      { 0: reading({ url: TICKET }), 7: reading({ ...WORDS, url: 'about:srcdoc', title: 'App' }) },
      { title: 'Hannah: my parcel', url: TICKET },
      { pageTitle: 'Hannah: my parcel', pageUrl: TICKET },
    ],
    [
      'is of the page as it tells itself, where the browser hides its address',
      { 7: reading({ ...WORDS, url: 'https://frame.example/', title: 'Frame' }), 0: TOP },
      {},
      { pageTitle: 'The page', pageUrl: 'https://page.example/' },
    ],
    [
      'is of no known page where only the frame may be read',
      { 7: reading({ ...WORDS, url: 'https://frame.example/', title: 'Frame' }) },
      {},
      { pageTitle: '', pageUrl: '' },
    ],
    [
      'of a help desk is of the help desk',
      { 0: TOP, 7: reading({ ...WORDS, url: TICKET }) },
      { title: 'Portal', url: 'https://portal.example/' },
      { pageTitle: 'Portal', pageUrl: TICKET },
    ],
  ])('%s', async (_, frames, tab, expected) => {
    page(frames, tab);
    expect(await captureFromTab(3, 1)).toBe('captured');
    expect(await kept()).toEqual({ ...WORDS, ...expected });
  });

  it('is of the page that was clicked in', async () => {
    page({ 7: reading({ ...WORDS, url: 'about:srcdoc', title: 'App' }) });
    const clicked = { tabId: 3, windowId: 1, frameId: 7, text: 'words' };
    await captureHighlight({
      ...{ ...clicked, pageTitle: undefined, pageUrl: TICKET, frameUrl: 'about:srcdoc' },
    });
    expect(await kept()).toEqual({ ...WORDS, pageTitle: '', pageUrl: TICKET });
  });

  it('of a help desk that cannot be read is of the help desk', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('No access.'));
    await captureHighlight({
      ...{ tabId: 3, windowId: 1, frameId: 7, text: 'words', frameUrl: TICKET },
      ...{ pageTitle: 'Portal', pageUrl: 'https://portal.example/' },
    });
    expect(await kept()).toEqual({ text: 'words', html: '', pageTitle: 'Portal', pageUrl: TICKET });
  });
});

describe('a panel that asks for the highlight', () => {
  it('hears that there is none, or that the page may not be read', async () => {
    page({ 0: TOP, 7: 'no reading' });
    expect(await captureFromTab(3, 1)).toBe('nothing');
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('No access.'));
    expect(await captureFromTab(3, 1)).toBe('no-access');
    expect(await database.captures.count()).toBe(0);
  });

  it('hears that there is no room for it', async () => {
    page({ 0: reading({ ...WORDS, url: 'https://page.example/' }) });
    const full = Object.assign(new Error('Full.'), { name: 'QuotaExceededError' });
    vi.spyOn(database.captures, 'add').mockRejectedValue(full);
    expect(await captureFromTab(3, 1)).toBe('not-kept');
  });
});
