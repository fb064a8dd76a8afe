import { describe, expect, it } from 'vitest';
import { addMember } from '@/workspace/administration/addMember';
import { checkWorkspace } from '@/workspace/administration/checkWorkspace';
import { setGroup } from '@/workspace/administration/groups';
import { removeMember } from '@/workspace/administration/removeMember';
import { allSteps } from '@/workspace/administration/step';
import { withCookies } from '../../../couch/cookieJar';
import { aCard, alter, asAdministrator, asking, aWorkspace, slug } from './aServer';

const MARK = { by: 'member:bea', at: '2026-01-10T09:00:00.000Z' };

/** Ana, who owns and verifies, and Bea, who could take over. */
async function aTeam() {
  const { server, standIn } = await aWorkspace('billing');
  for (const user of ['ana', 'bea']) {
    const grants = [{ slug: slug('billing'), right: 'verify' as const }];
    await allSteps(addMember(server, { user, grants }));
  }
  const ask = asAdministrator(standIn);
  await alter(standIn, '_users/org.couchdb.user:ana', { password: 'secret' });
  const cards = {
    'card:a': aCard({ title: 'Both', verifiers: ['member:ana', 'member:bea'] }),
    'card:b': aCard({ title: 'Verified', owner: 'member:bea', verifiers: ['member:ana'] }),
    'card:c': aCard({ title: 'Other', owner: 'member:bea', verified: { en: MARK } }),
  };
  for (const [id, card] of Object.entries(cards))
    await ask('PUT', `sidecard-c_billing/${id}`, card);
  const asked = { schema: 1, askedBy: ['member:bea'], created: MARK, updated: MARK };
  await ask('PUT', 'sidecard-c_billing/question:a', { ...asked, text: 'When?', to: 'member:ana' });
  await ask('PUT', 'sidecard-c_billing/question:b', {
    ...{ ...asked, text: 'Why?', to: 'member:ana' },
    answer: { body: 'So.', by: 'member:ana', at: MARK.at },
  });
  const group = { schema: 1, name: 'Product', members: ['member:ana', 'member:bea'] };
  await ask('PUT', 'sidecard-hub/group:one', group);
  await allSteps(setGroup(server, 'Product', {}));
  return { server, standIn, ask };
}

const BOTH = { slug: 'billing', card: 'card:a', title: 'Both', isOwner: true, isVerifier: true };
const VERIFIED = { ...BOTH, card: 'card:b', title: 'Verified', isOwner: false };

