import type { Card } from '@/cards/card';
import type { Ticket } from '@/helpdesks/ticket';

/** A ranker that is timed: the shipped one or a peer, behind one face. */
export interface TimedSystem {
  /** Takes in these cards in place of any before. */
  build(cards: readonly Card[]): void;
  /** Ranks for a ticket. @returns how many cards it found. */
  ask(ticket: Ticket): number;
  /** Puts a card in place of its older self; null where only building anew does it. */
  update: ((card: Card) => void) | null;
  /** What is kept on disk. */
  save(): Uint8Array;
  load(saved: Uint8Array): void;
}
