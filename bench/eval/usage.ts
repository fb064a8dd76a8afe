import { type Random, shuffled } from '../generated/random.ts';
import type { Usage } from './arguments';
import type { SetQuery } from './evaluationSet';

/** A card that was inserted for a query. */
export interface Insert {
  query: SetQuery;
  card: string;
}

/** Queries whose right cards have less than this share of the inserts each are rare. */
const RARE_SHARE = 0.05;

/** Every query with each of its right cards. */
export function insertsOf(queries: readonly SetQuery[]): Insert[] {
  return queries.flatMap((query) => [...query.right].map((card) => ({ query, card })));
}

/** A random half of the cards: the larger one where their number is odd. */
export function halfOf(cards: readonly string[], random: Random): Set<string> {
  return new Set(shuffled(cards, random).slice(0, Math.ceil(cards.length / 2)));
}

/**
 * The inserts a team has made, in the order of their making. A number gives each card so many, drawn at
 * random, or all it has; they come in rounds, one of each card, since a team does not answer all its
 * tickets of one kind in a row.
 */
export function drawUsage(inserts: readonly Insert[], usage: Usage, random: Random): Insert[] {
  const drawn = shuffled(inserts, random);
  if (usage === 'all') return drawn;
  const byCard = [...Map.groupBy(drawn, ({ card }) => card).values()];
  const rounds = Math.min(usage, Math.max(0, ...byCard.map(({ length }) => length)));
  return Array.from({ length: rounds }, (_, round) =>
    shuffled(byCard, random).flatMap((ofCard) => ofCard.slice(round, round + 1)),
  ).flat();
}

/** Whether the cards that are right for a query have few of the inserts each. */
export function rarity(inserts: readonly Insert[]): (query: SetQuery) => boolean {
  const counts = Map.groupBy(inserts, ({ card }) => card);
  const share = (card: string) => (counts.get(card)?.length ?? 0) / Math.max(1, inserts.length);
  return ({ right }) => [...right].every((card) => share(card) < RARE_SHARE);
}
