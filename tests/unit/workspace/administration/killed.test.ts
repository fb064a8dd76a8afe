import { describe, expect, it } from 'vitest';
import { BackendFailure } from '@/storage/sync/backend';
import { addCollection } from '@/workspace/administration/addCollection';
import { addMember } from '@/workspace/administration/addMember';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import { createWorkspace } from '@/workspace/administration/createWorkspace';
import { addGroup, removeGroup, setGroup } from '@/workspace/administration/groups';
import { readOverview } from '@/workspace/administration/overview';
import { removeMember } from '@/workspace/administration/removeMember';
import type { Server } from '@/workspace/administration/server';
import { allSteps } from '@/workspace/administration/step';
import { upgradeWorkspace } from '@/workspace/administration/upgradeWorkspace';
import { StandIn } from '../../../couch/standIn/standIn';
import type { Interference } from '../../../couch/standIn/traffic';
import { aCard, administer, alter, asAdministrator, aWorkspace, slug } from './aServer';

type Operation = (server: Server) => Promise<unknown>;
type Ready = () => Promise<{ standIn: StandIn; server: Server }>;

const grants = [{ slug: slug('billing'), right: 'verify' as const }];

const setUp: Operation = async (server) => {
  await allSteps(createWorkspace(server, { name: 'Acme' }));
  await allSteps(addCollection(server, { name: 'Billing', slug: slug('billing') }));
};
const add: Operation = (server) => allSteps(addMember(server, { user: 'eva', grants }));
const leave: Operation = (server) => allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
const group: Operation = (server) =>
  allSteps(addGroup(server, { name: 'Experts', users: ['ana', 'bea'] }));
const regroup: Operation = (server) =>
  allSteps(setGroup(server, 'group:one', { name: 'All', add: ['bea'], remove: ['ana'] }));
const ungroup: Operation = async (server) => {
  const { groups } = await readOverview(server);
  if (groups.length > 0) await allSteps(removeGroup(server, { group: 'group:one' }));
};
const upgrade: Operation = (server) => allSteps(upgradeWorkspace(server));

const empty: Ready = async () => {
  const standIn = new StandIn();
  return { standIn, server: await administer(standIn) };
};
const team: Ready = async () => {
  const { standIn, server } = await aWorkspace('billing');
  for (const user of ['ana', 'bea']) await allSteps(addMember(server, { user, grants }));
  const ask = asAdministrator(standIn);
  await ask('PUT', 'sidecard-c_billing/card:a', aCard({ verifiers: ['member:ana'] }));
  const group = { schema: 1, name: 'Product', members: ['member:ana'] };
  await ask('PUT', 'sidecard-hub/group:one', group);
  await allSteps(setGroup(server, 'Product', {}));
  return { standIn, server };
};
const older: Ready = async () => {
  const ready = await aWorkspace('billing');
  for (const database of ['sidecard-hub', 'sidecard-c_billing', 'sidecard-c_billing_use']) {
    await alter(ready.standIn, `${database}/_design/sidecard`, { rules: 0 });
  }
  return ready;
};

/** Does an operation, whose line breaks at a request and stays broken; whether it came to its end. */
async function endsBefore(
  { standIn, server }: Awaited<ReturnType<Ready>>,
  operation: Operation,
  at: number,
  first: Interference,
): Promise<boolean> {
  let count = 0;
  standIn.before = () => {
    count += 1;
    if (count < at) return undefined;
    return count === at ? first : 'drop';
  };
  try {
    await operation(server);
    return count < at;
  } catch (error) {
    if (error instanceof BackendFailure) return false;
    throw error;
  } finally {
    standIn.before = () => undefined;
  }
}

/** Nothing that members could see is half there: what the hub lists has its databases. */
function expectNothingHalf(found: Awaited<ReturnType<typeof checkWorkspace>>): void {
  const half = ['database-missing', 'database-open', 'slug-twice'];
  expect(found.filter(({ what }) => half.includes(what))).toEqual([]);
}

/** Nobody but administrators is let into a database that has no rules yet. */
function expectNoneUnruled({ couch }: StandIn): void {
  const open = couch.names().filter((name) => {
    const { members } = couch.database(name)?.security ?? {};
    const isClosed = JSON.stringify(members) === JSON.stringify({ roles: ['_admin'] });
    return !name.startsWith('_') && !isClosed && !couch.database(name)?.tree('_design/sidecard');
  });
  expect(open).toEqual([]);
}

describe.each<[string, Ready, Operation]>([
  ['setting up', empty, setUp],
  ['adding somebody', team, add],
  ['removing somebody', team, leave],
  ['adding a group', team, group],
  ['changing a group', team, regroup],
  ['removing a group', team, ungroup],
  ['an upgrade', older, upgrade],
])('%s', (_, ready, operation) => {
  it.each(['drop', 'lost'] as const)(
    'that is killed at any request (%s) is finished by a second call',
    async (first) => {
      let at = 1;
      while (true) {
        const place = await ready();
        if (await endsBefore(place, operation, at, first)) break;
        expectNothingHalf(await checkWorkspace(place.server));
        expectNoneUnruled(place.standIn);
        await operation(place.server);
        expect(await checkWorkspace(place.server)).toEqual([]);
        at += 1;
      }
      expect(at).toBeGreaterThan(5);
    },
    60_000,
  );
});

describe('a member who leaves while the line breaks', () => {
  it('has handed on all, and has no account, after the second call', async () => {
    for (const at of [4, 6, 8, 10, 12, 14]) {
      const place = await team();
      await endsBefore(place, leave, at, 'lost');
      await leave(place.server);
      const ask = asAdministrator(place.standIn);
      expect(await ask('GET', 'sidecard-c_billing/card:a')).toMatchObject({
        ...{ owner: 'member:bea', verifiers: ['member:bea'] },
      });
      expect(await ask('GET', 'sidecard-hub/group:one')).toMatchObject({ members: [] });
      expect(
        place.standIn.couch.database('_users')?.tree('org.couchdb.user:ana')?.isDeleted(),
      ).toBe(true);
    }
  });
});
