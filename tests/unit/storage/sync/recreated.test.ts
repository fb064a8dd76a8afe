import { describe, expect, it } from 'vitest';
import type { Backend, Content } from '@/storage/sync/backend';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { withCookies } from '../../../couch/cookieJar';
import type { StandIn } from '../../../couch/standIn/standIn';
import { addCollection, aWorkspace, PREFIX } from './aWorkspace';
import { cardsOf, type Device, newDevice, rowsOf } from './device';
import { capture, edit } from './work';

const HELP = `${PREFIX}c_help`;

async function admin(standIn: StandIn): Promise<Backend> {
  const backend = new CouchBackend('http://couch', withCookies(standIn.fetch));
  await backend.signIn({ name: 'admin', password: 'password' });
  return backend;
}

async function write(standIn: StandIn, id: string, content: Content): Promise<void> {
  const backend = await admin(standIn);
  const [outcome] = await backend.push(HELP, [{ id, base: null, content }], null);
  expect(outcome).toMatchObject({ state: 'accepted' });
}

/** What the server holds. */
async function contentsOf(standIn: StandIn) {
  const { changes } = await (await admin(standIn)).pull(HELP, null, { limit: 100, wait: 0 });
  return changes.map(({ id, content }) => ({ id, content }));
}

async function titlesOn(standIn: StandIn): Promise<unknown[]> {
  const cards = (await contentsOf(standIn)).filter(({ id }) => id.startsWith('card:'));
  return cards.map(({ content }) => content?.title).sort();
}

async function comparing({ database }: Device) {
  return (await database.feeds.get('c_help'))?.comparing;
}

function declare(standIn: StandIn, instance: string): Promise<void> {
  const at = '2026-11-02T09:00:00.000Z';
  return write(standIn, 'meta:instance', { schema: 1, instance, at });
}

/** Puts another database under the name, in the very second in which the first was made. */
async function replace(standIn: StandIn): Promise<void> {
  standIn.couch.drop(HELP);
  await addCollection(standIn, 'help');
}

/** A device of Ann's with cards of hers in a database that says which it is. */
async function begin(titles: readonly string[]) {
  const standIn = await aWorkspace({ ann: ['edit:help'], bob: ['edit:help'] });
  const moment = Date.now();
  standIn.couch.options.now = () => moment;
  await replace(standIn);
  await declare(standIn, 'one');
  const ann = await newDevice(standIn, 'ann');
  await ann.sync();
  for (const title of titles) await capture(ann, title);
  await ann.sync();
  return { standIn, ann };
}

async function titlesOf(device: Device): Promise<string[]> {
  return (await cardsOf(device)).map(({ title }) => title).sort();
}

describe('another database under the name of one', () => {
  it('is told by what it says of itself where it was made in the same second', async () => {
    const { standIn, ann } = await begin(['Refunds', 'Parcels']);
    const [kept] = (await contentsOf(standIn)).filter(
      ({ content }) => content?.title === 'Refunds',
    );
    await replace(standIn);
    await declare(standIn, 'two');
    if (kept?.content) await write(standIn, kept.id, kept.content);
    // As many changes as before: its feed alone would tell nothing new.
    await write(standIn, 'card:01J00000000000000000000000', {
      ...kept?.content,
      title: 'Delivery times',
    });
    await ann.sync();
    expect(await titlesOf(ann)).toEqual(['Delivery times', 'Refunds']);
    standIn.log.length = 0;
    await ann.sync();
    expect(standIn.log.filter(({ path }) => path.includes('since=0'))).toEqual([]);
  });

  it('gets what was changed here and is not there as something new of whoever sends it', async () => {
    const { standIn, ann } = await begin(['Refunds', 'Parcels']);
    const bob = await newDevice(standIn, 'bob');
    await bob.sync();
    const card = (await cardsOf(bob)).find(({ title }) => title === 'Refunds');
    if (!card) throw new Error('Bob has no card.');
    await edit(bob, card.id, { body: 'What Bob wrote.' });
    const kept = (await contentsOf(standIn)).filter(({ content }) => content?.title === 'Parcels');
    await replace(standIn);
    await declare(standIn, 'two');
    for (const { id, content } of kept) if (content) await write(standIn, id, content);
    await bob.sync();
    expect(await bob.refusedChanges()).toEqual([]);
    expect(await rowsOf(bob)).toEqual([]);
    await ann.sync();
    const found = (await cardsOf(ann)).find(({ id }) => id === card.id);
    expect(found?.answer.en?.body).toBe('What Bob wrote.');
  });
});

