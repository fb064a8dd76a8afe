import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { newId } from '@/cards/ids';
import { hubOf, PrefixSchema } from '@/documents/place';
import { RULES_VERSION } from '@/documents/rules/ruleDocument';
import { addCollection, slugOf } from '@/workspace/administration/addCollection';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import { createWorkspace } from '@/workspace/administration/createWorkspace';
import { allSteps } from '@/workspace/administration/step';
import { StandIn } from '../../../couch/standIn/standIn';
import { administer, alter, asAdministrator, asking, aWorkspace, slug } from './aServer';

const THERE = ['there', 'current'];

describe('a workspace', () => {
  it('is set up so that nothing is left to be said', async () => {
    const { server, standIn } = await aWorkspace('billing', 'shipping');
    expect(await checkWorkspace(server)).toEqual([]);
    expect(standIn.couch.names()).toEqual([
      ...['_users', 'sidecard-c_billing', 'sidecard-c_billing_use', 'sidecard-c_billing_versions'],
      ...['sidecard-c_shipping', 'sidecard-c_shipping_use', 'sidecard-c_shipping_versions'],
      'sidecard-hub',
    ]);
  });

  it('is said twice and made once', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const before = await asAdministrator(standIn)('GET', 'sidecard-hub/meta:instance');
    standIn.log.length = 0;
    const steps = [
      ...(await allSteps(createWorkspace(server, { name: 'Acme' }))),
      ...(await allSteps(addCollection(server, { name: 'Other', slug: slug('billing') }))),
    ];
    expect(steps.filter((step) => 'state' in step && !THERE.includes(step.state))).toEqual([]);
    expect(steps.at(-1)).toMatchObject({ what: 'collection', name: 'billing', state: 'there' });
    const writes = standIn.log.filter(({ method }) => method !== 'GET');
    expect(writes.every(({ status }) => status === 412)).toBe(true);
    expect(await asAdministrator(standIn)('GET', 'sidecard-hub/meta:instance')).toEqual(before);
  });

  it('keeps sessions for 30 days, and longer ones as they are', async () => {
    const { standIn } = await aWorkspace();
    expect(standIn.couch.settings.get('chttpd_auth', 'timeout')).toBe('2592000');
    const longer = new StandIn({ settings: { chttpd_auth: { timeout: '9999999' } } });
    await allSteps(createWorkspace(await administer(longer), { name: 'Acme' }));
    expect(longer.couch.settings.get('chttpd_auth', 'timeout')).toBe('9999999');
  });

  it('lets members change their own password, and closes what had to be opened for it', async () => {
    const { standIn } = await aWorkspace();
    const security = await asAdministrator(standIn)('GET', '_users/_security');
    expect(security).toMatchObject({ members: { roles: ['_admin', 'member'] } });
    expect(standIn.couch.settings.get('couchdb', 'users_db_security_editable')).toBe('false');
  });

  it('is made where the server keeps its settings, which is said', async () => {
    const standIn = new StandIn();
    standIn.before = ({ path }) =>
      /^\/_(node|membership)/.test(path) ? { status: 403, body: '' } : undefined;
    const server = await administer(standIn);
    const steps = await allSteps(createWorkspace(server, { name: 'Acme' }));
    expect(steps).toContainEqual({ what: 'settings-hidden' });
    expect(steps).toContainEqual({ what: 'own-passwords', state: 'refused' });
    expect(steps.at(-1)).toMatchObject({ what: 'security', database: 'sidecard-hub' });
    const found = (await checkWorkspace(server)).map(({ what }) => what);
    expect(found).toEqual(['settings-hidden', 'users-closed']);
  });

  it('makes the accounts’ database of a server that has none', async () => {
    const standIn = new StandIn();
    standIn.couch.drop('_users');
    const steps = await allSteps(createWorkspace(await administer(standIn), { name: 'Acme' }));
    expect(steps[0]).toEqual({ what: 'database', database: '_users', state: 'made' });
  });

  it('stands beside others by its prefix, and changes its name', async () => {
    const { standIn } = await aWorkspace('billing');
    const other = await administer(standIn, v.parse(PrefixSchema, 'acme_'));
    await allSteps(createWorkspace(other, { name: 'Acme' }));
    await allSteps(createWorkspace(other, { name: 'Umbrella' }));
    expect(await asAdministrator(standIn)('GET', 'acme_hub/_security')).toMatchObject({
      sidecard: { kind: 'hub', name: 'Umbrella' },
    });
    expect(await checkWorkspace(other)).toEqual([
      { what: 'other-workspace', database: 'sidecard-hub' },
    ]);
  });

  it.each(['create', 'add-collection'])(
    'of a newer Sidecard is not touched by %s',
    async (does) => {
      const { server, standIn } = await aWorkspace('billing');
      await alter(standIn, 'sidecard-hub/_design/sidecard', { rules: 99 });
      standIn.log.length = 0;
      const operation =
        does === 'create'
          ? createWorkspace(server, { name: 'Other' })
          : addCollection(server, { name: 'New', slug: slug('new') });
      await expect(allSteps(operation)).rejects.toMatchObject({
        problem: { problem: 'newer-rules', theirs: 99, ours: RULES_VERSION },
      });
      expect(standIn.log.filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );
});

describe('a collection', () => {
  it('wants a workspace', async () => {
    const server = await administer(new StandIn());
    const adding = allSteps(addCollection(server, { name: 'Billing', slug: slug('billing') }));
    await expect(adding).rejects.toMatchObject({
      problem: { problem: 'no-workspace', hub: hubOf(server.prefix) },
    });
  });

  it('that the hub has lost is listed again as what it was', async () => {
    const { server, standIn } = await aWorkspace('billing');
    const ask = asAdministrator(standIn);
    const { sidecard } = await ask('GET', 'sidecard-c_billing/_security');
    const { collection } = v.parse(v.object({ collection: v.string() }), sidecard);
    const { _rev } = await ask('GET', `sidecard-hub/${collection}`);
    await ask('DELETE', `sidecard-hub/${collection}?rev=${String(_rev)}`);
    const wanted = { name: 'Billing', slug: slug('billing') };
    const steps = await allSteps(addCollection(server, wanted));
    expect(steps.at(-1)).toMatchObject({ what: 'collection', id: collection, state: 'listed' });
    expect(await checkWorkspace(server)).toEqual([]);
  });

  it('that a device publishes keeps its id', async () => {
    const { server } = await aWorkspace();
    const id = newId('collection');
    const wanted = { name: 'Billing', slug: slug('billing'), id };
    const steps = await allSteps(addCollection(server, wanted));
    expect(steps.at(-1)).toMatchObject({ what: 'collection', id });
  });

  it('is for who has a role in it, and for nobody else', async () => {
    const { standIn } = await aWorkspace('billing');
    const admin = asAdministrator(standIn);
    const roles = { eva: ['member', 'edit:billing'], otto: ['member', 'manage:other'] };
    for (const [name, each] of Object.entries(roles)) {
      const record = { name, password: 'secret', roles: each, type: 'user' };
      await admin('PUT', `_users/org.couchdb.user:${name}`, record);
    }
    for (const database of ['sidecard-c_billing', 'sidecard-c_billing_use']) {
      expect((await asking(standIn, 'eva', 'secret')('GET', database)).status).toBe(200);
      expect((await asking(standIn, 'otto', 'secret')('GET', database)).status).toBe(403);
    }
    const refused = await asking(standIn, 'eva', 'secret')('PUT', 'sidecard-c_billing/note:1', {});
    expect(JSON.stringify(refused)).toContain('unknown-kind');
  });

  it.each([
    ['Billing & Refunds', 'billing-refunds'],
    ['  Envíos a España ', 'envios-a-espana'],
    ['A'.repeat(60), 'a'.repeat(40)],
  ])('%s is called %s', (name, called) => {
    expect(slugOf(name)).toBe(called);
  });

  it.each(['Hub', '日本語', '!!!'])('%s suggests no slug', (name) => {
    expect(() => slugOf(name)).toThrow(expect.objectContaining({ problem: expect.anything() }));
  });
});
