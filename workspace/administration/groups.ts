import { type GroupId, type MemberId, newId } from '@/cards/ids';
import type { GroupDocument } from '@/documents/kinds/workspace';
import { inOrder } from '@/documents/order';
import { userNameOf } from '@/documents/people';
import { hubOf } from '@/documents/place';
import { changeAccount, readAccounts } from './accounts';
import { untilUncontended } from './contended';
import { AdministrationFailure } from './failure';
import { handOnEverywhere, needMemberId, successionOf } from './handOn';
import { needWorkspace, readGroups, readMembers } from './hub';
import { readStored, writeStored } from './rows';
import type { Server } from './server';
import type { Step } from './step';

/** What is to become of a group; what is left out stays. Accounts by their names. */
export interface GroupChange {
  name?: string;
  add?: readonly string[];
  remove?: readonly string[];
}

function isCalled({ _id, name }: GroupDocument, called: string): boolean {
  return _id === called || name.toLowerCase() === called.trim().toLowerCase();
}

/** @throws AdministrationFailure `no-group` where none is called so, by its name or its id. */
async function needGroup(server: Server, called: string): Promise<GroupDocument> {
  const groups = await readGroups(server);
  const group = groups.find((each) => isCalled(each, called));
  if (group) return group;
  const known = groups.map(({ name }) => name);
  throw new AdministrationFailure({ problem: 'no-group', name: called, known });
}

/** @throws AdministrationFailure `no-member` for an account that the hub does not know. */
async function needMembers(server: Server, users: readonly string[]): Promise<MemberId[]> {
  const known = new Set(users.length > 0 ? (await readMembers(server)).map(({ _id }) => _id) : []);
  return users.map((name) => {
    const id = needMemberId(name);
    if (!known.has(id)) throw new AdministrationFailure({ problem: 'no-member', name });
    return id;
  });
}

/** Takes the role of a group from everybody who is not in it. */
async function* takeRoles(
  server: Server,
  { _id: id, name: group, members }: GroupDocument,
): AsyncGenerator<Step> {
  const users = new Set(members.map(userNameOf));
  for (const { name, roles } of await readAccounts(server)) {
    if (!roles.includes(id) || users.has(name)) continue;
    const isTaken = await changeAccount(server, name, {
      roles: (before) => before.filter((role) => role !== id),
    });
    if (isTaken) yield { what: 'group-role', id, group, name, state: 'taken' };
  }
}

/** Gives the role of a group to everybody who is in it. */
async function* giveRoles(
  server: Server,
  { _id: id, name: group, members }: GroupDocument,
): AsyncGenerator<Step> {
  const accounts = new Map((await readAccounts(server)).map((each) => [each.name, each]));
  for (const member of members) {
    const name = userNameOf(member) ?? member;
    const account = accounts.get(name);
    if (!account) {
      yield { what: 'group-role', id, group, name, state: 'elsewhere' };
      continue;
    }
    const isNew = await changeAccount(server, name, {
      roles: (before) => (before.includes(id) ? [...before] : [...before, id]),
    });
    yield { what: 'group-role', id, group, name, state: isNew ? 'given' : 'there' };
  }
}

function writeGroup({ http, prefix }: Server, { _id, ...fields }: GroupDocument, rev?: string) {
  const content = { ...inOrder(fields), ...(rev !== undefined && { _rev: rev }) };
  return writeStored(http, hubOf(prefix), encodeURIComponent(_id), content);
}

/** The group's document with a change; null where there is none any more. */
function changeDocument(
  server: Server,
  id: GroupId,
  edit: (group: GroupDocument) => GroupDocument,
): Promise<{ group: GroupDocument; isNew: boolean } | null> {
  return untilUncontended(id, async () => {
    const group = (await readGroups(server)).find(({ _id }) => _id === id);
    const stored = await readStored(server.http, hubOf(server.prefix), encodeURIComponent(id));
    if (!group || !stored) return null;
    const after = edit(group);
    if (JSON.stringify(after) === JSON.stringify(group)) return { group, isNew: false };
    const outcome = await writeGroup(server, after, stored._rev);
    return outcome === 'conflict' ? outcome : { group: after, isNew: true };
  });
}

/**
 * Adds a group, or finishes what an earlier call of the same name began: its document in the hub, and for each of
 * its people the role by which the rules know them. People who are in it already stay.
 *
 * @param users accounts of members.
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `unfit-account`, `no-member`.
 */
export async function* addGroup(
  server: Server,
  { name, users }: { name: string; users: readonly string[] },
): AsyncGenerator<Step> {
  await needWorkspace(server);
  const members = await needMembers(server, users);
  const known = (await readGroups(server)).find((each) => isCalled(each, name));
  if (known) {
    yield* setGroup(server, known._id, { add: users });
    return;
  }
  const group: GroupDocument = { _id: newId('group'), schema: 1, name: name.trim(), members };
  await writeGroup(server, group);
  yield { what: 'group', id: group._id, name: group.name, state: 'made' };
  yield* giveRoles(server, group);
}

/**
 * Changes a group: what it is called and who is in it. The document and the roles are brought into step, so that
 * the same call again, or one that changes nothing, puts right what is not. Who leaves loses the role first.
 *
 * @param called its name or its id.
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `unfit-account`, `no-member`, `no-group`.
 */
export async function* setGroup(
  server: Server,
  called: string,
  { name, add = [], remove = [] }: GroupChange,
): AsyncGenerator<Step> {
  await needWorkspace(server);
  const { _id: id } = await needGroup(server, called);
  const joining = await needMembers(server, add);
  const leaving = new Set(remove.map(needMemberId));
  const changed = await changeDocument(server, id, (group) => ({
    ...group,
    name: name?.trim() || group.name,
    members: [...new Set([...group.members, ...joining])].filter((each) => !leaving.has(each)),
  }));
  if (!changed) throw new AdministrationFailure({ problem: 'no-group', name: called, known: [] });
  const { group, isNew } = changed;
  yield* takeRoles(server, group);
  yield { what: 'group', id, name: group.name, state: isNew ? 'changed' : 'there' };
  yield* giveRoles(server, group);
}

/** Brings the roles of all groups into step with their documents. */
export async function* repairGroups(server: Server): AsyncGenerator<Step> {
  for (const group of await readGroups(server)) {
    yield* takeRoles(server, group);
    yield* giveRoles(server, group);
  }
}

/**
 * Removes a group: its people lose its role, then its document goes. The cards that it verifies are told, and
 * handed on where somebody takes over; without that nobody verifies them any more, and Review says so.
 *
 * @param handTo the account of whoever verifies its cards from now on.
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `unfit-account`, `no-member`, `no-group`,
 *   `contended`.
 */
export async function* removeGroup(
  server: Server,
  { group: called, handTo }: { group: string; handTo?: string },
): AsyncGenerator<Step> {
  await needWorkspace(server);
  const group = await needGroup(server, called);
  const { _id: id, name } = group;
  const succession = await successionOf(server, id, handTo);
  yield* takeRoles(server, { ...group, members: [] });
  yield* handOnEverywhere(server, succession);
  const path = encodeURIComponent(id);
  const state = await untilUncontended(id, async () => {
    const stored = await readStored(server.http, hubOf(server.prefix), path);
    if (!stored) return 'none';
    const { status } = await server.http.ask(
      {
        method: 'DELETE',
        path: `${hubOf(server.prefix)}/${path}`,
        query: { rev: stored._rev },
      },
      [404, 409],
    );
    return status === 409 ? 'conflict' : 'removed';
  });
  yield { what: 'group', id, name, state };
}
