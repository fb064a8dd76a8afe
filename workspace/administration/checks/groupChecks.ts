import type { GroupDocument } from '@/documents/kinds/workspace';
import { memberIdOf, userNameOf } from '@/documents/people';
import type { StoredAccount } from '../accounts';
import { groupOfRole } from '../roles';
import type { Finding } from './finding';

/** Who there is to be in a group. */
export interface PeopleForGroups {
  accounts: readonly StoredAccount[];
  /** Ids of the members that the hub knows. */
  members: ReadonlySet<string>;
}

function checkDocument(
  { _id, name: group, members: inGroup }: GroupDocument,
  { accounts, members }: PeopleForGroups,
): Finding[] {
  return inGroup.flatMap((member): Finding[] => {
    const name = userNameOf(member) ?? member;
    if (!members.has(member)) return [{ what: 'group-with-stranger', name, group }];
    // Of who has no account here, the sign-in service says the roles.
    const account = accounts.find((each) => each.name === name);
    const isLacking = account !== undefined && !account.roles.includes(_id);
    return isLacking ? [{ what: 'group-role-missing', name, group }] : [];
  });
}

function checkRoles({ name, roles }: StoredAccount, groups: readonly GroupDocument[]): Finding[] {
  return roles.flatMap((role): Finding[] => {
    const id = groupOfRole(role);
    if (!id) return [];
    const group = groups.find(({ _id }) => _id === id);
    if (!group) return [{ what: 'role-of-no-group', name, group: id }];
    const member = memberIdOf(name);
    const isNamed = member !== undefined && group.members.includes(member);
    return isNamed ? [] : [{ what: 'group-role-unseen', name, group: group.name }];
  });
}

/** Where the documents of groups and the roles of accounts say different things. */
export function checkGroups(groups: readonly GroupDocument[], people: PeopleForGroups): Finding[] {
  return [
    ...groups.flatMap((group) => checkDocument(group, people)),
    ...people.accounts.flatMap((account) => checkRoles(account, groups)),
  ];
}
