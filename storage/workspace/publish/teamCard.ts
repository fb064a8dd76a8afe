import type { Card } from '@/cards/card';
import type { CollectionId, GroupId, MemberId } from '@/cards/ids';
import { isGroup, isNamedVerifier, type VerifierId } from '@/cards/verifiers';

/** What a team knows of the people whom cards of this device name. */
export interface KnownTeam {
  me: MemberId;
  /** Who this person was on this device alone. */
  before: MemberId | undefined;
  /** The team's members and groups. */
  known: ReadonlySet<VerifierId>;
  /** The groups that this person is in. */
  groups: ReadonlySet<GroupId>;
  /** Whether they may verify cards where these go. */
  mayVerify: boolean;
}

/** A card as it goes to the team, and what of it does not. */
export interface TeamCard {
  card: Card;
  /** Whom the team does not know, and in whose place this person stands. */
  unknown: VerifierId[];
  /** Languages that are verified no longer. */
  lapsed: string[];
}

/**
 * A card of this device as its person may bring it to a team: the rules let nobody create in another's name,
 * and let only what somebody verified themselves be verified again (docs/data.md).
 *
 * @param collection where it is to stand.
 */
export function teamCardOf(card: Card, team: KnownTeam, collection: CollectionId): TeamCard {
  const { me, before, known } = team;
  const isMe = (id: VerifierId) => id === me || id === before;
  const inTeam = <Who extends VerifierId>(id: Who): Who | MemberId =>
    !isMe(id) && known.has(id) ? id : me;
  const named: VerifierId[] = [card.owner, ...card.verifiers];
  const verifiers = [...new Set(card.verifiers.map(inTeam))];
  const isVerifier = team.mayVerify && isNamedVerifier({ verifiers }, team);
  const verified = Object.entries(card.verified);
  const kept = verified.filter(([, { by }]) => isVerifier && isMe(by));
  return {
    card: {
      ...{ ...card, collection, verifiers, owner: inTeam(card.owner) },
      verified: Object.fromEntries(kept.map(([lang, { at }]) => [lang, { by: me, at }])),
      created: { ...card.created, by: me },
      updated: { ...card.updated, by: me },
    },
    unknown: [...new Set(named.filter((id) => !isMe(id) && !known.has(id)))],
    lapsed: verified.flatMap(([lang]) => (kept.some(([each]) => each === lang) ? [] : lang)),
  };
}

/** The people among whom cards name. */
export function peopleAmong(ids: readonly VerifierId[]): MemberId[] {
  return ids.flatMap((id) => (isGroup(id) ? [] : id));
}
