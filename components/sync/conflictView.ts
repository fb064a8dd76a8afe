import { i18n } from '#i18n';
import type { TextPiece } from '@/cards/merge/mergeText';

/** Whose a version is. */
export type Who = { kind: 'me' } | { kind: 'named'; name: string } | { kind: 'other' };

/** One version of a card, as a whole. */
export interface SideView {
  who: Who;
  /** ISO 8601; null for one that was deleted, of which nobody knows when. */
  at: string | null;
}

interface Part {
  /** As `nameOfPart` of cards/merge names it. */
  name: string;
  label: string;
  /** Of its texts, where it is known. BCP 47. */
  lang: string | undefined;
}

/** A part of a card that both sides changed, ready to be drawn. */
export type PartView =
  /** A text; of what clashes both may stay, and it may be written anew. */
  | ({ kind: 'text'; pieces: readonly TextPiece[]; both: string } & Part & Sides)
  /** A title, which may be written anew. */
  | ({ kind: 'line' } & Part & Sides)
  | ({ kind: 'value' } & Part & Sides)
  /** The card itself; what it says on the side that kept it, nothing on the other. */
  | ({ kind: 'deleted' } & Part & Sides);

interface Sides {
  mine: string;
  theirs: string;
}

/** What a version is called. */
export function sideName({ who }: SideView): string {
  switch (who.kind) {
    case 'me':
      return i18n.t('conflict.mine');
    case 'named':
      return who.name;
    case 'other':
      return i18n.t('conflict.other');
  }
}

/** What the choice of a version is called. */
export function keepWords({ who }: SideView): string {
  switch (who.kind) {
    case 'me':
      return i18n.t('conflict.keepMine');
    case 'named':
      return i18n.t('conflict.keepTheirs', [who.name]);
    case 'other':
      return i18n.t('conflict.keepOther');
  }
}