describe('somebody who is removed', () => {
  it('reads and writes nothing from then on, by password or session', async () => {
    const { server, standIn } = await aTeam();
    const browser = withCookies(standIn.fetch);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ name: 'ana', password: 'secret' });
    await browser('https://couch.test/_session', { method: 'POST', headers, body });
    const byCookie = (path: string) => browser(`https://couch.test/${path}`);
    expect((await byCookie('sidecard-c_billing')).status).toBe(200);
    await allSteps(removeMember(server, { user: 'ana' }));
    for (const path of ['sidecard-hub', 'sidecard-c_billing', 'sidecard-c_billing_use']) {
      expect((await byCookie(path)).status).toBe(401);
      expect((await asking(standIn, 'ana', 'secret')('GET', path)).status).toBe(401);
    }
    expect(await checkWorkspace(server)).toEqual([]);
  });

  it('leaves what is theirs to be seen, and handed on later', async () => {
    const { server, ask } = await aTeam();
    expect(await allSteps(removeMember(server, { user: 'ana' }))).toEqual([
      { what: 'account', name: 'ana', state: 'deleted' },
      { what: 'owned', ...BOTH },
      { what: 'owned', ...VERIFIED },
      { what: 'group-left', group: 'Product' },
      { what: 'member', name: 'ana', state: 'removed' },
    ]);
    expect(await ask('GET', 'sidecard-c_billing/card:a')).toMatchObject({ owner: 'member:ana' });
    expect(await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }))).toEqual([
      { what: 'account', name: 'ana', state: 'none' },
      { what: 'handed-on', to: 'bea', ...BOTH },
      { what: 'handed-on', to: 'bea', ...VERIFIED },
      { what: 'question-handed-on', slug: 'billing', text: 'When?', to: 'bea' },
      { what: 'member', name: 'ana', state: 'none' },
    ]);
    const again = await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
    expect(again.map(({ what }) => what)).toEqual(['account', 'member']);
  });

  it('hands on owner, verifiers and open questions, and nothing that was said before', async () => {
    const { server, ask } = await aTeam();
    const other = await ask('GET', 'sidecard-c_billing/card:c');
    await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
    expect(await ask('GET', 'sidecard-c_billing/card:a')).toMatchObject({
      ...{ owner: 'member:bea', verifiers: ['member:bea'], created: { by: 'member:ana' } },
    });
    expect(await ask('GET', 'sidecard-c_billing/card:c')).toEqual(other);
    expect(await ask('GET', 'sidecard-c_billing/question:b')).toMatchObject({
      ...{ to: 'member:ana', answer: { by: 'member:ana' } },
    });
    expect(await ask('GET', 'sidecard-hub/group:one')).toMatchObject({ members: ['member:bea'] });
  });

  it('keeps an account that is for something else, without its roles here', async () => {
    const { server, standIn, ask } = await aTeam();
    const roles = ['member', 'verify:billing', 'shop'];
    await alter(standIn, '_users/org.couchdb.user:ana', { roles });
    const [step] = await allSteps(removeMember(server, { user: 'ana' }));
    expect(step).toEqual({ what: 'account', name: 'ana', state: 'kept' });
    expect(await ask('GET', '_users/org.couchdb.user:ana')).toMatchObject({ roles: ['shop'] });
    for (const path of ['sidecard-hub', 'sidecard-c_billing']) {
      expect((await asking(standIn, 'ana', 'secret')('GET', path)).status).toBe(403);
    }
    const [again] = await allSteps(removeMember(server, { user: 'ana' }));
    expect(again).toMatchObject({ what: 'account', state: 'none' });
  });

  it.each([
    ['edit:billing', 'verify'],
    ['read:billing', 'verify'],
    ['manage:billing', null],
  ])('tells what whoever takes over cannot do with %s', async (role, right) => {
    const { server, standIn } = await aTeam();
    await alter(standIn, '_users/org.couchdb.user:bea', { roles: ['member', role] });
    const steps = await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
    const told = steps.filter(({ what }) => what === 'successor-without-right');
    expect(told).toEqual(
      right ? [{ what: 'successor-without-right', to: 'bea', slug: 'billing', right }] : [],
    );
  });

  it('hands on cards that somebody edits meanwhile, with the edit', async () => {
    const { server, standIn, ask } = await aTeam();
    let isEdited = false;
    standIn.before = async ({ method, path }) => {
      if (method === 'PUT' && path === '/sidecard-c_billing/card%3Aa' && !isEdited) {
        isEdited = true;
        await alter(standIn, 'sidecard-c_billing/card:a', { notes: 'edited' });
      }
      return undefined;
    };
    await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
    expect(await ask('GET', 'sidecard-c_billing/card:a')).toMatchObject({
      ...{ owner: 'member:bea', notes: 'edited' },
    });
  });

  it('leaves what a newer Sidecard wrote as it is, and says so', async () => {
    const { server, standIn, ask } = await aTeam();
    // The rules of that Sidecard would know such cards.
    const rule = await ask('GET', 'sidecard-c_billing/_design/sidecard');
    await ask('PUT', 'sidecard-c_billing/_design/sidecard', {
      ...rule,
      validate_doc_update: '() => {}',
    });
    await alter(standIn, 'sidecard-c_billing/card:a', { schema: 99 });
    const steps = await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
    expect(steps).toContainEqual({ what: 'left-alone', slug: 'billing', id: 'card:a' });
    expect(await ask('GET', 'sidecard-c_billing/card:a')).toMatchObject({ owner: 'member:ana' });
  });

  it.each([
    [
      { user: 'ana', handTo: 'nobody' },
      { problem: 'no-member', name: 'nobody' },
    ],
    [
      { user: 'ana', handTo: 'ana' },
      { problem: 'no-member', name: 'ana' },
    ],
    [{ user: 'admin' }, { problem: 'server-administrator', name: 'admin' }],
  ])('is refused before anything is done: %j', async (wanted, problem) => {
    const { server, ask } = await aTeam();
    await expect(allSteps(removeMember(server, wanted))).rejects.toMatchObject({ problem });
    expect(await ask('GET', '_users/org.couchdb.user:ana')).toMatchObject({ name: 'ana' });
  });

  it('goes through collections of more than a page', async () => {
    const { server } = await aTeam();
    const docs = Array.from({ length: 1_100 }, (_, at) => ({ _id: `card:z${at}`, ...aCard() }));
    const sent = await server.http.ask({
      ...{ method: 'POST', path: 'sidecard-c_billing/_bulk_docs', body: { docs } },
    });
    expect(sent.status).toBe(201);
    const steps = await allSteps(removeMember(server, { user: 'ana', handTo: 'bea' }));
    expect(steps.filter(({ what }) => what === 'handed-on')).toHaveLength(1_102);
  });
});
