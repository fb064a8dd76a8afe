import type { HelpdeskAdapter } from '@/helpdesks/adapter';
import type { TicketReport } from '@/messaging/ticketReport';
import type { FocusMemory } from './focusMemory';
import { onPageChange } from './pageChanges';

/** How long a page may take to draw a ticket before the panel is told that it cannot be read, in ms. */
const DRAWING_MS = 3000;

type TicketListener = (report: TicketReport) => void;

/**
 * Tells its listeners what ticket the page holds: at once, and whenever that changes. Watches the
 * page only while somebody listens.
 */
export class TicketReporter {
  readonly #page: Document;
  readonly #adapter: HelpdeskAdapter;
  readonly #focus: Pick<FocusMemory, 'last'>;
  readonly #listeners = new Set<TicketListener>();
  #watching: AbortController | undefined;
  #lastReport = '';
  #drawing: { key: string; timer: ReturnType<typeof setTimeout>; isOver: boolean } | undefined;

  constructor(page: Document, adapter: HelpdeskAdapter, focus: Pick<FocusMemory, 'last'>) {
    this.#page = page;
    this.#adapter = adapter;
    this.#focus = focus;
  }

  /** Adds a listener, which is told the present state; the returned function removes it. */
  listen(listener: TicketListener): () => void {
    if (!this.#watching) {
      this.#watching = new AbortController();
      const { signal } = this.#watching;
      onPageChange(this.#page, this.#adapter.watchedAttributes, () => this.#update(), signal);
    }
    // What has changed since the last burst is news to the others too.
    const report = this.#update();
    this.#listeners.add(listener);
    this.#tell(listener, report);
    return () => this.#remove(listener);
  }

  #remove(listener: TicketListener) {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) this.#stop();
  }

  #tell(listener: TicketListener, report: TicketReport) {
    try {
      listener(report);
    } catch {
      // Its panel is gone (a port that has closed throws): the others are told all the same.
      this.#remove(listener);
    }
  }

  #stop() {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#endDrawing();
  }

  /** Tells everybody the present state, if it is another than the last one told. */
  #update(): TicketReport {
    const report = this.#report();
    const serialised = JSON.stringify(report);
    if (serialised !== this.#lastReport) {
      this.#lastReport = serialised;
      for (const listener of [...this.#listeners]) this.#tell(listener, report);
    }
    return report;
  }

  #report(): TicketReport {
    try {
      const url = new URL(this.#page.location.href);
      const reading = this.#adapter.read(this.#page, url, this.#focus.last);
      if (reading.state !== 'unreadable') {
        this.#endDrawing();
        return reading;
      }
      return this.#isDrawing(reading.key) ? { state: 'loading', key: reading.key } : reading;
    } catch {
      // A page can hold anything, a getter that throws included; what it was is of no use to anyone.
      return {
        state: 'unreadable',
        key: this.#page.location.href.slice(0, 300),
        reason: 'page-error',
      };
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
