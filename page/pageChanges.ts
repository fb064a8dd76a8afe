/** A burst of changes is over after this long without another, in ms. */
const QUIET_MS = 5;
/** A page that goes on and on has to be quiet for longer, in ms: it was read so often in the last wait. */
const LONGER_QUIET_MS = 15;
const MOST_READS = 3;
/** A page that never rests is read this often all the same, in ms. */
const LONGEST_WAIT_MS = 250;

const EDITOR = '[contenteditable]:not([contenteditable="false"])';

/** Whether a change is of what an editor holds: nothing is read of that, and people type fast. */
function isWithinEditor({ target, type }: MutationRecord): boolean {
  const around = target.parentElement?.closest(EDITOR);
  return around != null || (type === 'childList' && (target as Element).matches?.(EDITOR) === true);
}

/**
 * Calls back once after each burst of changes to the page or its address, until the signal aborts.
 * Nothing is polled, and the callback runs outside the page's own work.
 */
export function onPageChange(
  page: Document,
  watchedAttributes: readonly string[],
  callback: () => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt: number | undefined;
  /** The moments of the last reads, the newest at the end. */
  const reads: number[] = [];
  const run = () => {
    timer = undefined;
    firstAt = undefined;
    reads.push(performance.now());
    if (reads.length > MOST_READS) reads.shift();
    callback();
  };
  const quietFor = (now: number) => {
    const [oldest = 0] = reads;
    const isRestless = reads.length === MOST_READS && now - oldest < LONGEST_WAIT_MS;
    return isRestless ? LONGER_QUIET_MS : QUIET_MS;
  };
  const schedule = () => {
    const now = performance.now();
    firstAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(run, Math.min(quietFor(now), Math.max(0, firstAt + LONGEST_WAIT_MS - now)));
  };
  const observer = new MutationObserver((records) => {
    if (!records.every(isWithinEditor)) schedule();
  });
  observer.observe(page, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...watchedAttributes],
  });
  const view = page.defaultView;
  // Content scripts see the page's navigation events where the browser has them; elsewhere the
  // changes of the page itself tell.
  const navigation = (view as { navigation?: EventTarget } | null)?.navigation;
  navigation?.addEventListener('currententrychange', schedule, { signal });
  // Another reply box of the same ticket (a side conversation) may be the one to insert into now.
  page.addEventListener('focusin', schedule, { capture: true, passive: true, signal });
  // What is typed into a field (the subject) changes no attribute.
  page.addEventListener('change', schedule, { capture: true, passive: true, signal });
  view?.addEventListener('popstate', schedule, { signal });
  view?.addEventListener('pageshow', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
