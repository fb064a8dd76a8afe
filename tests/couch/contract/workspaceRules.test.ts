import { describe, expect, it } from 'vitest';
import type { Reply } from './client.ts';
import { revisionOf } from './client.ts';
import { openTestbed } from './testbed.ts';
import type { Member } from './workspace.ts';
import { join, mark, ruledDatabase, SLUG } from './workspace.ts';

const bed = await openTestbed();
const reader = await join(bed, `read:${SLUG}`);
const editor = await join(bed, `edit:${SLUG}`);
const verifier = await join(bed, `verify:${SLUG}`);
const manager = await join(bed, `manage:${SLUG}`);
const cards = await ruledDatabase(bed, 'collection');

const LATER = '2026-01-11T09:00:00.000Z';
const CARD = {
  schema: 1,
  title: 'Refunds',
  sourceLang: 'en',
  answer: { en: { body: 'Refunds take five days.' } },
  notes: '',
  keywords: ['refund'],
  template: 'template:answer',
  status: 'published',
  owner: editor.id,
  verifiers: [verifier.id],
  verifyEvery: 90,
  verified: {},
  dates: {},
  triggers: [],
  sources: [],
  created: mark(editor),
  updated: mark(editor),
};
const SIX = { answer: { en: { body: 'Refunds take six days.' } } };

let count = 0;
/** A card that its verifier has verified, where it stands and as it stands there. */
async function verifiedCard() {
  count += 1;
  const id = `card:${count}`;
  const path = `/${cards}/${id}`;
  const made = revisionOf(await editor.client.put(path, CARD));
  const content = { ...CARD, verified: { en: mark(verifier) } };
  const revision = revisionOf(await verifier.client.put(path, { _rev: made, ...content }));
  return { id, path, content: { _rev: revision, ...content } };
}

function expectRefusal(reply: Reply, code: string): void {
  expect(reply).toMatchObject({
    status: 403,
    body: { error: 'forbidden', reason: expect.stringMatching(new RegExp(`^${code}: `)) },
  });
}

const signed = (member: Member, change: object) => ({ ...change, updated: mark(member, LATER) });

describe('a forged write of a card is refused:', () => {
  it.each<[string, string, Member, object]>([
    ['no-right', 'a reader edits', reader, signed(reader, { keywords: [] })],
    ['forged-author', 'signed by another', editor, signed(verifier, { keywords: [] })],
    ['created-changed', 'made by another', editor, signed(editor, { created: mark(manager) })],
    ['verification-kept', 'another meaning, still verified', editor, signed(editor, SIX)],
    [
      'malformed',
      'another meaning with a hash that says it is the same',
      editor,
      signed(editor, { ...SIX, verified: { en: { ...mark(verifier), hash: 'same' } } }),
    ],
    [
      'not-a-verifier',
      'verified by who is none of its verifiers',
      editor,
      { verified: { en: mark(editor, LATER) } },
    ],
    [
      'forged-author',
      'verified in another’s name',
      verifier,
      { verifiers: [verifier.id], verified: { en: mark(manager, LATER) } },
    ],
    [
      'verified-with-edit',
      'verified and edited at once',
      verifier,
      signed(verifier, { ...SIX, verified: { en: mark(verifier, LATER) } }),
    ],
    [
      'not-a-manager',
      'somebody appoints themselves',
      editor,
      signed(editor, { verifiers: [verifier.id, editor.id] }),
    ],
    ['newer-schema', 'a schema that the rule does not know', editor, { schema: 99 }],
    [
      'attachment',
      'a file attached',
      editor,
      { _attachments: { a: { content_type: 'text/plain', data: 'aGk=' } } },
    ],
    ['malformed', 'a tombstone that keeps something', editor, { _deleted: true }],
  ])('%s, %s', async (code, _, { client }, change) => {
    const { path, content } = await verifiedCard();
    expectRefusal(await client.put(path, { ...content, ...change }), code);
    expect((await client.get(path)).body).toMatchObject(content);
  });

  it('not-a-verifier, appointed and verified in one write', async () => {
    const { path, content } = await verifiedCard();
    const verifying = { verifiers: [manager.id], verified: { en: mark(manager, LATER) } };
    const reply = await manager.client.put(path, { ...content, ...signed(manager, verifying) });
    expectRefusal(reply, 'not-a-verifier');
  });

  it('born-verified', async () => {
    const born = { ...CARD, created: mark(verifier), ...signed(verifier, {}) };
    const verified = { en: mark(verifier) };
    const reply = await verifier.client.put(`/${cards}/card:born`, { ...born, verified });
    expectRefusal(reply, 'born-verified');
  });

  it('born-verified, where a card was deleted', async () => {
    const { path, content } = await verifiedCard();
    revisionOf(await editor.client.delete(`${path}?rev=${content._rev}`));
    const { _rev, ...again } = { ...content, created: mark(verifier), ...signed(verifier, {}) };
    expectRefusal(await verifier.client.put(path, again), 'born-verified');
  });

  it('unknown-kind', async () => {
    expectRefusal(await editor.client.put(`/${cards}/recipe:one`, CARD), 'unknown-kind');
  });

  it('replicated, in all its forms', async () => {
    const { id, path, content } = await verifiedCard();
    const hash = content._rev.replace(/^\d+-/, '');
    const forged = 'f'.repeat(32);
    const histories = [
      { start: 1, ids: [forged] },
      { start: 9, ids: [forged] },
      { start: 3, ids: [forged, hash] },
    ];
    for (const _revisions of histories)
      for (const more of [{ ...CARD, ...SIX }, { _deleted: true }]) {
        const docs = [{ _id: id, _revisions, ...more }];
        const bulk = { docs, new_edits: false };
        const { body } = await manager.client.post(`/${cards}/_bulk_docs`, bulk);
        expect(JSON.stringify(body)).toContain('replicated: ');
      }
    expect((await reader.client.get(`${path}?conflicts=true`)).body).toEqual({
      _id: id,
      ...content,
    });
  });
});

