import type { TextBlock } from '@/cards/textDiff';

/** One text of a card in the list of all it ever said. */
export interface VersionRow {
  key: string;
  /** Who wrote it. */
  name: string;
  /** When, in words. */
  at: string;
  /** What it changed, in a line. */
  changed: string;
  /** What was done with it while it stood: who found it true. */
  events: string[];
  isCurrent: boolean;
}

/** What of a card differs between two versions, in words. */
export type PartView =
  | { kind: 'text'; key: string; label: string; lang: string | undefined; blocks: TextBlock[] }
  | { kind: 'set'; key: string; label: string; added: string[]; removed: string[] }
  | { kind: 'value'; key: string; label: string; before: string; after: string };

/** What the version that is looked at is held against. */
export type Against = 'before' | 'today';

/** How the part of the history stands that the team's server has. */
export type FurtherView =
  /** The card is of this device alone. */
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'read'; hasMore: boolean }
  | { state: 'failed'; reason: string };
