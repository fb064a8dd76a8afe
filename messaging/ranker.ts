import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import type { ExcerptPart } from '@/ranking/excerpt';
import type { RankedCard } from '@/ranking/rank';

/** A ranked card with what its row shows beside the card itself. */
export interface CardHit {
  id: CardId;
  /** The card as the replica held it when it was ranked; a change of any card ranks anew. */
  card: Card;
  /** The language of the answer shown. BCP 47. */
  lang: string;
  /** The language of the question, where it is known: the card may have no answer in it. */
  wanted: string | undefined;
  excerpt: ExcerptPart[];
  matches: RankedCard['matches'];
}

/** What the ranker's worker offers to every panel of the profile. */
export interface RankerApi {
  /** The cards that fit a ticket, best first; those sent away from it are left out. */
  suggest(ticket: Ticket): Promise<CardHit[]>;
  /**
   * The cards for typed words, best first.
   *
   * @param wanted the language of the ticket at hand, which decides the answers' language; without
   *   one each card is shown in the language its words were found in.
   */
  search(text: string, wanted?: string): Promise<CardHit[]>;
}
