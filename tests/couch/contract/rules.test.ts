import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fieldsOf, revisionOf } from './client.ts';
import { openTestbed } from './testbed.ts';

const bed = await openTestbed();

/** Refuses with all that it was told. */
const TELLTALE = `function (newDoc, oldDoc, userCtx, secObj) {
  if (newDoc.probe) throw({ forbidden: 'probe' });
  if (newDoc.tell) throw({ forbidden: JSON.stringify([newDoc, oldDoc, userCtx, secObj]) });
  if (newDoc.stranger) throw({ unauthorized: 'who are you?' });
}`;
const Document = v.looseObject({
  _id: v.string(),
  _rev: v.optional(v.string()),
  _revisions: v.optional(v.object({ start: v.number(), ids: v.array(v.string()) })),
});
const Told = v.tuple([
  Document,
  v.nullable(Document),
  v.looseObject({ name: v.nullable(v.string()), roles: v.array(v.string()) }),
  v.looseObject({}),
]);

function toldBy(reply: { status: number; body: unknown }) {
  expect(reply).toMatchObject({ status: 403, body: { error: 'forbidden' } });
  const { reason } = v.parse(v.object({ reason: v.string() }), reply.body);
  return v.parse(Told, JSON.parse(reason));
}

async function ruled(rule: string, status?: number) {
  const sidecard = { kind: 'collection', slug: 'one' };
  const database = await bed.database({ sidecard });
  const { name, client } = await bed.person();
  await bed.install(database, rule, status);
  return { database, name, client };
}