describe('a database that was made anew and empty', () => {
  /** Ann and Bob hold two cards of before; Ann's device has met the other database. */
  async function emptied(change: (ann: Device) => Promise<unknown>) {
    const { standIn, ann } = await begin(['Parcels', 'Refunds']);
    const bob = await newDevice(standIn, 'bob');
    await bob.sync();
    await change(ann);
    await replace(standIn);
    await declare(standIn, 'two');
    await ann.sync();
    return { standIn, ann, bob };
  }
  const waitingCard = (ann: Device) => capture(ann, 'Delivery times');
  async function waitingEdit(ann: Device) {
    const card = (await cardsOf(ann)).find(({ title }) => title === 'Refunds');
    if (card) await edit(ann, card.id, { body: 'What Ann wrote.' });
  }

  it.each([
    ['a new card', waitingCard, ['Delivery times', 'Parcels', 'Refunds']],
    ['an edit', waitingEdit, ['Parcels', 'Refunds']],
  ])('is asked of a person while %s waits, and gets nothing before', async (_, change, all) => {
    const { standIn, ann } = await emptied(change);
    expect(await comparing(ann)).toBe('emptied');
    await ann.sync();
    expect(await titlesOn(standIn)).toEqual([]);
    expect(await titlesOf(ann)).toEqual(all);
    await ann.settleEmptied('c_help', 'send-again', ann.now());
    await ann.sync();
    expect(await titlesOn(standIn)).toEqual(all);
    expect(await rowsOf(ann)).toEqual([]);
  });

  it('gets what waits, and nothing else, where a person takes it as it is', async () => {
    const { standIn, ann } = await emptied(waitingCard);
    const card = (await cardsOf(ann)).find(({ title }) => title === 'Parcels');
    // Written while the question is open.
    if (card) await edit(ann, card.id, { body: 'Written meanwhile.' });
    await ann.settleEmptied('c_help', 'remove', ann.now());
    await ann.sync();
    expect(await titlesOn(standIn)).toEqual(['Delivery times', 'Parcels']);
    expect(await titlesOf(ann)).toEqual(['Delivery times', 'Parcels']);
    expect(await rowsOf(ann)).toEqual([]);
  });

  it('is asked of every person whose device held something there, whatever is new', async () => {
    const { standIn, bob } = await emptied(waitingCard);
    const cat = await newDevice(standIn, 'bob');
    await cat.sync();
    expect(await comparing(cat)).toBe('no');
    await capture(cat, 'Of a third device');
    await cat.sync();
    await bob.sync();
    expect(await comparing(bob)).toBe('emptied');
    const all = ['Of a third device', 'Parcels', 'Refunds'];
    expect(await titlesOf(bob)).toEqual(all);
    await bob.settleEmptied('c_help', 'send-again', bob.now());
    await bob.sync();
    await cat.sync();
    expect(await rowsOf(bob)).toEqual([]);
    expect(await titlesOn(standIn)).toEqual(all);
    expect(await titlesOf(cat)).toEqual(all);
  });

  it('keeps its new cards where a person takes it as it is', async () => {
    const { standIn, bob } = await emptied(waitingCard);
    const cat = await newDevice(standIn, 'bob');
    await capture(cat, 'Of a third device', 'An answer.', { sync: true });
    await cat.sync();
    await bob.sync();
    await bob.settleEmptied('c_help', 'remove', bob.now());
    await bob.sync();
    expect(await titlesOf(bob)).toEqual(['Of a third device']);
  });

  it('is asked of nobody whose device held nothing there', async () => {
    const { standIn, ann } = await begin([]);
    await capture(ann, 'Refunds');
    await replace(standIn);
    await declare(standIn, 'two');
    await ann.sync();
    expect(await comparing(ann)).toBe('no');
    expect(await titlesOn(standIn)).toEqual(['Refunds']);
  });

  it('that holds some of what stood there is believed in the rest', async () => {
    const { standIn, ann } = await begin(['Parcels', 'Refunds']);
    await capture(ann, 'Delivery times');
    const kept = (await contentsOf(standIn)).filter(({ content }) => content?.title === 'Parcels');
    await replace(standIn);
    await declare(standIn, 'two');
    for (const { id, content } of kept) if (content) await write(standIn, id, content);
    await ann.sync();
    expect(await titlesOf(ann)).toEqual(['Delivery times', 'Parcels']);
    expect(await titlesOn(standIn)).toEqual(['Delivery times', 'Parcels']);
  });

  it('costs a run that sends no request more to be told', async () => {
    const { standIn, ann } = await begin(['Parcels']);
    await ann.sync();
    standIn.log.length = 0;
    await capture(ann, 'Refunds');
    await ann.sync();
    const looks = standIn.log.filter(({ path }) => path === `/${HELP}`);
    expect(looks).toHaveLength(1);
  });
});
