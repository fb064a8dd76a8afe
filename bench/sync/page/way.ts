/** A collection on the server, as a way of syncing is told of it. */
export interface Target {
  /** Of the workspace's databases. */
  prefix: string;
  slug: string;
  /** The collection's id. */
  collection: string;
  /** Who is signed in. */
  account: string;
}

/** A way of bringing a collection's cards to the device. */
export interface Way {
  /** Makes what it keeps them in, empty. */
  open(target: Target): Promise<void>;
  /** Brings what is new since the last time. */
  pull(): Promise<void>;
  /** How many cards of this title it has; of any, without one. */
  count(title?: string): Promise<number>;
}
