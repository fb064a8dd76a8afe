import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import { type CardId, type CollectionId, type GroupId, type MemberId, newId } from '@/cards/ids';
import { database } from '@/storage/database';
import { raiseFlag } from '@/storage/flags';
import { readReview } from '@/storage/review/readReview';
import type { ReviewQueue } from '@/storage/review/reviewQueue';
import { writeSetting } from '@/storage/settings';
import { newFeed } from '@/storage/sync/rows';
import { aCard, type CardTraits } from '../../cards/aCard';
import { emptyDatabase } from '../emptyDatabase';
import { NOW, put, writing } from '../writing';

const ME = 'member:me' as MemberId;
const BEA = 'member:bea' as MemberId;
const GONE = 'member:gone' as MemberId;
const EXPERTS = 'group:01JEXPERTS' as GroupId;
const NO_GROUP = 'group:01JGONE' as GroupId;
const AT = '2026-11-01T09:00:00.000Z';
const DAY = 86_400_000;

beforeEach(async () => {
  await emptyDatabase();
  await database.members.bulkPut([ME, BEA].map((id) => ({ id, schema: 1, name: id.slice(7) })));
  await writeSetting('me', ME);
});

/** A team's collection `billing` in which this person holds a right, and the group of experts. */
async function inTeam(...roles: string[]): Promise<void> {
  await database.collections.put({
    ...{ id: 'collection:main' as CollectionId, schema: 1, name: 'Billing' },
    slug: 'billing' as never,
  });
  await database.documents.put({
    ...{ place: 'hub', id: EXPERTS, kind: 'group' },
    content: { schema: 1, name: 'Experts', members: [ME, BEA] },
  });
  await database.feeds.put({ ...newFeed('hub'), inStepAt: AT });
  const workspace = { address: 'https://couch', prefix: 'sidecard-' as never, account: 'me' };
  await writeSetting('workspace', workspace);
  await writeSetting('roles', ['member', ...roles]);
}

async function alone(): Promise<void> {
  const id = 'collection:main' as CollectionId;
  await database.collections.put({ id, schema: 1, name: 'Mine' });
}

const listed = (queue: ReviewQueue) => ({
  flagged: queue.flagged.map(({ card }) => card.id),
  needs: queue.needsVerification.map(({ card }) => card.id),
  due: queue.dueSoon.map(({ card }) => card.id),
  lost: queue.withoutVerifier.map(({ card }) => card.id),
});
const waiting = async (now = NOW) => listed(await readReview(now));
const NOTHING = { flagged: [], needs: [], due: [], lost: [] };

