import type { UsageDocument } from '@/documents/kinds/usage';
import type { Place } from '../rows';

/** What was done on this device on one day with the cards of one collection, to be shared. */
export interface UsageDay {
  /** Of the collection's usage. */
  place: Place;
  id: UsageDocument['_id'];
  document: UsageDocument;
  /** When it was last made ready to be sent, before that when it began; ISO 8601. */
  since: string;
  /** 1 until the server is known to have all of it. */
  isOpen?: 1;
}

/** A week whose documents changed since they were last added up; see {@link weekOfDay}. */
export interface StaleWeek {
  place: Place;
  week: number;
}