describe('a rule', () => {
  it('is told what is created, by whom, and where', async () => {
    const { database, name, client } = await ruled(TELLTALE);
    const [written, before, user, security] = toldBy(
      await client.put(`/${database}/card:1`, { tell: true, text: 'ñ' }),
    );
    expect(written).toEqual({ _id: 'card:1', tell: true, text: 'ñ' });
    expect(before).toBeNull();
    expect(user).toMatchObject({ name, roles: expect.arrayContaining(['contract-member']) });
    expect(security).toMatchObject({ sidecard: { kind: 'collection', slug: 'one' } });
  });

  it('is told what stood there; an ordinary update carries its parent’s revision', async () => {
    const { database, client } = await ruled(TELLTALE);
    const path = `/${database}/card:1`;
    let revision = revisionOf(await client.put(path, { n: 1 }));
    // More than the 20 ancestors that a rule is shown.
    for (let n = 2; n <= 25; n += 1) {
      const [written, before] = toldBy(await client.put(path, { _rev: revision, tell: true, n }));
      expect(before).toMatchObject({ _id: 'card:1', _rev: revision, n: n - 1 });
      expect(written).toMatchObject({ _id: 'card:1', _rev: revision, n });
      expect(written._revisions?.start).toBe(before?._revisions?.start);
      expect(written._revisions?.ids[0]).toBe(before?._revisions?.ids[0]);
      revision = revisionOf(await client.put(path, { _rev: revision, n }));
    }
  });

  it('is told of a deletion, which may have no fields', async () => {
    const { database, client } = await ruled(TELLTALE);
    const path = `/${database}/card:1`;
    const revision = revisionOf(await client.put(path, { n: 1 }));
    const gone = { _rev: revision, _deleted: true, tell: true };
    const [written, before] = toldBy(await client.put(path, gone));
    expect(written).toMatchObject({ _rev: revision, _deleted: true });
    expect(before).toMatchObject({ _rev: revision, n: 1 });
  });

  it('is told of nothing before a document that begins anew over a tombstone', async () => {
    const { database, client } = await ruled(TELLTALE);
    const path = `/${database}/card:1`;
    const revision = revisionOf(await client.put(path, { n: 1 }));
    revisionOf(await client.delete(`${path}?rev=${revision}`));
    const [written, before] = toldBy(await client.put(path, { tell: true }));
    expect(before).toBeNull();
    expect(written).toEqual({ _id: 'card:1', tell: true });
  });

  it('is told of attachments, without their data', async () => {
    const { database, client } = await ruled(TELLTALE);
    const attachment = { content_type: 'text/plain', data: 'aGVsbG8=' };
    const [written] = toldBy(
      await client.put(`/${database}/card:1`, { tell: true, _attachments: { a: attachment } }),
    );
    expect(written._attachments).toMatchObject({ a: { content_type: 'text/plain' } });
  });

  it('holds for administrators as well, who can be told by their role', async () => {
    const { database } = await ruled(TELLTALE);
    const [, , user] = toldBy(await bed.admin.put(`/${database}/card:1`, { tell: true }));
    expect(user.roles).toContain('_admin');
  });

  it('is read back as it was written, with what stands beside it', async () => {
    const database = await bed.database();
    const path = `/${database}/_design/contract`;
    const design = { rules: 7, validate_doc_update: `${TELLTALE}\n// “ñ” \t \\ ✓\n` };
    const first = revisionOf(await bed.admin.put(path, design));
    expect((await bed.admin.get(path)).body).toMatchObject(design);
    expect((await bed.admin.put(path, design)).status).toBe(409);
    revisionOf(await bed.admin.put(path, { _rev: first, ...design, rules: 8 }));
    expect((await bed.admin.get(path)).body).toMatchObject({ rules: 8 });
  });

  it('refuses with 403 or 401 and its own words', async () => {
    const { database, client } = await ruled(TELLTALE);
    expect(await client.put(`/${database}/card:1`, { probe: true })).toMatchObject({
      status: 403,
      body: { error: 'forbidden', reason: 'probe' },
    });
    expect(await client.put(`/${database}/card:1`, { stranger: true })).toMatchObject({
      status: 401,
      body: { error: 'unauthorized', reason: 'who are you?' },
    });
    expect((await client.get(`/${database}/card:1`)).status).toBe(404);
  });

  it('comes after the conflict: a stale write is told that it is stale', async () => {
    const { database, client } = await ruled(TELLTALE);
    const path = `/${database}/card:1`;
    const first = revisionOf(await client.put(path, { n: 1 }));
    revisionOf(await client.put(path, { _rev: first, n: 2 }));
    expect((await client.put(path, { _rev: first, probe: true })).status).toBe(409);
  });

  it('does not see _local documents', async () => {
    const { database, client } = await ruled(TELLTALE);
    revisionOf(await client.put(`/${database}/_local/mine`, { probe: true }));
  });

  it('may be written in ES2020, as an arrow', async () => {
    const { database, client } = await ruled(`(newDoc, oldDoc, { roles, ...user }) => {
      const kinds = { ...{ card: /^card:\\p{L}+$/u } };
      const [[kind] = []] = [...newDoc._id.matchAll(/^[a-z]+(?=:)/g)];
      if (!kinds[kind]?.test(newDoc._id))
        throw({ forbidden: \`\${user.name ?? 'nobody'}: \${newDoc.deep?.er ?? 'none'}\` });
    }`);
    revisionOf(await client.put(`/${database}/${encodeURIComponent('card:ñu')}`, {}));
    expect((await client.put(`/${database}/card:1`, {})).body).toMatchObject({
      reason: expect.stringMatching(/^contract-.*: none$/),
    });
  });

  it('is an anonymous function: a named one is saved, and fails each write with 500', async () => {
    const { database, client } = await ruled('function named(newDoc) {}', 500);
    expect(await client.put(`/${database}/card:1`, {})).toMatchObject({
      status: 500,
      body: { error: 'compilation_error' },
    });
  });

  it('that does not end fails its write with 500, and no other', async () => {
    const { database, client } = await ruled(`function (newDoc) {
      if (newDoc.probe) throw({ forbidden: 'probe' });
      while (newDoc.isEndless) {}
    }`);
    expect((await client.put(`/${database}/card:1`, { isEndless: true })).status).toBe(500);
    revisionOf(await client.put(`/${database}/card:2`, {}));
  });

  it('is read by members, and written by administrators alone', async () => {
    const { database, client } = await ruled(TELLTALE);
    const path = `/${database}/_design/contract`;
    const design = fieldsOf(await client.get(path));
    expect(design).toMatchObject({ validate_doc_update: TELLTALE });
    const changed = { ...design, validate_doc_update: 'function () {}' };
    expect([401, 403]).toContain((await client.put(path, changed)).status);
    expect([401, 403]).toContain((await client.delete(`${path}?rev=${design._rev}`)).status);
    expect([401, 403]).toContain((await client.put(`/${database}/_design/own`, {})).status);
    expect((await client.put(`/${database}/card:1`, { probe: true })).status).toBe(403);
  });
});