describe('what waits in Review', () => {
  it('is of a verifier: by name or in a group, with the right to verify', async () => {
    await inTeam('verify:billing', EXPERTS);
    await put({ id: 'mine', verifiers: [ME] });
    await put({ id: 'ours', verifiers: [BEA, EXPERTS] });
    await put({ id: 'theirs', verifiers: [BEA] });
    expect(await waiting()).toEqual({ ...NOTHING, needs: ['card:mine', 'card:ours'] });
    await writeSetting('roles', ['member', 'edit:billing', EXPERTS]);
    expect(await waiting()).toEqual(NOTHING);
  });

  it('is what needs it in any of its languages, and what is due soon', async () => {
    await alone();
    const mine: CardTraits = { verifiers: [ME], verifyEvery: 30 };
    const at = (days: number) => ({ by: ME, at: new Date(NOW - days * DAY).toISOString() });
    const answer = { en: { body: 'Yes.' }, es: { body: 'Sí.' }, de: { body: ' ' } };
    await put({ ...mine, id: 'half', answer, verified: { en: at(1) } });
    await put({ ...mine, id: 'soon', verified: { en: at(20) } });
    await put({ ...mine, id: 'fine', verified: { en: at(1) } });
    await put({ ...mine, id: 'draft', status: 'draft' });
    await put({ ...mine, id: 'old', status: 'archived' });
    const queue = await readReview(NOW);
    expect(listed(queue)).toEqual({ ...NOTHING, needs: ['card:half'], due: ['card:soon'] });
    expect(queue.needsVerification[0]).toMatchObject({
      languages: ['es'],
      trust: { cause: { kind: 'never' } },
    });
  });

  it('is the most used first, as far as that is known', async () => {
    await alone();
    for (const id of ['a', 'b', 'c']) await put({ id, verifiers: [ME] });
    const uses = (inserts: number) => ({ inserts, copies: 1, opens: 9 });
    await database.shards.bulkPut([
      { id: 'mine', rev: '1', content: { cards: { 'card:b': uses(2), 'card:c': uses(1) } } },
      { id: 'shard:team.c_billing_use.1', rev: '1', content: { cards: { 'card:c': uses(7) } } },
      { id: 'broken', rev: '1', content: { cards: 3 } },
    ]);
    expect((await waiting()).needs).toEqual(['card:c', 'card:b', 'card:a']);
    expect((await readReview(NOW)).needsVerification.map(({ uses: used }) => used)).toEqual([
      10, 3, 0,
    ]);
    await database.shards.update('mine', {
      rev: '2',
      content: { cards: { 'card:a': uses(50) } },
    });
    expect((await waiting()).needs[0]).toBe('card:a');
  });

  it('is what links to a card that was archived since, and a circle of links ends', async () => {
    await alone();
    const verified = { en: { by: ME, at: AT } };
    const link = (to: string) => ({ notes: `[more](card:${to})`, verifiers: [ME], verified });
    await put({ id: 'a', ...link('b') });
    await put({ id: 'b', ...link('a') });
    expect(await waiting()).toEqual(NOTHING);
    const updated = { by: ME, at: '2026-11-10T09:00:00.000Z' };
    await put({ id: 'b', ...link('a'), status: 'archived', updated });
    const queue = await readReview(NOW);
    expect(queue.needsVerification).toMatchObject([
      { card: { id: 'card:a' }, trust: { cause: { kind: 'link-archived', card: 'card:b' } } },
    ]);
    await database.cards.delete('card:b' as CardId);
    expect((await readReview(NOW)).needsVerification[0]?.trust).toMatchObject({
      cause: { kind: 'link-gone' },
    });
  });

  it('takes no link for gone while a collection was not read to its end', async () => {
    await inTeam('verify:billing');
    const verified = { en: { by: ME, at: AT } };
    await put({ id: 'a', notes: '[more](card:01JB)', verifiers: [ME], verified });
    await database.feeds.put(newFeed('c_other'));
    expect(await waiting()).toEqual(NOTHING);
    await database.feeds.put({ ...newFeed('c_other'), inStepAt: AT });
    expect((await waiting()).needs).toEqual(['card:a']);
  });

  it('is a card without a verifier: to its owner, and to who manages its collection', async () => {
    await inTeam('edit:billing');
    const verified = { en: { by: GONE, at: AT } };
    await put({ id: 'left', owner: 'me', verifiers: [GONE], verified });
    await put({ id: 'ungrouped', owner: 'bea', verifiers: [NO_GROUP] });
    await put({ id: 'there', owner: 'me', verifiers: [EXPERTS] });
    expect(await waiting()).toEqual({ ...NOTHING, lost: ['card:left'] });
    await writeSetting('roles', ['member', 'manage:billing']);
    expect((await waiting()).lost).toEqual(['card:left', 'card:ungrouped']);
    // Before the hub was read nobody is missed.
    await database.feeds.put(newFeed('hub'));
    expect(await waiting()).toEqual(NOTHING);
  });

  it('is what colleagues flagged, whatever its trust, and in that list alone', async () => {
    await alone();
    const verified = { en: { by: ME, at: AT } };
    const [fine, other] = [
      await put({ id: 'fine', verifiers: [ME], verified }),
      await put({ id: 'other', verifiers: [ME] }),
    ];
    await put({ id: 'theirs', verifiers: [BEA] });
    for (const { id } of [fine, other]) await raiseFlag(id, 'outdated', 'Was renamed.', writing);
    await raiseFlag('card:theirs' as CardId, 'wrong', '', writing);
    const queue = await readReview(NOW);
    expect(listed(queue)).toEqual({ ...NOTHING, flagged: ['card:fine', 'card:other'] });
    expect(queue.flagged[0]).toMatchObject({
      languages: [],
      flags: [{ kind: 'outdated', note: 'Was renamed.' }],
    });
  });

  it('leaves the sample alone', async () => {
    const id = newId('collection');
    await database.collections.put({ id, schema: 1, name: 'Sample', sample: true });
    await put({ id: 'a', collection: id.slice(11), verifiers: [ME] });
    await put({ id: 'b', collection: id.slice(11), verifiers: [GONE] });
    expect(await waiting()).toEqual(NOTHING);
  });

  it('is a portion of a large import, and tells of the rest', async () => {
    await alone();
    const created = { by: ME, at: AT };
    const cards = Array.from({ length: 100 }, (_, at): Card => {
      const id = `i${String(at).padStart(3, '0')}`;
      return aCard({ id, verifiers: [ME], created, updated: created });
    });
    await database.cards.bulkPut(cards);
    const queue = await readReview(Date.parse(AT));
    expect(queue.needsVerification).toHaveLength(40);
    expect(queue.portions).toMatchObject([{ left: 100, until: '2026-11-15T09:00:00.000Z' }]);
    expect((await waiting(Date.parse(AT) + 21 * DAY)).needs).toHaveLength(100);
  });
});
