import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import type { TicketReport } from '@/messaging/ticketReport';
import { onPageChange } from './pageChanges';

/** How long a page may take to draw a ticket before the panel is told that it cannot be read, in ms. */
const DRAWING_MS = 3000;

/**
 * Tells its listeners what ticket the page holds: at once, and whenever that changes. Watches the
 * page only while somebody listens.
 */
export class TicketReporter {
  readonly #page: Document;
  readonly #adapter: HelpdeskAdapter;
  readonly #listeners = new Set<(report: TicketReport) => void>();
  #watching: AbortController | undefined;
  #lastReport = '';
  #drawing: { key: string; timer: ReturnType<typeof setTimeout>; isOver: boolean } | undefined;

  constructor(page: Document, adapter: HelpdeskAdapter) {
    this.#page = page;
    this.#adapter = adapter;
  }

  /** Adds a listener, which is told the present state; the returned function removes it. */
  listen(listener: (report: TicketReport) => void): () => void {
    this.#listeners.add(listener);
    if (!this.#watching) {
      this.#watching = new AbortController();
      const { signal } = this.#watching;
      onPageChange(this.#page, this.#adapter.watchedAttributes, () => this.#update(), signal);
    }
    listener(this.#report());
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  #stop() {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#lastReport = '';
    this.#endDrawing();
  }

  #update() {
    const report = this.#report();
    const serialised = JSON.stringify(report);
    if (serialised === this.#lastReport) return;
    this.#lastReport = serialised;
    for (const listener of this.#listeners) listener(report);
  }

  #report(): TicketReport {
    try {
      const reading = this.#adapter.read(this.#page, new URL(this.#page.location.href));
      if (reading.state !== 'unreadable') {
        this.#endDrawing();
        return reading;
      }
      return this.#isDrawing(reading.key) ? { state: 'loading', key: reading.key } : reading;
    } catch {
      // A page can hold anything, a getter that throws included; what it was is of no use to anyone.
      return { state: 'unreadable', key: this.#page.location.href, reason: 'page-error' };
    }
  }

  /** A ticket just opened is not yet drawn; it counts as unreadable only after a while. */
  #isDrawing(key: string): boolean {
    if (this.#drawing?.key === key) return !this.#drawing.isOver;
    this.#endDrawing();
    const drawing = {
      key,
      isOver: false,
      timer: setTimeout(() => {
        drawing.isOver = true;
        this.#update();
      }, DRAWING_MS),
    };
    this.#drawing = drawing;
    return true;
  }

  #endDrawing() {
    clearTimeout(this.#drawing?.timer);
    this.#drawing = undefined;
  }
}