describe('an honest write of a card is taken:', () => {
  it('an edit that drops the verification, and another verification', async () => {
    const { path, content } = await verifiedCard();
    const edit = { ...content, ...signed(editor, { ...SIX, verified: {} }) };
    const revision = revisionOf(await editor.client.put(path, edit));
    const verified = { en: mark(verifier, LATER) };
    revisionOf(await verifier.client.put(path, { ...edit, _rev: revision, verified }));
  });

  it('forty edits one after another', async () => {
    const { path, content } = await verifiedCard();
    let revision = content._rev;
    for (let n = 1; n <= 40; n += 1) {
      const change = signed(editor, { _rev: revision, keywords: [`refund-${n}`] });
      revision = revisionOf(await editor.client.put(path, { ...content, ...change }));
    }
  });

  it('a manager appoints, an editor deletes', async () => {
    const { path, content } = await verifiedCard();
    const change = signed(manager, { verifiers: [manager.id] });
    const revision = revisionOf(await manager.client.put(path, { ...content, ...change }));
    revisionOf(await editor.client.delete(`${path}?rev=${revision}`));
  });
});

describe('what was said stays said:', () => {
  it('counts do not shrink', async () => {
    const database = await ruledDatabase(bed, 'usage');
    const path = `/${database}/usage:d1-2026-01-10`;
    const use = (inserts: number) => ({
      schema: 1,
      device: 'd1',
      day: '2026-01-10',
      counts: { 'card:a': { inserts, copies: 0, opens: 0, negatives: 0 } },
    });
    const _rev = revisionOf(await reader.client.put(path, use(2)));
    expectRefusal(await reader.client.put(path, { _rev, ...use(1) }), 'shrunk');
    revisionOf(await reader.client.put(path, { _rev, ...use(3) }));
  });

  it('versions do not change, and are signed by who writes them', async () => {
    const database = await ruledDatabase(bed, 'versions');
    const path = `/${database}/version:a-01J`;
    const version = { schema: 1, card: 'card:a', content: CARD, ...mark(editor) };
    expectRefusal(await verifier.client.put(path, version), 'forged-author');
    const _rev = revisionOf(await editor.client.put(path, version));
    expectRefusal(
      await editor.client.put(path, { _rev, ...version, ...mark(editor, LATER) }),
      'fixed',
    );
  });

  it('who has read an announcement has read it, and says so themselves', async () => {
    const database = await ruledDatabase(bed, 'hub');
    const path = `/${database}/ack:one-${reader.id.replace('member:', '')}`;
    const ack = { schema: 1, announcement: 'announcement:one', ...mark(reader) };
    expectRefusal(await editor.client.put(path, ack), 'forged-author');
    const _rev = revisionOf(await reader.client.put(path, ack));
    expectRefusal(await reader.client.put(path, { _rev, ...ack, at: LATER }), 'fixed');
  });
});
