import type { IndexedField } from './lexicalIndex';

/** A word of the question as the person wrote it, and the parts of the card that hold it. */
export interface WordMatch {
  word: string;
  fields: IndexedField[];
}

/** One reason why a card stands where it does. */
export type Reason =
  | { kind: 'words'; matches: WordMatch[] }
  /** It was used for tickets like this one; the words that tell it, most telling first. */
  | { kind: 'learned'; tickets: number; words: string[] }
  /** It was sent away from tickets like this one. */
  | { kind: 'sent-away'; tickets: number }
  /** The card is set for tickets of this host, with this tag, or that say this phrase. */
  | { kind: 'trigger'; by: 'host' | 'tag' | 'phrase'; value: string }
  /** It was used often of late. */
  | { kind: 'recent'; uses: number }
  /** Its collection is for this help desk or brand, or for another one. */
  | { kind: 'collection'; stands: 'own' | 'other'; by: 'helpdesk' | 'brand' }
  /** It was sent away from this ticket. */
  | { kind: 'dismissed' };
