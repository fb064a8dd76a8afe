/** User-timing marks that the demo and the benchmarks read; each holds the newest moment only. */
export type PaintMark = 'sidecard.ticket-read' | 'sidecard.suggestions-painted';

/** Notes that something happened now. */
export function markNow(name: PaintMark): void {
  performance.clearMarks(name);
  performance.mark(name);
}

/** Calls back when what is drawn now has reached the screen: after the next frame was handed over. */
export function afterPainting(callback: () => void): void {
  requestAnimationFrame(() => setTimeout(callback));
}

/** Notes when what is drawn now has reached the screen. */
export function markPainted(name: PaintMark): void {
  afterPainting(() => markNow(name));
}
