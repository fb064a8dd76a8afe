import * as v from 'valibot';
import type { Slug } from '@/cards/collectionSlug';
import type { MemberId } from '@/cards/ids';
import { memberIdOf } from '@/documents/people';
import { collectionDatabase, hubOf } from '@/documents/place';
import { endAccount, needNoAdministrator, readAccount } from './accounts';
import { untilUncontended } from './contended';
import { databaseNames } from './databases';
import { AdministrationFailure } from './failure';
import { needWorkspace, readCollections, readMembers } from './hub';
import { handOnIn, type Succession } from './responsibility';
import { hasRight, type Right } from './roles';
import { documentsFrom, readStored, writeStored } from './rows';
import type { Server } from './server';
import type { Step } from './step';

/** So many rounds are made through a collection where others change the same cards. */
const MOST_ROUNDS = 10;

const GroupSchema = v.looseObject({ name: v.string(), members: v.array(v.string()) });

function needMemberId(name: string): MemberId {
  const id = memberIdOf(name);
  if (!id) throw new AdministrationFailure({ problem: 'unfit-account', name });
  return id;
}

/** @throws AdministrationFailure `no-member` where the hub does not know who is to take over. */
async function successionOf(
  server: Server,
  from: MemberId,
  user: string | undefined,
): Promise<Succession> {
  if (user === undefined) return { from };
  const member = needMemberId(user);
  const isKnown = (await readMembers(server)).some(({ _id }) => _id === member);
  if (!isKnown || member === from)
    throw new AdministrationFailure({ problem: 'no-member', name: user });
  return { from, successor: { user, member } };
}

/** One round through a collection, and the right that whoever takes over needs for what they took. */
async function* handOn(
  server: Server,
  slug: Slug,
  succession: Succession,
): AsyncGenerator<Step, { isContended: boolean; needed: Right | null }> {
  let needed: Right | null = null;
  const round = handOnIn(server, slug, succession);
  while (true) {
    const { done, value } = await round.next();
    if (done) return { isContended: value, needed };
    if (value.what === 'handed-on') {
      needed = value.isVerifier || needed === 'verify' ? 'verify' : 'edit';
    }
    yield value;
  }
}

async function* leaveCollection(
  server: Server,
  slug: Slug,
  succession: Succession,
): AsyncGenerator<Step> {
  const { user: to } = succession.successor ?? {};
  for (let count = 0; count < MOST_ROUNDS; count += 1) {
    const { isContended, needed: right } = yield* handOn(server, slug, succession);
    // What somebody without an account may do, an identity provider says.
    const account = to !== undefined && right ? await readAccount(server, to) : null;
    if (to !== undefined && account && right && !hasRight(account.roles, { slug, right })) {
      yield { what: 'successor-without-right', to, slug, right };
    }
    if (!isContended) return;
  }
  throw new AdministrationFailure({ problem: 'contended', what: slug });
}

async function* leaveGroups({ http, prefix }: Server, member: MemberId): AsyncGenerator<Step> {
  const hub = hubOf(prefix);
  for await (const { _id } of documentsFrom(http, hub, 'group:')) {
    const path = encodeURIComponent(_id);
    const left = await untilUncontended(_id, async () => {
      const stored = await readStored(http, hub, path);
      const group = v.safeParse(GroupSchema, stored);
      if (!stored || !group.success || !group.output.members.includes(member)) return null;
      const members = group.output.members.filter((each) => each !== member);
      const outcome = await writeStored(http, hub, path, { ...stored, members });
      return outcome === 'conflict' ? outcome : group.output.name;
    });
    if (left !== null) yield { what: 'group-left', group: left };
  }
}

async function removeDocument(
  { http, prefix }: Server,
  name: string,
  member: MemberId,
): Promise<Step> {
  const path = encodeURIComponent(member);
  const state = await untilUncontended(member, async () => {
    const stored = await readStored(http, hubOf(prefix), path);
    if (!stored) return 'none';
    const { status } = await http.ask(
      { method: 'DELETE', path: `${hubOf(prefix)}/${path}`, query: { rev: stored._rev } },
      [404, 409],
    );
    return status === 409 ? 'conflict' : 'removed';
  });
  return { what: 'member', name, state };
}

/**
 * Takes somebody out of the workspace. Their account ends first: from then on neither their password nor a
 * session of theirs reads or writes anything. Then what they are responsible for is told, and handed on
 * where somebody takes over; both can be done again later.
 *
 * @param handTo the account of whoever owns and verifies their cards from now on.
 * @throws AdministrationFailure `no-workspace`, `newer-rules`, `unfit-account`, `no-member`,
 *   `server-administrator`, `contended`.
 */
export async function* removeMember(
  server: Server,
  { user, handTo }: { user: string; handTo?: string },
): AsyncGenerator<Step> {
  const member = needMemberId(user);
  await needWorkspace(server);
  await needNoAdministrator(server, user);
  const succession = await successionOf(server, member, handTo);
  yield { what: 'account', name: user, state: await endAccount(server, user) };
  const names = await databaseNames(server);
  for (const { slug } of await readCollections(server)) {
    const isThere = names.includes(collectionDatabase(server.prefix, slug));
    if (isThere) yield* leaveCollection(server, slug, succession);
  }
  yield* leaveGroups(server, member);
  yield await removeDocument(server, user, member);
}
