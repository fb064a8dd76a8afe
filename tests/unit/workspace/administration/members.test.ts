import { describe, expect, it } from 'vitest';
import { addMember, type WantedMember } from '@/workspace/administration/addMember';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import type { Server } from '@/workspace/administration/server';
import { setRole } from '@/workspace/administration/setRole';
import { allSteps, type Step } from '@/workspace/administration/step';
import { type Invitation, readInvitation } from '@/workspace/invitation';
import { withCookies } from '../../../couch/cookieJar';
import { alter, asAdministrator, asking, aWorkspace, slug } from './aServer';

const EVA: WantedMember = {
  ...{ user: 'eva', displayName: 'Eva Gómez' },
  grants: [{ slug: slug('billing'), right: 'edit' }],
};

function invitationIn(steps: readonly Step[]): Invitation {
  const step = steps.find(({ what }) => what === 'invitation');
  const read = readInvitation(step?.what === 'invitation' ? step.link : '');
  if ('problem' in read) throw new Error(read.problem);
  return read;
}

async function added(server: Server, wanted: WantedMember = EVA) {
  const steps = await allSteps(addMember(server, wanted));
  const { account } = invitationIn(steps);
  return { steps, password: account?.password ?? '' };
}

describe('somebody who is added', () => {
  it('joins by a personal link, with what they may do', async () => {
    const { server, standIn } = await aWorkspace('billing', 'shipping');
    const steps = await allSteps(addMember(server, { ...EVA, isManager: true }));
    const invitation = invitationIn(steps);
    expect(invitation).toMatchObject({
      ...{ address: 'https://couch.test', prefix: 'sidecard-', name: 'Acme' },
      ...{ collections: ['billing'], account: { name: 'eva' } },
    });
    const eva = asking(standIn, 'eva', invitation.account?.password ?? '');
    const session = (await eva('GET', '_session')).body;
    expect(session).toMatchObject({ userCtx: { roles: ['member', 'manage:hub', 'edit:billing'] } });
    expect((await eva('GET', 'sidecard-c_billing')).status).toBe(200);
    expect((await eva('GET', 'sidecard-c_shipping')).status).toBe(403);
    const member = await asAdministrator(standIn)('GET', 'sidecard-hub/member:eva');
    expect(member).toMatchObject({ schema: 1, name: 'Eva Gómez' });
    expect(await checkWorkspace(server)).toEqual([]);
  });

  it('gives each link another password that nobody guesses', async () => {
    const { server } = await aWorkspace('billing');
    const passwords = new Set<string>();
    for (const user of ['a', 'b', 'c'])
      passwords.add((await added(server, { ...EVA, user })).password);
    expect(passwords.size).toBe(3);
    for (const password of passwords) expect(password).toMatch(/^[\w-]{20}$/);
  });

  it('makes the link theirs alone: after they changed the password it opens nothing', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const { password } = await added(server);
    const record = '_users/org.couchdb.user:eva';
    const eva = asking(standIn, 'eva', password);
    const { body } = await eva('GET', record);
    const changed = { ...Object(body), password: 'of my own' };
    expect((await eva('PUT', record, changed)).status).toBe(201);
    expect((await eva('GET', '_session')).status).toBe(401);
    expect((await asking(standIn, 'eva', 'of my own')('GET', '_session')).status).toBe(200);
  });

  it('twice changes nothing, and says so', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const { password } = await added(server);
    const again = { ...EVA, displayName: 'Other', isManager: true };
    expect(await allSteps(addMember(server, again))).toEqual([
      { what: 'member', name: 'eva', state: 'there' },
      { what: 'account', name: 'eva', state: 'there' },
    ]);
    const { body } = await asking(standIn, 'eva', password)('GET', '_session');
    expect(body).toMatchObject({ userCtx: { roles: ['member', 'edit:billing'] } });
  });

  it('gets a new link with a new password, which ends the sessions of the old one', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const { password } = await added(server);
    const browser = withCookies(standIn.fetch);
    const address = 'https://couch.test/_session';
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'eva', password });
    await browser(address, { method: 'POST', headers, body });
    const who = async (): Promise<unknown> => (await browser(address)).json();
    expect(await who()).toMatchObject({ userCtx: { name: 'eva' } });
    const renewed = await added(server, { ...EVA, hasNewPassword: true });
    expect(await who()).toMatchObject({ userCtx: { name: null } });
    expect((await asking(standIn, 'eva', password)('GET', '_session')).status).toBe(401);
    expect((await asking(standIn, 'eva', renewed.password)('GET', '_session')).status).toBe(200);
  });

  it('with an account for something else keeps its password, and joins by a link without one', async () => {
    const { server, standIn } = await aWorkspace('billing');
    await asAdministrator(standIn)('PUT', '_users/org.couchdb.user:eva', {
      ...{ name: 'eva', password: 'secret', roles: ['shop'], type: 'user' },
    });
    const steps = await allSteps(addMember(server, EVA));
    expect(invitationIn(steps).account).toBeUndefined();
    const { body } = await asking(standIn, 'eva', 'secret')('GET', '_session');
    expect(body).toMatchObject({ userCtx: { roles: ['shop', 'member', 'edit:billing'] } });
  });

  it('who signs in elsewhere has a link without a secret, and no account', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const oidc = { issuer: 'https://id.example.org', clientId: 'sidecard' };
    const wanted = { user: 'eva', grants: [], oidc, collections: [slug('billing')] };
    const invitation = invitationIn(await allSteps(addMember(server, wanted)));
    expect(invitation).toMatchObject({ oidc, collections: ['billing'] });
    expect(invitation.account).toBeUndefined();
    expect(standIn.couch.database('_users')?.ids()).toEqual([]);
  });

  it('is invited to where members reach the server', async () => {
    const { server } = await aWorkspace('billing');
    const address = 'https://cards.example.org';
    const steps = await allSteps(addMember(server, { ...EVA, address }));
    expect(invitationIn(steps).address).toBe(address);
  });

  it.each([
    [{ user: 'a:b' }, { problem: 'unfit-account', name: 'a:b' }],
    [{ user: '_eva' }, { problem: 'unfit-account', name: '_eva' }],
    [{ user: ' eva' }, { problem: 'unfit-account', name: ' eva' }],
    [{ user: 'é'.repeat(20) }, { problem: 'unfit-account' }],
    [{ user: 'admin' }, { problem: 'server-administrator', name: 'admin' }],
    [
      { user: 'eva', grants: [{ slug: slug('other'), right: 'read' as const }] },
      { problem: 'no-collection', slug: 'other', known: ['billing'] },
    ],
  ])('is refused, and nothing is made: %j', async (wanted, problem) => {
    const { server, standIn } = await aWorkspace('billing');
    const adding = allSteps(addMember(server, { grants: [], ...wanted }));
    await expect(adding).rejects.toMatchObject({ problem });
    expect(standIn.couch.database('_users')?.ids()).toEqual([]);
    expect(standIn.couch.database('sidecard-hub')?.ids()).not.toContain(`member:${wanted.user}`);
  });
});

