/** A card as a search library gets it: a title and a plain body, either of which may be empty. */
export interface PeerCard {
  id: string;
  title: string;
  body: string;
  /** BCP 47. */
  lang: string;
}

/** A search library set up as its own documents advise, to be measured beside Sidecard. */
export interface Peer {
  readonly name: string;
  /** Indexes these cards in place of any before. */
  build(cards: readonly PeerCard[]): void;
  /** Ids of the cards that fit, best first, at most `limit`. */
  search(text: string, limit: number): string[];
  /** Puts a card in place of its older self; null where the library can only be built anew. */
  readonly update: ((card: PeerCard) => void) | null;
  /** The index as text that `load` reads. */
  save(): string;
  /** Takes a saved index in place of the present one. */
  load(saved: string): void;
}

/** What a peer is told of the cards before it is built. */
export interface PeerSetting {
  /** The language of most cards, BCP 47. */
  language: string;
}

/** A peer did what its documents exclude, so that its figures would be wrong. */
export class PeerError extends Error {
  override name = 'PeerError';
}
