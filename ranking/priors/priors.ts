import type { Reason } from '../reasons';
import { type Standing, standingBonus } from './helpdeskCollections';
import { recentUseBonus, toldUses } from './recentUse';
import { trustBonus } from './trust';

/** What is known of a card before a word of the ticket is read, but for the triggers. */
export interface PriorFacts {
  /** As priors/trust tells it, in ms since the epoch. */
  trustedUntil: number;
  /** Uses of late, each counted less the longer ago it was. */
  uses: number;
  standing: Standing;
  /** The parts of the card's triggers that the ticket has: they place the card, the bonus does not. */
  triggers: readonly Reason[];
  /** In ms since the epoch. */
  now: number;
}

export interface Prior {
  bonus: number;
  reasons: Reason[];
}

/** The bounds of every bonus: what is known beforehand tips the scales and never outweighs the ticket. */
const LEAST = -0.5;
const MOST = 1;

/** What to add to a card's score for what is known of it, -0.5 to 1, and what of that a person is told. */
export function priorOf({ trustedUntil, uses, standing, triggers, now }: PriorFacts): Prior {
  const sum = trustBonus(trustedUntil, now) + recentUseBonus(uses) + standingBonus(standing);
  const told = toldUses(uses);
  return {
    bonus: Math.min(MOST, Math.max(LEAST, sum)),
    reasons: [
      ...triggers,
      ...(told > 0 ? [{ kind: 'recent' as const, uses: told }] : []),
      ...(standing.stands === 'unbound' ? [] : [{ kind: 'collection' as const, ...standing }]),
    ],
  };
}
