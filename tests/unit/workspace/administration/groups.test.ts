import { describe, expect, it } from 'vitest';
import { addMember } from '@/workspace/administration/addMember';
import { severityOf } from '@/workspace/administration/checks/finding';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import { addGroup, removeGroup, repairGroups, setGroup } from '@/workspace/administration/groups';
import { readOverview } from '@/workspace/administration/overview';
import { removeMember } from '@/workspace/administration/removeMember';
import { allSteps } from '@/workspace/administration/step';
import { aCard, alter, asAdministrator, asking, aWorkspace, slug } from './aServer';

const USERS = '_users/org.couchdb.user:';
const NAME = 'Billing experts';

/** Ana and Bea, who may verify, and Eve, who may edit; Ana and Bea are in a group. */
async function aTeam() {
  const { server, standIn } = await aWorkspace('billing');
  for (const [user, right] of [
    ['ana', 'verify'],
    ['bea', 'verify'],
    ['eve', 'edit'],
  ] as const) {
    await allSteps(addMember(server, { user, grants: [{ slug: slug('billing'), right }] }));
    await alter(standIn, `${USERS}${user}`, { password: 'secret' });
  }
  const steps = await allSteps(addGroup(server, { name: NAME, users: ['ana', 'bea'] }));
  const ask = asAdministrator(standIn);
  const [made] = steps;
  const id = made?.what === 'group' ? made.id : '';
  const rolesOf = async (user: string) => (await ask('GET', `${USERS}${user}`)).roles;
  const membersOf = async () => (await ask('GET', `sidecard-hub/${id}`)).members;
  return { server, standIn, steps, ask, id, rolesOf, membersOf };
}

