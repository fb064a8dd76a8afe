import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { readSelection } from '@/page/readSelection';

const text = v.pipe(v.string(), v.maxLength(2_000_000));
const ReadingSchema = v.object({
  html: text,
  text,
  title: text,
  url: text,
  isFocused: v.boolean(),
});

type FrameReading = v.InferOutput<typeof ReadingSchema>;

/** A highlight as its page gave it, parsed; its words are the page's own and not to be trusted. */
export interface PageReading extends Pick<FrameReading, 'html' | 'text'> {
  /** The address of the frame that the highlight stands in. */
  frameUrl: string;
  /** The page itself, as its own document tells it; null where that was not read. */
  page: Pick<FrameReading, 'title' | 'url'> | null;
}

/** A page with a frame that never answers is asked for its own document alone, after this long in ms. */
const DEADLINE_MS = 1500;

type Target = { tabId: number } & ({ allFrames: true } | { frameIds: number[] });

interface Answer {
  frameId: number;
  result?: unknown;
}

/** What the frames of a target answered; null where one of them did not in time. */
async function ask(target: Target): Promise<Answer[] | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), DEADLINE_MS);
  });
  // At once: a frame that is still loading would keep the others waiting.
  const asked = browser.scripting.executeScript({
    target,
    func: readSelection,
    injectImmediately: true,
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads the highlight of a tab: of one frame, or of the frame that holds one.
 *
 * @returns null where the page may not be read (a browser's page, a foreign frame, an error page),
 *   `text` empty where nothing is highlighted.
 */
export async function readPage(
  tabId: number,
  frameId: number | undefined,
): Promise<PageReading | null> {
  const target: Target =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  let answers: Answer[];
  try {
    answers = (await ask(target)) ?? (await ask({ tabId, frameIds: [0] })) ?? [];
  } catch {
    // Not allowed, or nothing there that could run: the browser tells no two of them apart.
    return null;
  }
  const readings = answers.flatMap(({ frameId: frame, result }) => {
    const parsed = v.safeParse(ReadingSchema, result);
    return parsed.success ? [{ ...parsed.output, frame }] : [];
  });
  const highlighted = readings.filter((reading) => reading.text.trim() !== '');
  const found = highlighted.find(({ isFocused }) => isFocused) ?? highlighted[0] ?? readings[0];
  if (!found) return null;
  const page = readings.find(({ frame }) => frame === 0) ?? null;
  return { html: found.html, text: found.text, frameUrl: found.url, page };
}
