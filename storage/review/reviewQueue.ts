import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { type Portion, type PortionCard, portionsOf } from '@/cards/portions';
import { answeredLanguages, type BrokenLinks, type Trust, trustOf } from '@/cards/trust';
import { peopleWhoVerify, type Verifiers } from '@/cards/verifiers';
import type { FlagDocument } from '@/documents/kinds/questions';
import type { Directory } from '../directory';

/** A card that waits for this person, and why. */
export interface ReviewItem {
  card: Card;
  /** The languages that are to be verified, the one that is most pressing first. */
  languages: string[];
  /** Of the first of them; of a card that waits for none of its languages, that of its own. */
  trust: Trust;
  /** How often it was used. */
  uses: number;
  /** What colleagues said is the matter with it, the newest first. */
  flags: FlagDocument[];
}

/** What waits for this person, in each list the most used first. */
export interface ReviewQueue {
  /** Whatever their trust: these stand in no other list. */
  flagged: ReviewItem[];
  needsVerification: ReviewItem[];
  dueSoon: ReviewItem[];
  /** Cards that nobody verifies any more, of those that this person owns or manages. */
  withoutVerifier: ReviewItem[];
  /** Imports of which only a part is asked for by now. */
  portions: Portion[];
}

/** What {@link reviewQueue} is made of. */
export interface ReviewFacts {
  /** The published ones. */
  cards: readonly Card[];
  directory: Directory;
  links: BrokenLinks;
  uses: ReadonlyMap<CardId, number>;
  /** Those that are open. */
  flags: readonly FlagDocument[];
  /** Whether the people and groups of the team are known: else nobody is missed among them. */
  isTeamKnown: boolean;
  /** ms since the epoch. */
  now: number;
}

/** How pressing it is that a language is verified; 0 for not at all. */
function urgency({ state }: Trust): 0 | 1 | 2 {
  switch (state) {
    case 'needs-verification':
      return 2;
    case 'due-soon':
      return 1;
    case 'verified':
    case 'draft':
    case 'archived':
      return 0;
  }
}

type FlagsByCard = ReadonlyMap<CardId, FlagDocument[]>;

function itemOf(card: Card, { links, uses, now }: ReviewFacts, flags: FlagsByCard): ReviewItem {
  const trusts = answeredLanguages(card)
    .map((lang) => ({ lang, trust: trustOf(card, lang, now, links) }))
    .sort((a, b) => urgency(b.trust) - urgency(a.trust));
  const waiting = trusts.filter(({ trust }) => urgency(trust) > 0);
  return {
    card,
    languages: waiting.map(({ lang }) => lang),
    trust: trusts[0]?.trust ?? trustOf(card, card.sourceLang, now, links),
    uses: uses.get(card.id) ?? 0,
    flags: flags.get(card.id) ?? [],
  };
}

function byUse(a: ReviewItem, b: ReviewItem): number {
  return b.uses - a.uses || (a.card.id < b.card.id ? -1 : 1);
}

/** Who there is to verify, of the people and groups that a device knows. */
export function verifiersIn({ members, groups }: Directory): Verifiers {
  return {
    members: new Set([...members.values()].map(({ id }) => id)),
    groups: new Map([...groups.values()].map((group) => [group.id, group.members])),
  };
}

/** Who is meant by a card: a verifier, or whoever has to find one. */
function roleFor(
  card: Card,
  { directory, isTeamKnown }: ReviewFacts,
  there: Verifiers,
): 'verifier' | 'finder' | 'none' {
  const { me, rights } = directory;
  const collection = directory.collections.get(card.collection);
  if (!collection || collection.sample || !me) return 'none';
  const people = peopleWhoVerify(card, there);
  const isShared = collection.slug !== undefined;
  if (isShared ? rights.mayVerify(card, collection) : people.includes(me)) return 'verifier';
  const isLost = people.length === 0 && (!isShared || isTeamKnown);
  return isLost && (rights.mayManage(collection) || card.owner === me) ? 'finder' : 'none';
}

function portionCard({ card, uses }: ReviewItem): PortionCard {
  const isVerified = Object.keys(card.verified).length > 0;
  return { id: card.id, created: card.created, isVerified, uses };
}

/**
 * What waits for this person: the cards whose verifier they are, by themselves or in a group, and those that nobody
 * verifies any more and that they own or manage. Of large imports only a portion is asked for (`cards/portions`).
 */
export function reviewQueue(facts: ReviewFacts): ReviewQueue {
  const there = verifiersIn(facts.directory);
  const roles = facts.cards.map((card) => ({ card, role: roleFor(card, facts, there) }));
  const flags = Map.groupBy(facts.flags, ({ card }) => card);
  const itemsAs = (wanted: 'verifier' | 'finder') =>
    roles
      .filter(({ role }) => role === wanted)
      .map(({ card }) => itemOf(card, facts, flags))
      .sort(byUse);
  const mine = itemsAs('verifier');
  const portions = portionsOf(mine.map(portionCard), facts.now);
  const later = new Set(portions.flatMap((portion) => portion.later));
  const lost = itemsAs('finder');
  const isFlagged = (item: ReviewItem) => item.flags.length > 0;
  const waiting = mine.filter((item) => !later.has(item.card.id) && !isFlagged(item));
  return {
    flagged: [...mine, ...lost].filter(isFlagged).sort(byUse),
    needsVerification: waiting.filter(({ trust }) => trust.state === 'needs-verification'),
    dueSoon: waiting.filter(({ trust }) => trust.state === 'due-soon'),
    withoutVerifier: lost.filter((item) => !isFlagged(item)),
    portions,
  };
}

/** How many cards wait. */
export function waitingCount(queue: ReviewQueue): number {
  const { flagged, needsVerification, dueSoon, withoutVerifier } = queue;
  return flagged.length + needsVerification.length + dueSoon.length + withoutVerifier.length;
}
