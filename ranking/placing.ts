import type { CardId } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { AlikeWords } from './alikeWords';
import type { Asked } from './asked';
import { type Knowledge, type Scored, scoredCandidates } from './mixture';
import { type CollectionBindings, standingOf } from './priors/helpdeskCollections';
import { priorOf } from './priors/priors';
import type { TriggerReason } from './priors/triggerConditions';
import type { Reason } from './reasons';
import { TUNED } from './tuned';

/** What of a ticket places cards beside its words. */
export interface Circumstances {
  ticket: Partial<Pick<Ticket, 'helpdesk' | 'brand'>>;
  /** The cards that are set for the ticket, and by what. */
  triggered: ReadonlyMap<CardId, TriggerReason[]>;
  bindings: CollectionBindings;
  /** In ms since the epoch. */
  now: number;
}

/** A candidate with what is known of it beforehand in its score. */
export interface Placed extends Scored {
  isTriggered: boolean;
  /** Of what is known beforehand. */
  reasons: Reason[];
}

/** A card whose words fit less than this share of the best is noise, unless it was used before. */
const LEAST_SHARE = 0.2;
/** Cards that are set for a ticket are among the first so many, however their words fit. */
const TRIGGERED_PLACES = 3;

function withSetOnesAhead(fitting: readonly Placed[]): Placed[] {
  const set = new Set(fitting.filter(({ isTriggered }) => isTriggered).slice(0, TRIGGERED_PLACES));
  const others = fitting.filter((each) => !set.has(each));
  const room = TRIGGERED_PLACES - set.size;
  const ahead = new Set([...set, ...others.slice(0, room)]);
  return [...fitting.filter((each) => ahead.has(each)), ...others.slice(room)];
}

/** The cards that fit a question in the circumstances of its ticket, best first. */
export function placedCards(
  asked: Asked,
  knowledge: Knowledge,
  { ticket, triggered, bindings, now }: Circumstances,
): Placed[] {
  const { index, learned } = knowledge;
  const all = scoredCandidates(asked, knowledge, triggered.keys()).map((scored): Placed => {
    const card = index.cardAt(scored.slot);
    const { bonus, reasons } = priorOf({
      trustedUntil: card?.trustedUntil ?? 0,
      uses: learned.recent.usesOf(scored.id, now),
      standing: card ? standingOf(card.collection, ticket, bindings) : { stands: 'unbound' },
      triggers: triggered.get(scored.id) ?? [],
      now,
    });
    return {
      ...scored,
      score: scored.score + TUNED.knownPrior * bonus,
      isTriggered: triggered.has(scored.id),
      reasons,
    };
  });
  // By id where scores are equal: the same sums give the same order on every device.
  all.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const least = Math.max(...all.map(({ lexical }) => lexical)) * LEAST_SHARE;
  const alike = new AlikeWords(asked);
  // Nothing is shown without a reason that a person can see.
  const isAlike = ({ pieces, slot }: Placed) =>
    pieces >= TUNED.leastPieces && alike.in(index.cardAt(slot)?.about ?? '').terms.length > 0;
  const isMeant = ({ meanings }: Placed) => alike.in('', meanings).matches.length > 0;
  const fitting = all.filter(
    (card) =>
      card.isTriggered ||
      card.isUsedForLike ||
      (card.lexical > 0 && card.lexical >= least) ||
      isMeant(card) ||
      isAlike(card),
  );
  return withSetOnesAhead(fitting);
}
