import type { GroupDocument, MemberDocument } from '@/documents/kinds/workspace';
import { memberIdOf, userNameOf } from '@/documents/people';
import { readAccounts, type StoredAccount, USERS } from '../accounts';
import { allowsOwnPasswords } from '../ownPasswords';
import { MEMBER_ROLE, slugOfRole } from '../roles';
import { isOpenToAll, readSecurity } from '../security';
import type { Server } from '../server';
import type { Finding } from './finding';
import { checkGroups } from './groupChecks';

/** What is wrong with who may make an account, and change their own. */
async function checkUsers(server: Server): Promise<Finding[]> {
  const security = await readSecurity(server, USERS);
  if (!security) return [{ what: 'users-missing' }];
  if (isOpenToAll(security)) return [{ what: 'users-open' }];
  return allowsOwnPasswords(security) ? [] : [{ what: 'users-closed' }];
}

/** Roles about a collection of no workspace of this server: what they open may be made later. */
function lostRoles({ name, roles }: StoredAccount, databases: readonly string[]): Finding[] {
  return roles.flatMap((role): Finding[] => {
    const slug = slugOfRole(role);
    const isKnown = !slug || databases.some((each) => each.endsWith(`c_${slug}`));
    return isKnown ? [] : [{ what: 'role-of-nothing', name, role }];
  });
}

function checkAccount(
  account: StoredAccount,
  { databases, ids, administrators }: Surroundings,
): Finding[] {
  const { name, roles } = account;
  const isMember = roles.includes(MEMBER_ROLE);
  const hasRights = roles.some((role) => slugOfRole(role) || role === 'manage:hub');
  const id = memberIdOf(name);
  const findings = lostRoles(account, databases);
  if (administrators.has(name) && (isMember || hasRights)) {
    findings.push({ what: 'administrator-as-member', name });
  }
  if (hasRights && !isMember) findings.push({ what: 'account-outside', name });
  if (isMember && (!id || !ids.has(id))) findings.push({ what: 'account-without-member', name });
  return findings;
}

interface Surroundings {
  databases: readonly string[];
  ids: ReadonlySet<string>;
  administrators: ReadonlySet<string>;
}

/** What people who take part need to be looked at with. */
export interface PeopleOfServer {
  /** Names of all databases of the server. */
  databases: readonly string[];
  members: readonly MemberDocument[];
  groups: readonly GroupDocument[];
  /** The names of those who administer the server. */
  administrators: ReadonlySet<string>;
  /** Members may sign in with an identity provider, and have no account here. */
  takesTokens: boolean;
}

/** What is wrong with the accounts of a server and the members of a workspace on it. */
export async function checkPeople(server: Server, people: PeopleOfServer): Promise<Finding[]> {
  const users = await checkUsers(server);
  if (users.some(({ what }) => what === 'users-missing')) return users;
  const accounts = await readAccounts(server);
  const names = new Set(accounts.map(({ name }) => name));
  const ids = new Set<string>(people.members.map(({ _id }) => _id));
  const surroundings = { ...people, ids };
  const lost = people.members.flatMap(({ _id, name }): Finding[] => {
    const user = userNameOf(_id);
    if (people.takesTokens || (user !== undefined && names.has(user))) return [];
    return [{ what: 'member-without-account', member: _id, name }];
  });
  return [
    ...users,
    ...accounts.flatMap((each) => checkAccount(each, surroundings)),
    ...lost,
    ...checkGroups(people.groups, { accounts, members: ids }),
  ];
}
