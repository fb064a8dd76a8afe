import type { CardHit } from '@/messaging/ranker';
import { ranker } from '../ranker';

/** How many cards of a search are shown at once, and more at each press. */
export const FOUND_PAGE = 20;

/** The cards of a search. */
export interface Found {
  /** As it was typed. */
  text: string;
  hits: CardHit[];
  /** There are others beyond these. */
  hasMore: boolean;
}

/**
 * The first cards for a typed search.
 *
 * @throws RankerUnavailableError where the ranker does not answer.
 */
export async function foundCards(
  text: string,
  language: string | undefined,
  count: number,
): Promise<Found> {
  const hits = await ranker.search(text, language, count + 1);
  return { text, hits: hits.slice(0, count), hasMore: hits.length > count };
}
