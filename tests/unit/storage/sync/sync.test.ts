import { describe, expect, it } from 'vitest';
import { aWorkspace } from './aWorkspace';
import { cardsOf, newDevice, rowsOf } from './device';
import { EDITOR, inStep, twoDevices } from './twoDevices';
import { capture, edit } from './work';

const TEXT = 'First.\n\nSecond.\n\nThird.';

/** Two devices that have each changed one paragraph of a card; Bob's has met Ann's change. */
async function clashing() {
  const { ann, bob } = await twoDevices();
  const card = await capture(ann, 'Refunds', TEXT);
  await inStep(ann, bob);
  await edit(ann, card.id, { body: 'First.\n\nBy Ann.\n\nThird.' });
  await edit(bob, card.id, { body: 'First.\n\nBy Bob.\n\nThird.' });
  await inStep(ann, bob);
  return { ann, bob, card };
}

describe('two devices of one workspace', () => {
  it('have the card that one of them writes', async () => {
    const { ann, bob } = await twoDevices();
    await capture(ann, 'A refund takes five days');
    await inStep(ann, bob);
    expect(await cardsOf(bob)).toEqual(await cardsOf(ann));
    expect(await cardsOf(bob)).toHaveLength(1);
    expect(await rowsOf(ann)).toEqual([]);
  });

  it('lose the card that one of them deletes', async () => {
    const { ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds');
    await inStep(ann, bob);
    await bob.deleteCard(card.id);
    await inStep(bob, ann);
    expect(await cardsOf(ann)).toEqual([]);
  });

  it('merge what both wrote in different paragraphs while they were apart', async () => {
    const { ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds', TEXT);
    await inStep(ann, bob);
    await edit(ann, card.id, { body: 'First by Ann.\n\nSecond.\n\nThird.' });
    await edit(bob, card.id, { body: 'First.\n\nSecond.\n\nThird by Bob.' });
    await inStep(ann, bob, ann);
    const [merged] = await cardsOf(ann);
    expect(merged?.answer.en?.body).toBe('First by Ann.\n\nSecond.\n\nThird by Bob.');
    expect(await cardsOf(bob)).toEqual([merged]);
  });

  it('keep both texts of one paragraph until a person has settled it', async () => {
    const { ann, bob, card } = await clashing();
    const [open] = await bob.openConflicts();
    expect(open?.conflict.parts).toMatchObject([{ part: 'answer', lang: 'en' }]);
    expect((await cardsOf(bob))[0]?.answer.en?.body).toContain('By Bob.');
    const mark = { by: 'member:bob', at: '2026-11-02T10:00:00.000Z' } as never;
    await bob.settleConflict({ place: 'c_help', id: card.id }, { 'answer en': 'both' }, mark);
    await inStep(bob, ann);
    const [settled] = await cardsOf(ann);
    expect(settled?.answer.en?.body).toContain('By Ann.');
    expect(settled?.answer.en?.body).toContain('By Bob.');
    expect(await bob.openConflicts()).toEqual([]);
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('send what was edited until it no longer clashes', async () => {
    const { ann, bob, card } = await clashing();
    await edit(bob, card.id, { body: 'First.\n\nBy Ann.\n\nThird by Bob.' });
    await inStep(bob, ann);
    expect((await cardsOf(ann))[0]?.answer.en?.body).toBe('First.\n\nBy Ann.\n\nThird by Bob.');
    expect(await rowsOf(bob)).toEqual([]);
  });

  it('send one change where one card was edited many times', async () => {
    const { standIn, ann } = await twoDevices();
    const card = await capture(ann, 'Refunds', 'One.');
    for (const body of ['Two.', 'Three.', 'Four.']) await edit(ann, card.id, { body });
    standIn.log.length = 0;
    await inStep(ann);
    expect(standIn.log.filter(({ path }) => path.endsWith('help/_bulk_docs'))).toHaveLength(1);
  });
});

describe('a change whose answer was lost', () => {
  it('is not written twice, nor lost, when it is edited before it is sent again', async () => {
    const { standIn, ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds', 'One.');
    standIn.before = ({ path }) => (path.endsWith('_bulk_docs') ? 'lost' : undefined);
    expect(await ann.sync()).toMatchObject({ state: 'failed', kind: 'offline' });
    standIn.before = () => undefined;
    await edit(ann, card.id, { body: 'Two.' });
    await inStep(ann, bob);
    expect((await cardsOf(bob)).map(({ answer }) => answer.en?.body)).toEqual(['Two.']);
    expect(await rowsOf(ann)).toEqual([]);
    expect(await ann.openConflicts()).toEqual([]);
  });
});

describe('a write that a cluster was not sure of', () => {
  it('is merged anew where it was lost and another came', async () => {
    const { standIn, ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds', TEXT);
    await inStep(ann, bob);
    await edit(ann, card.id, { body: 'First by Ann.\n\nSecond.\n\nThird.' });
    const lost = [{ ok: true, id: card.id, rev: '2-0123', accepted: true }];
    standIn.before = ({ path }) =>
      path.endsWith('_bulk_docs') ? { status: 202, body: JSON.stringify(lost) } : undefined;
    await inStep(ann);
    standIn.before = () => undefined;
    await edit(bob, card.id, { body: 'First.\n\nSecond.\n\nThird by Bob.' });
    await inStep(bob, ann, bob);
    expect((await cardsOf(bob))[0]?.answer.en?.body).toBe(
      'First by Ann.\n\nSecond.\n\nThird by Bob.',
    );
    expect(await cardsOf(ann)).toEqual(await cardsOf(bob));
  });
});

describe('a card that was verified before it was ever sent', () => {
  async function verified(rights: string[]) {
    const standIn = await aWorkspace({ ann: rights, bob: EDITOR });
    const [ann, bob] = [await newDevice(standIn, 'ann'), await newDevice(standIn, 'bob')];
    await inStep(ann);
    const { id } = await capture(ann, 'Refunds');
    const writing = { nameless: 'Ann', firstCollection: '', now: ann.now() };
    await ann.verifyCards(new Map([[id, ['en']]]), writing);
    await inStep(ann, bob);
    expect([...(await rowsOf(ann)), ...(await ann.refusedChanges())]).toEqual([]);
    expect(await cardsOf(bob)).toEqual(await cardsOf(ann));
    return (await cardsOf(bob))[0];
  }

  it('is verified there, by the verifier who made it', async () => {
    expect(await verified(['verify:help'])).toMatchObject({
      verified: { en: { by: 'member:ann' } },
    });
  });

  it('is verified by nobody where who made it may not verify', async () => {
    expect(await verified(EDITOR)).toMatchObject({ verified: {} });
  });
});

describe('what is taken back', () => {
  it('is signed by who takes it back', async () => {
    const { ann, bob } = await twoDevices();
    const card = await capture(ann, 'Refunds');
    await inStep(ann, bob);
    const writing = { nameless: 'Bob', firstCollection: '', now: bob.now() };
    const made = await bob.archive(card.id, writing);
    await inStep(bob);
    await bob.undoChange(made, writing);
    await inStep(bob, ann);
    expect(await bob.refusedChanges()).toEqual([]);
    expect((await cardsOf(ann))[0]).toMatchObject({
      status: 'published',
      updated: { by: 'member:bob' },
    });
  });
});

describe('a device without room', () => {
  it('says so, keeps what it has, and comes in step once there is some', async () => {
    const { ann, bob } = await twoDevices();
    await capture(ann, 'Refunds');
    await inStep(ann);
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    bob.database.cards.hook('creating', full);
    expect(await bob.sync()).toEqual({ state: 'failed', kind: 'storage-full' });
    expect((await bob.database.settings.get('sync-failure'))?.value).toMatchObject({
      kind: 'storage-full',
    });
    bob.database.cards.hook('creating').unsubscribe(full);
    await inStep(bob);
    expect(await cardsOf(bob)).toHaveLength(1);
    expect(await bob.database.settings.get('sync-failure')).toBeUndefined();
  });
});