describe('a group', () => {
  it('is a document, and a role for each of its people', async () => {
    const { server, steps, id, rolesOf, membersOf } = await aTeam();
    expect(steps).toEqual([
      { what: 'group', id, name: NAME, state: 'made' },
      { what: 'group-role', id, group: NAME, name: 'ana', state: 'given' },
      { what: 'group-role', id, group: NAME, name: 'bea', state: 'given' },
    ]);
    expect(await membersOf()).toEqual(['member:ana', 'member:bea']);
    expect(await rolesOf('ana')).toEqual(['member', 'verify:billing', id]);
    expect(await checkWorkspace(server)).toEqual([]);
    expect((await readOverview(server)).groups).toEqual([
      { id, name: NAME, users: ['ana', 'bea'] },
    ]);
  });

  it('verifies its cards: each of its people, and nobody else', async () => {
    const { standIn, ask, id } = await aTeam();
    await ask('PUT', 'sidecard-c_billing/card:a', aCard({ verifiers: [id] }));
    const verify = async (user: string) => {
      const card = await ask('GET', 'sidecard-c_billing/card:a');
      const verified = { en: { by: `member:${user}`, at: '2026-02-01T09:00:00.000Z' } };
      return asking(standIn, user, 'secret')('PUT', 'sidecard-c_billing/card:a', {
        ...card,
        verified,
      });
    };
    expect((await verify('eve')).body).toMatchObject({
      reason: expect.stringMatching(/^not-a-verifier/),
    });
    expect((await verify('ana')).status).toBe(201);
    expect((await verify('bea')).status).toBe(201);
  });

  it('made twice, or half made, is one', async () => {
    const { server, standIn, id, rolesOf, membersOf } = await aTeam();
    await alter(standIn, `${USERS}bea`, { roles: ['member', 'verify:billing'] });
    const again = await allSteps(addGroup(server, { name: ' billing EXPERTS', users: ['bea'] }));
    expect(again.map((step) => 'state' in step && step.state)).toEqual(['there', 'there', 'given']);
    expect(await rolesOf('bea')).toContain(id);
    expect(await membersOf()).toEqual(['member:ana', 'member:bea']);
  });

  it('changes its name and its people, document and roles together', async () => {
    const { server, id, rolesOf, membersOf } = await aTeam();
    const change = { name: 'Money', add: ['eve'], remove: ['ana'] };
    const steps = await allSteps(setGroup(server, NAME, change));
    expect(steps.map((step) => step.what === 'group-role' && [step.name, step.state])).toEqual([
      ['ana', 'taken'],
      false,
      ['bea', 'there'],
      ['eve', 'given'],
    ]);
    expect(await membersOf()).toEqual(['member:bea', 'member:eve']);
    expect(await rolesOf('ana')).toEqual(['member', 'verify:billing']);
    expect(await rolesOf('eve')).toContain(id);
    const again = await allSteps(setGroup(server, 'Money', change));
    expect(again.filter((step) => 'state' in step && step.state !== 'there')).toEqual([]);
  });

  it('is made of members alone, and found by its name or its id', async () => {
    const { server } = await aTeam();
    await expect(allSteps(setGroup(server, NAME, { add: ['zoe'] }))).rejects.toMatchObject({
      problem: { problem: 'no-member', name: 'zoe' },
    });
    await expect(allSteps(setGroup(server, 'Nope', {}))).rejects.toMatchObject({
      problem: { problem: 'no-group', known: [NAME] },
    });
  });

  it('names people of a sign-in service, and says who is to give them the role', async () => {
    const { server, id, membersOf } = await aTeam();
    const oidc = { issuer: 'https://id.example.org', clientId: 'sidecard' };
    await allSteps(addMember(server, { user: 'sam', grants: [], oidc }));
    const steps = await allSteps(setGroup(server, NAME, { add: ['sam'] }));
    expect(steps.at(-1)).toEqual({
      ...{ what: 'group-role', id, group: NAME, name: 'sam', state: 'elsewhere' },
    });
    expect(await membersOf()).toContain('member:sam');
  });

  it('that is removed leaves no role, and its cards to whom they are handed', async () => {
    const { server, ask, id, rolesOf } = await aTeam();
    await ask('PUT', 'sidecard-c_billing/card:a', aCard({ verifiers: [id, 'member:eve'] }));
    const steps = await allSteps(removeGroup(server, { group: NAME, handTo: 'ana' }));
    expect(steps.map(({ what }) => what)).toEqual([
      ...['group-role', 'group-role', 'handed-on', 'group'],
    ]);
    expect(await ask('GET', 'sidecard-c_billing/card:a')).toMatchObject({
      verifiers: ['member:ana', 'member:eve'],
    });
    expect(await rolesOf('bea')).toEqual(['member', 'verify:billing']);
    expect(await checkWorkspace(server)).toEqual([]);
    await expect(allSteps(removeGroup(server, { group: NAME }))).rejects.toThrow('no-group');
  });

  it('loses who is removed from the workspace, with the role', async () => {
    const { server, standIn, id, rolesOf, membersOf } = await aTeam();
    await alter(standIn, `${USERS}ana`, { roles: ['member', 'verify:billing', id, 'shop'] });
    await allSteps(removeMember(server, { user: 'ana' }));
    expect(await rolesOf('ana')).toEqual(['shop']);
    expect(await membersOf()).toEqual(['member:bea']);
  });
});

describe('a check of groups', () => {
  it('tells where documents and roles differ, and what brings them into step', async () => {
    const { server, standIn, id, ask } = await aTeam();
    await alter(standIn, `${USERS}ana`, { roles: ['member', 'verify:billing'] });
    await alter(standIn, `${USERS}eve`, { roles: ['member', 'edit:billing', id, 'group:01JGONE'] });
    const found = await checkWorkspace(server);
    expect(found.map((each) => [severityOf(each), each])).toEqual([
      ['missing', { what: 'group-role-missing', name: 'ana', group: NAME }],
      ['unsafe', { what: 'group-role-unseen', name: 'eve', group: NAME }],
      ['notice', { what: 'role-of-no-group', name: 'eve', group: 'group:01JGONE' }],
    ]);
    await allSteps(repairGroups(server));
    const kept = await checkWorkspace(server);
    expect(kept.map(({ what }) => what)).toEqual(['role-of-no-group']);
    await ask('PUT', 'sidecard-hub/group:two', {
      ...{ schema: 1, name: 'Two', members: ['member:zoe'] },
    });
    expect(await checkWorkspace(server)).toContainEqual({
      ...{ what: 'group-with-stranger', name: 'zoe', group: 'Two' },
    });
  });
});
