import * as v from 'valibot';
import type { Card } from './card';
import { type GroupId, GroupIdSchema, type MemberId, MemberIdSchema } from './ids';

/** Who may say that a card is true: a person, or each of a group's people. */
export type VerifierId = MemberId | GroupId;

export const VerifierIdSchema = v.union([MemberIdSchema, GroupIdSchema]);

/** Whether a verifier is a group. */
export function isGroup(verifier: VerifierId): verifier is GroupId {
  return verifier.startsWith('group:');
}

/** A person as the rule of a server sees them: their account holds the ids of their groups as roles. */
export interface PossibleVerifier {
  me: MemberId;
  groups: ReadonlySet<GroupId>;
}

/** The groups among the roles of an account. */
export function groupsInRoles(roles: readonly string[]): ReadonlySet<GroupId> {
  return new Set(
    roles.flatMap((role) => {
      const group = v.safeParse(GroupIdSchema, role);
      return group.success ? [group.output] : [];
    }),
  );
}

/** Whether a card names somebody among its verifiers, by themselves or by a group of theirs. */
export function isNamedVerifier(
  { verifiers }: Pick<Card, 'verifiers'>,
  { me, groups }: PossibleVerifier,
): boolean {
  return verifiers.some((each) => (isGroup(each) ? groups.has(each) : each === me));
}

/** Who there is to verify: the people of a workspace, and its groups with who is in them. */
export interface Verifiers {
  members: ReadonlySet<MemberId>;
  groups: ReadonlyMap<GroupId, readonly MemberId[]>;
}

/** The people behind a card's verifiers who are still there, each once; none where nobody verifies it any more. */
export function peopleWhoVerify(
  { verifiers }: Pick<Card, 'verifiers'>,
  { members, groups }: Verifiers,
): MemberId[] {
  const people = verifiers.flatMap((each) => (isGroup(each) ? (groups.get(each) ?? []) : [each]));
  return [...new Set(people)].filter((person) => members.has(person));
}
