import type { Composer, TicketReading } from './ticket';

/** A reply box found on the page, ready to be focused. */
export interface FoundComposer extends Composer {
  element: HTMLElement;
}

/** What Sidecard knows about one help desk; pure functions over the page they are given. */
export interface HelpdeskAdapter {
  /** Attributes whose change can mean another ticket, message or composer. */
  readonly watchedAttributes: readonly string[];
  /**
   * Reads the ticket that the address names, and no other.
   *
   * @param lastFocused the editor the person was in last: its mode is the composer's.
   */
  read(page: Document, url: URL, lastFocused?: HTMLElement | null): TicketReading;
  /**
   * The reply box to insert into: the one last focused if it belongs to the ticket that the address
   * names, else that ticket's main one; null where there is none.
   */
  findComposer(page: Document, url: URL, lastFocused: HTMLElement | null): FoundComposer | null;
}
