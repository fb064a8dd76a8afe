import { describe, expect, it } from 'vitest';
import { RULES_VERSION, ruleDocument } from '@/documents/rules/ruleDocument';
import { addMember } from '@/workspace/administration/addMember';
import { allSteps } from '@/workspace/administration/step';
import { upgradeWorkspace } from '@/workspace/administration/upgradeWorkspace';
import { StandIn } from '../../../couch/standIn/standIn';
import { administer, alter, asAdministrator, asking, aWorkspace, slug } from './aServer';

const RULE = '_design/sidecard';
const OLDER = { rules: 0, validate_doc_update: '() => undefined' };

describe('an upgrade', () => {
  it('brings what is older forward, repairs what is altered, writes what is missing', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const ask = asAdministrator(standIn);
    await alter(standIn, `sidecard-hub/${RULE}`, OLDER);
    await alter(standIn, `sidecard-c_billing/${RULE}`, { validate_doc_update: '() => {}' });
    const { _rev } = await ask('GET', `sidecard-c_billing_use/${RULE}`);
    await ask('DELETE', `sidecard-c_billing_use/${RULE}?rev=${String(_rev)}`);
    expect(await allSteps(upgradeWorkspace(server))).toEqual([
      { what: 'rules', database: 'sidecard-c_billing', state: 'repaired' },
      { what: 'rules', database: 'sidecard-c_billing_use', state: 'written' },
      { what: 'rules', database: 'sidecard-c_billing_versions', state: 'current' },
      { what: 'rules', database: 'sidecard-hub', state: 'brought-forward', from: 0 },
    ]);
    const hub = await ask('GET', `sidecard-hub/${RULE}`);
    expect(hub).toMatchObject({ ...ruleDocument('hub'), rules: RULES_VERSION });
    const again = await allSteps(upgradeWorkspace(server));
    expect(again.every((step) => step.what === 'rules' && step.state === 'current')).toBe(true);
  });

  it('holds for whoever is at work meanwhile', async () => {
    const { server, standIn } = await aWorkspace('billing');
    await alter(standIn, `sidecard-hub/${RULE}`, OLDER);
    const grants = [{ slug: slug('billing'), right: 'edit' as const }];
    await allSteps(addMember(server, { user: 'eva', grants }));
    await alter(standIn, '_users/org.couchdb.user:eva', { password: 'secret' });
    const eva = asking(standIn, 'eva', 'secret');
    const forged = { schema: 1, name: 'Mine', slug: 'mine' };
    expect((await eva('PUT', 'sidecard-hub/collection:a', forged)).status).toBe(201);
    await allSteps(upgradeWorkspace(server));
    expect((await eva('PUT', 'sidecard-hub/collection:b', forged)).status).toBe(403);
    const named = await asAdministrator(standIn)('GET', 'sidecard-hub/member:eva');
    expect((await eva('PUT', 'sidecard-hub/member:eva', { ...named, name: 'Eva' })).status).toBe(
      201,
    );
  });

  it('never goes backward: where one database is newer, all are left alone', async () => {
    const { server, standIn } = await aWorkspace('billing');
    await alter(standIn, `sidecard-c_billing/${RULE}`, { rules: 99 });
    await alter(standIn, `sidecard-hub/${RULE}`, OLDER);
    standIn.log.length = 0;
    expect(await allSteps(upgradeWorkspace(server))).toEqual([
      { what: 'rules', database: 'sidecard-c_billing', state: 'newer', theirs: 99 },
    ]);
    expect(standIn.log.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('names databases that are missing, and touches none of other workspaces', async () => {
    const { server, standIn } = await aWorkspace('billing');
    standIn.couch.drop('sidecard-c_billing_use');
    standIn.couch.create('other-hub');
    expect(await allSteps(upgradeWorkspace(server))).toContainEqual({
      ...{ what: 'database-missing', database: 'sidecard-c_billing_use' },
    });
    expect(standIn.couch.database('other-hub')?.ids()).toEqual([]);
  });

  it('wants a workspace', async () => {
    const upgrading = allSteps(upgradeWorkspace(await administer(new StandIn())));
    await expect(upgrading).rejects.toMatchObject({ problem: { problem: 'no-workspace' } });
  });
});
