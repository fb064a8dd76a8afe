import type { Slug } from '@/cards/collectionSlug';
import type { GroupId, MemberId } from '@/cards/ids';
import { memberIdOf, userNameOf } from '@/documents/people';
import { readAccounts, type StoredAccount } from './accounts';
import { databaseNames, databasesOfWorkspace } from './databases';
import { needWorkspace, readCollections, readGroups, readMembers } from './hub';
import { type Grant, MEMBER_ROLE, RIGHTS, roleOf } from './roles';
import { readRules } from './rules';
import { needNewEnough, type Server } from './server';

/** Somebody who takes part, as the server knows them. */
export interface MemberOverview {
  /** Of the account; null for a member that no account can be behind. */
  user: string | null;
  name: string;
  /** Whether the account is on this server. */
  hasAccount: boolean;
  isManager: boolean;
  /** The most that the account may do in each collection where it may do something. */
  rights: Grant[];
}

/** A workspace, as its administrator sees it. */
export interface Overview {
  name: string;
  /** Whether the rules of a database are not those of this version, and could be. */
  areRulesBehind: boolean;
  /** By name. */
  collections: { slug: Slug; name: string }[];
  /** By name. */
  members: MemberOverview[];
  /** By name; `users`: the accounts of those in it. */
  groups: { id: GroupId; name: string; users: string[] }[];
}

function byName<Named extends { name: string }>(named: Named[]): Named[] {
  return named.sort((one, other) => one.name.localeCompare(other.name));
}

function rightsOf(roles: readonly string[], slugs: readonly Slug[]): Grant[] {
  return slugs.flatMap((slug) => {
    const right = RIGHTS.findLast((each) => roles.includes(roleOf(each, slug)));
    return right ? [{ slug, right }] : [];
  });
}

function memberOf(
  person: { user: string | null; name: string },
  account: StoredAccount | undefined,
  slugs: readonly Slug[],
): MemberOverview {
  const roles = account?.roles ?? [];
  return {
    ...person,
    hasAccount: account !== undefined,
    isManager: roles.includes(roleOf('manage', 'hub')),
    rights: rightsOf(roles, slugs),
  };
}

/** Those whom the hub knows, and accounts that are let in without it. */
async function membersOf(server: Server, slugs: readonly Slug[]): Promise<MemberOverview[]> {
  const accounts = await readAccounts(server);
  const known = await readMembers(server);
  const ids = new Set<MemberId>(known.map(({ _id }) => _id));
  const strangers = accounts.filter(({ name, roles }) => {
    const id = memberIdOf(name);
    return roles.includes(MEMBER_ROLE) && (!id || !ids.has(id));
  });
  return byName([
    ...known.map(({ _id, name }) => {
      const user = userNameOf(_id) ?? null;
      const account = accounts.find((each) => each.name === user);
      return memberOf({ user, name }, account, slugs);
    }),
    ...strangers.map((account) =>
      memberOf({ user: account.name, name: account.name }, account, slugs),
    ),
  ]);
}

async function groupsOf(server: Server): Promise<Overview['groups']> {
  const groups = await readGroups(server);
  return byName(
    groups.map(({ _id: id, name, members }) => ({
      ...{ id, name },
      users: members.flatMap((each) => userNameOf(each) ?? []),
    })),
  );
}

async function areRulesBehind(server: Server): Promise<boolean> {
  for (const { database, place } of databasesOfWorkspace(server, await databaseNames(server))) {
    const { state } = await readRules(server, database, place.kind);
    if (state === 'older' || state === 'missing' || state === 'altered') return true;
  }
  return false;
}

/**
 * A workspace with its collections, its members with what they may do, and its groups.
 *
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `old`.
 */
export async function readOverview(server: Server): Promise<Overview> {
  needNewEnough(server);
  const name = await needWorkspace(server);
  const listed = await readCollections(server);
  const collections = byName(listed.map((each) => ({ slug: each.slug, name: each.name })));
  const members = await membersOf(
    server,
    collections.map(({ slug }) => slug),
  );
  const groups = await groupsOf(server);
  return { name, collections, members, groups, areRulesBehind: await areRulesBehind(server) };
}
