import type { Card } from './card';
import type { CardId, MemberId } from './ids';

/** So many cards that nobody ever verified are asked for in a week, of one person and one import. */
export const PORTION = 40;
const WEEK_MS = 7 * 86_400_000;
/** Cards of one person that came no farther apart than this, in ms, came in together. */
const PAUSE = 3_600_000;

/** A card that somebody is to verify. */
export interface PortionCard extends Pick<Card, 'id' | 'created'> {
  /** In any language, ever. */
  isVerified: boolean;
  /** How often it was used. */
  uses: number;
}

/** Cards that came in together, and are asked for a portion at a time. */
export interface Portion {
  /** Who brought them in. */
  by: MemberId;
  /** Of the first; ISO 8601. */
  since: string;
  /** How many are still to be verified. */
  left: number;
  /** Those that are asked for by now, the most used first. */
  asked: CardId[];
  /** Those that follow, in the same order. */
  later: CardId[];
  /** When the last of them are asked for; ISO 8601. */
  until: string;
}

function byTime(a: PortionCard, b: PortionCard): number {
  return Date.parse(a.created.at) - Date.parse(b.created.at) || (a.id < b.id ? -1 : 1);
}

function byUse(a: PortionCard, b: PortionCard): number {
  return b.uses - a.uses || (a.id < b.id ? -1 : 1);
}

/** Cards of one person as they came in, a list for each time without a pause. */
function imports(cards: readonly PortionCard[]): PortionCard[][] {
  const found: PortionCard[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const card of [...cards].sort(byTime)) {
    const at = Date.parse(card.created.at);
    if (at - before > PAUSE) found.push([]);
    found.at(-1)?.push(card);
    before = at;
  }
  return found;
}

function portionOf(cards: readonly PortionCard[], now: number): Portion[] {
  const [first] = cards;
  const waiting = cards.filter(({ isVerified }) => !isVerified).sort(byUse);
  if (!first || waiting.length === 0 || cards.length <= PORTION) return [];
  const start = Date.parse(first.created.at);
  // A clock that was put back asks for the first portion.
  const week = Math.max(0, Math.floor((now - start) / WEEK_MS));
  const due = Math.max(0, (week + 1) * PORTION - (cards.length - waiting.length));
  const ids = waiting.map(({ id }) => id);
  const weeks = Math.ceil(cards.length / PORTION) - 1;
  return [
    {
      by: first.created.by,
      since: first.created.at,
      left: waiting.length,
      asked: ids.slice(0, due),
      later: ids.slice(due),
      until: new Date(start + weeks * WEEK_MS).toISOString(),
    },
  ];
}

/**
 * How imports of more cards than anybody verifies at once are spread over weeks: in each week {@link PORTION} more of
 * an import are asked for, the most used of those that nobody has verified; what was verified meanwhile counts. The
 * same cards, uses and week give the same answer on every device.
 *
 * @param cards all that one person is to verify, those that were verified among them.
 * @param now ms since the epoch.
 * @returns an entry for each import that is spread; cards of others are asked for as they come.
 */
export function portionsOf(cards: readonly PortionCard[], now: number): Portion[] {
  const byMaker = Map.groupBy(cards, ({ created }) => created.by);
  return [...byMaker.values()].flatMap((made) =>
    imports(made).flatMap((together) => portionOf(together, now)),
  );
}