describe('a role', () => {
  const rolesOf = async (standIn: Parameters<typeof asAdministrator>[0]) =>
    (await asAdministrator(standIn)('GET', '_users/org.couchdb.user:eva')).roles;

  it('takes the place of the one that was there, in its collection alone', async () => {
    const { server, standIn } = await aWorkspace('billing', 'shipping');
    await added(server);
    const set = (place: string, right: 'read' | 'manage' | 'none') =>
      allSteps(setRole(server, { user: 'eva', place: slug(place), right }));
    await set('shipping', 'manage');
    expect(await rolesOf(standIn)).toEqual(['member', 'edit:billing', 'manage:shipping']);
    await set('billing', 'read');
    expect(await rolesOf(standIn)).toEqual(['member', 'manage:shipping', 'read:billing']);
    expect(await set('billing', 'read')).toMatchObject([{ isNew: false }]);
    await set('shipping', 'none');
    expect(await rolesOf(standIn)).toEqual(['member', 'read:billing']);
  });

  it('that is taken away shuts out whoever is signed in, at once', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const { password } = await added(server);
    const eva = asking(standIn, 'eva', password);
    expect((await eva('GET', 'sidecard-c_billing')).status).toBe(200);
    await allSteps(setRole(server, { user: 'eva', place: slug('billing'), right: 'none' }));
    expect((await eva('GET', 'sidecard-c_billing')).status).toBe(403);
    expect((await eva('GET', 'sidecard-hub')).status).toBe(200);
  });

  it('in the hub is given and taken', async () => {
    const { server, standIn } = await aWorkspace('billing');
    await added(server);
    await allSteps(setRole(server, { user: 'eva', place: 'hub', right: 'manage' }));
    expect(await rolesOf(standIn)).toContain('manage:hub');
    await allSteps(setRole(server, { user: 'eva', place: 'hub', right: 'none' }));
    expect(await rolesOf(standIn)).toEqual(['member', 'edit:billing']);
  });

  it.each([
    ['nobody', 'billing', { problem: 'no-account', name: 'nobody' }],
    ['eva', 'other', { problem: 'no-collection', slug: 'other', known: ['billing'] }],
    ['admin', 'billing', { problem: 'server-administrator', name: 'admin' }],
  ])('of %s in %s is refused', async (user, place, problem) => {
    const { server } = await aWorkspace('billing');
    await added(server);
    const setting = allSteps(setRole(server, { user, place: slug(place), right: 'read' }));
    await expect(setting).rejects.toMatchObject({ problem });
  });

  it('is set although the record changes at the same time', async () => {
    const { server, standIn } = await aWorkspace('billing');
    await added(server);
    let others = 3;
    standIn.before = async ({ method, path }) => {
      if (method !== 'PUT' || path !== '/_users/org.couchdb.user%3Aeva' || others === 0) {
        return undefined;
      }
      others -= 1;
      await alter(standIn, '_users/org.couchdb.user:eva', { seen: others });
      return undefined;
    };
    await allSteps(setRole(server, { user: 'eva', place: slug('billing'), right: 'verify' }));
    expect(await rolesOf(standIn)).toEqual(['member', 'verify:billing']);
  });
});
