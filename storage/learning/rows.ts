import type { CardId } from '@/cards/ids';
import type { Place } from '../sync/rows';
import type { EventKind, LearningEvent } from './event';

/** An event that waits until its minute has passed; parsed when it is learned. */
export type PendingEvent = LearningEvent;

/** An event that was learned, and what takes it back exactly. */
export interface CountedEvent {
  ticketKey: string;
  card: CardId;
  kind: EventKind;
  /** When it happened; ISO 8601. */
  at: string;
  /** What was added to the sums, as the learning wrote it. */
  increment: unknown;
  /** Where the team was told what it added, if it was: there it is taken back as well. */
  sharedIn?: Place;
  /** 1 where it was undone: what it added is taken away at the next settling. */
  undone?: 1;
}

/** Sums of what a device has learned, as ranking/learning divides them. */
export interface ShardRow {
  id: string;
  /** Another after each write, so that readers of other contexts know what they have. */
  rev: string;
  /** As ranking/learning writes it; parsed by it when it is read. */
  content: unknown;
}

/** How many events of each kind were learned on this device. */
export interface LearnedCounts extends Record<EventKind, number> {
  /** When the first of them happened; ISO 8601. */
  since: string;
}

/** Whose sums this device adds to. The id is random, and another one each month. */
export interface LearningDevice {
  id: string;
  /** `2026-11` */
  month: string;
}
