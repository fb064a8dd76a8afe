import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import type { ExcerptPart } from '@/ranking/excerpt';
import type { Reason, WordMatch } from '@/ranking/reasons';
import type { SimilarCard } from '@/ranking/similar';

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
  matches: WordMatch[];
  /** Why it is there and where it stands; none for a card that nobody looked for. */
  reasons: Reason[];
  /** It was sent away from the ticket, and stands after all others. */
  isDismissed: boolean;
}

/** In which language answers are wanted for a ticket. BCP 47. */
export interface WantedLanguages {
  /** Chosen by the person for this ticket: before all else. */
  chosen?: string | undefined;
  /** For a ticket whose own language its words do not tell. */
  otherwise?: string | undefined;
}

/** How far the reading of a large workspace is; in cards. */
export interface ReadingProgress {
  read: number;
  total: number;
}

/** The cards that fit a ticket, best first. */
export interface TicketHits {
  /** The language of the question, where its words tell it. */
  language: string | undefined;
  hits: CardHit[];
  /** While not every card has been read, and better ones may yet be found; null once all have. */
  reading: ReadingProgress | null;
}

/** What the ranker's worker offers to every panel of the profile. */
export interface RankerApi {
  /** The cards that fit a ticket; those sent away from it come last. */
  suggest(ticket: Ticket, wanted?: WantedLanguages): Promise<TicketHits>;
  /**
   * The cards for what was typed (see ranking/searchQuery), best first. A search that is overtaken by
   * the panel's next one may find nothing.
   *
   * @param wanted the language of the ticket at hand, which decides the answers' language; without
   *   one each card is shown in the language its words were found in.
   * @param limit at most so many; 20 where it is not given.
   */
  search(text: string, wanted?: string, limit?: number): Promise<CardHit[]>;
  /**
   * The cards most like one that is being written: edited copies first, then the nearest; none where
   * nothing is alike.
   *
   * @param text its answer, CommonMark.
   * @param except the card itself, where it is there already.
   */
  similar(title: string, text: string, limit: number, except?: CardId): Promise<SimilarCard[]>;
}
