import { describe, expect, it } from 'vitest';
import type { GroupId, MemberId } from '@/cards/ids';
import { groupsInRoles, isNamedVerifier, peopleWhoVerify } from '@/cards/verifiers';
import { aCard } from './aCard';

const ANA = 'member:ana' as MemberId;
const BEN = 'member:ben' as MemberId;
const BILLING = 'group:01JB' as GroupId;
const GONE = 'group:01JG' as GroupId;

describe('a verifier', () => {
  it('is named, or is in a group that is', () => {
    const by = (...groups: GroupId[]) => ({ me: ANA, groups: new Set(groups) });
    expect(isNamedVerifier(aCard({ verifiers: [BEN, ANA] }), by())).toBe(true);
    expect(isNamedVerifier(aCard({ verifiers: [BILLING] }), by(BILLING))).toBe(true);
    expect(isNamedVerifier(aCard({ verifiers: [BEN, GONE] }), by(BILLING))).toBe(false);
    expect(isNamedVerifier(aCard({ verifiers: [] }), by(BILLING))).toBe(false);
  });

  it('holds the ids of groups as roles, among others', () => {
    const roles = ['member', 'verify:billing', BILLING, 'group:', 'group:a b'];
    expect([...groupsInRoles(roles)]).toEqual([BILLING]);
  });

  it('who left, or a group that is gone, verifies nothing any more', () => {
    const there = { members: new Set([ANA]), groups: new Map([[BILLING, [ANA, BEN]]]) };
    const people = (...verifiers: (MemberId | GroupId)[]) =>
      peopleWhoVerify(aCard({ verifiers }), there);
    expect(people(BILLING, ANA)).toEqual([ANA]);
    expect(people(BEN, GONE)).toEqual([]);
    expect(people()).toEqual([]);
  });
});
