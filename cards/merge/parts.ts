import type { Card } from '../card';
import type { TextPiece } from './mergeText';
import type { Sides } from './twoSided';

/** A card as one side has it; it may have removed it. */
export type CardOrDeleted = Card | 'deleted';
export type Answer = Card['answer'][string];
/** Whether people are shown the card. */
export type Standing = Pick<Card, 'status' | 'wasDraft'>;

/** What both sides made of one value, and what it was; null where it was not, or is not known. */
interface Versions<T> {
  base: T | null;
  mine: T;
  theirs: T;
}

/**
 * A Markdown text as each side has it, in all of them with everything merged that merges alone, and
 * the same text in pieces, so that what clashes can be shown side by side.
 */
export interface TextVersions extends Versions<string> {
  pieces: readonly TextPiece[];
}

type Of<Part extends string, T> = { part: Part } & Versions<T>;

/** A part of a card that both sides changed in different ways, for a person to settle. */
export type ConflictPart =
  | Of<'deleted', CardOrDeleted>
  | Of<'title', string>
  | ({ part: 'notes' } & TextVersions)
  | ({ part: 'answer'; lang: string } & TextVersions)
  /** The title in a language; null where that side has none. */
  | ({ lang: string } & Of<'answer title', string | null>)
  /** A language that one side removed and the other changed; null where it is removed. */
  | ({ lang: string } & Of<'language', Answer | null>)
  | Of<'status', Standing>
  | Of<'owner', Card['owner']>
  | Of<'collection', Card['collection']>
  | Of<'sourceLang', string>
  | Of<'template', Card['template']>
  | Of<'verifyEvery', Card['verifyEvery']>
  /** The days of the card; null where that side has none. */
  | Of<'launch' | 'review', string | null>;

/** What becomes of a card that both sides changed. */
export type CardMerge =
  | { state: 'merged'; card: CardOrDeleted }
  | {
      state: 'conflict';
      /** The best so far: what merges alone is merged, mine stands in the open places. */
      card: CardOrDeleted;
      parts: readonly ConflictPart[];
      /** The cards that were merged, whole: nothing of them is lost while the conflict is open. */
      sides: Sides<CardOrDeleted>;
    };

/** A merge that waits for a person. */
export type CardConflict = Extract<CardMerge, { state: 'conflict' }>;

/** The name of a part within its conflict: `notes`, `answer es`. */
export function nameOfPart(part: ConflictPart): string {
  return 'lang' in part ? `${part.part} ${part.lang}` : part.part;
}
