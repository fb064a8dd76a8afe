const gap = 10;

/** The end of the log, or the start of its last message where that is taller than the log. */
function scrollToNewest(scroller: HTMLElement) {
  const last = scroller.querySelector<HTMLElement>(
    '.log:not(.is-reversed) > article:last-of-type, .log.is-reversed > article:first-of-type',
  );
  const top = last === null ? Number.POSITIVE_INFINITY : last.offsetTop - scroller.offsetTop - gap;
  scroller.scrollTop = Math.min(top, scroller.scrollHeight - scroller.clientHeight);
}

/** Stays at the newest while the box changes its height (an editor mounts), until it is scrolled. */
export function keepAtNewest(scroller: HTMLElement): () => void {
  scrollToNewest(scroller);
  const resized = new ResizeObserver(() => scrollToNewest(scroller));
  resized.observe(scroller);
  const release = () => resized.disconnect();
  scroller.addEventListener('wheel', release, { once: true, passive: true });
  return () => {
    release();
    scroller.removeEventListener('wheel', release);
  };
}
