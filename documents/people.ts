import * as v from 'valibot';
import { type MemberId, MemberIdSchema } from '@/cards/ids';
import { memberOfAccount } from './rules/source/people.js';

const ESCAPED = /-([0-9a-f]{4})/g;

/**
 * The member that an account of the server is, as the rules compute it: every sign but ASCII letters and
 * digits becomes `-` and its code unit as four digits. Undefined for a name that no id can hold.
 */
export function memberIdOf(userName: string): MemberId | undefined {
  const { success, output } = v.safeParse(MemberIdSchema, memberOfAccount(userName));
  return success ? output : undefined;
}

/** The name of the account behind a member; undefined for a member that was made without one. */
export function userNameOf(member: MemberId): string | undefined {
  const name = member
    .slice('member:'.length)
    .replace(ESCAPED, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
  return memberIdOf(name) === member ? name : undefined;
}
