import type { CardId } from '@/cards/ids';
import type { Trust } from '@/cards/trust';
import type { ExcerptPart } from '@/ranking/excerpt';
import type { Reason } from '@/ranking/reasons';

/** What is said of a card wherever it is named: its trust and its place. */
export interface CardFacts {
  trust: Trust;
  /** The name of who verified it last; undefined where that person is not known here. */
  verifier: string | undefined;
  /** The name of who changed it last, where that is why it is to be verified. */
  changer?: string | undefined;
  collection: string;
  isSample: boolean;
  /** The language of the answer shown, where it is not the one wanted. BCP 47. */
  onlyIn: string | undefined;
}

/** A ranked or listed card, ready to be drawn. */
export interface RowView {
  id: CardId;
  title: string;
  /** The language of title and excerpt. BCP 47. */
  lang: string;
  facts: CardFacts;
  excerpt: ExcerptPart[];
  reasons: readonly Reason[];
  /** It was sent away from the ticket at hand. */
  isDismissed: boolean;
}
