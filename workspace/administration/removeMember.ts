import * as v from 'valibot';
import type { MemberId } from '@/cards/ids';
import { hubOf } from '@/documents/place';
import { endAccount, needNoAdministrator } from './accounts';
import { untilUncontended } from './contended';
import { handOnEverywhere, needMemberId, successionOf } from './handOn';
import { needWorkspace } from './hub';
import { documentsFrom, readStored, writeStored } from './rows';
import type { Server } from './server';
import type { Step } from './step';

const GroupSchema = v.looseObject({ name: v.string(), members: v.array(v.string()) });

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
  yield* handOnEverywhere(server, succession);
  yield* leaveGroups(server, member);
  yield await removeDocument(server, user, member);
}
