import { describe, expect, it } from 'vitest';
import { AdministrationFailure } from '@/workspace/administration/failure';
import { readOverview } from '@/workspace/administration/overview';
import { StandIn } from '../../../couch/standIn/standIn';
import { administer, alter, asAdministrator, aWorkspace } from './aServer';

describe('an overview of a workspace', () => {
  it('tells who may do what, with and without an account or a name in the team', async () => {
    const { standIn, server } = await aWorkspace('billing', 'accounts');
    const put = asAdministrator(standIn);
    const account = { type: 'user', password: 'a long password' };
    const roles = ['member', 'read:billing', 'manage:billing', 'edit:gone', 'reporting'];
    await put('PUT', '_users/org.couchdb.user:ana', { ...account, name: 'ana', roles });
    await put('PUT', '_users/org.couchdb.user:Zoë', {
      ...{ ...account, name: 'Zoë', roles: ['member', 'manage:hub'] },
    });
    await put('PUT', '_users/org.couchdb.user:robot', { ...account, name: 'robot', roles: [] });
    await put('PUT', 'sidecard-hub/member:ana', { schema: 1, name: 'Ana Gómez' });
    await put('PUT', 'sidecard-hub/member:cem', { schema: 1, name: 'Cem' });
    expect(await readOverview(server)).toEqual({
      ...{ name: 'Acme', areRulesBehind: false, groups: [] },
      collections: [
        { slug: 'accounts', name: 'accounts' },
        { slug: 'billing', name: 'billing' },
      ],
      members: [
        {
          ...{ user: 'ana', name: 'Ana Gómez', hasAccount: true, isManager: false },
          rights: [{ slug: 'billing', right: 'manage' }],
        },
        { user: 'cem', name: 'Cem', hasAccount: false, isManager: false, rights: [] },
        { user: 'Zoë', name: 'Zoë', hasAccount: true, isManager: true, rights: [] },
      ],
    });
  });

  it.each([
    [{ rules: 1 }, true],
    [{ validate_doc_update: 'function () {}' }, true],
    [{}, false],
  ])('tells whether rules are behind: %j', async (fields, areRulesBehind) => {
    const { standIn, server } = await aWorkspace('billing');
    await alter(standIn, 'sidecard-c_billing_use/_design/sidecard', fields);
    expect(await readOverview(server)).toMatchObject({ areRulesBehind });
  });

  it('is of a finished workspace alone, and of one that is no newer', async () => {
    const problemOf = async (standIn: StandIn) => {
      const failure = await readOverview(await administer(standIn)).catch((error) => error);
      expect(failure).toBeInstanceOf(AdministrationFailure);
      return failure.problem.problem;
    };
    expect(await problemOf(new StandIn())).toBe('no-workspace');
    const { standIn } = await aWorkspace();
    await alter(standIn, 'sidecard-hub/_design/sidecard', { rules: 1_000 });
    expect(await problemOf(standIn)).toBe('newer-rules');
  });
});
