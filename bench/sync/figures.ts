/** What one thing cost, as the browser tells it. */
export interface Cost {
  ms: number;
  requests: number;
  /** Of the answers' bodies, as they came over the wire. */
  bytes: number;
}

/** How documents are brought to the device: the shipped engine, the least there is to do, or a library. */
export const WAYS = ['sidecard', 'bare', 'pouchdb'] as const;
export type WayName = (typeof WAYS)[number];

/** What a way cost in one round. */
export interface PullCosts {
  /** All documents, on a device that has none. */
  first: Cost;
  /** Ten documents that changed since. */
  change: Cost;
  /** Nothing. */
  nothing: Cost;
}

/** What the shipped engine cost with many collections, in one round. */
export interface CollectionCosts {
  /** All of them for the first time. */
  first: Cost;
  /** All of them again, with nothing new. */
  all: Cost;
  /** Two that somebody looks at, while it is no other's turn. */
  active: Cost;
}

/** What sending waiting cards cost in one round, by the engine and as bare requests. */
export interface PushCosts {
  sidecard: Cost;
  bare: Cost;
}

/** Everything that was measured, a value for each round. */
export interface SyncFigures {
  pulls: Record<WayName, PullCosts[]>;
  collections: CollectionCosts[];
  pushes: PushCosts[];
}
