import type { Slug } from '@/cards/collectionSlug';
import type { CardId, CollectionId } from '@/cards/ids';

/** A collection that goes to the team as soon as its place is there and may be written. */
export interface PublishWish {
  from: CollectionId;
  /** What the team's collection is to be called, and by what its databases and roles are. */
  name: string;
  slug: Slug;
  /** The cards that the person looked at and chose. */
  cards: CardId[];
  /** ISO 8601. */
  at: string;
}

/** Cards that went to the team from a collection of this device. */
export interface Publication {
  /** The name of the collection they came from. */
  name: string;
  to: CollectionId;
  cards: number;
  /** ISO 8601. */
  at: string;
}
