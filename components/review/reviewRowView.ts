import type { CardId, FlagId } from '@/cards/ids';
import type { FlagDocument } from '@/documents/kinds/questions';
import type { CardFacts } from '../card/rowView';

/** What a colleague said is the matter with a card. */
export interface FlagView {
  id: FlagId;
  kind: FlagDocument['kind'];
  /** In their words; empty for none. */
  note: string;
  /** Who said it; undefined where that person is not known here. */
  by: string | undefined;
  at: string;
}

/** A card that waits in Review, ready to be drawn. */
export interface ReviewRowView {
  id: CardId;
  title: string;
  /** The language of the title. BCP 47. */
  lang: string;
  facts: CardFacts;
  /** The languages that are to be verified. BCP 47. */
  languages: readonly string[];
  uses: number;
  flags: readonly FlagView[];
  mayVerify: boolean;
  /** This person may say who verifies it. */
  mayAppoint: boolean;
}
