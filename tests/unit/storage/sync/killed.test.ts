import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Card } from '@/cards/card';
import type { Backend } from '@/storage/sync/backend';
import { CouchBackend } from '@/storage/sync/couch/couchBackend';
import { withCookies } from '../../../couch/cookieJar';
import type { StandIn } from '../../../couch/standIn/standIn';
import { addCollection, aWorkspace, collectionOf, PREFIX, removeRights } from './aWorkspace';
import { type Device, newDevice } from './device';
import { type Killer, mortalDevice } from './killing';
import { capture, edit } from './work';

const RIGHTS = { ann: ['verify:help', 'verify:shop'], bob: ['verify:help', 'verify:shop'] };
/** No run has so many steps. */
const MOST_STEPS = 400;
const PLACES = ['help', 'shop'];

/** A workspace in which a device is about to sync. */
interface Scene {
  standIn: StandIn;
  device: Device;
  killer: Killer;
}

const OutcomeSchema = v.looseObject({
  here: v.array(v.looseObject({ id: v.string() })),
  outbox: v.array(v.looseObject({ id: v.string() })),
  conflicts: v.array(v.looseObject({ id: v.string() })),
});
type Outcome = v.InferOutput<typeof OutcomeSchema>;

async function admin(standIn: StandIn): Promise<Backend> {
  const backend = new CouchBackend('http://couch', withCookies(standIn.fetch));
  await backend.signIn({ name: 'admin', password: 'password' });
  return backend;
}

/** What remains when all is done, here and there; what one run calls otherwise than another is left out. */
async function outcomeOf(
  { standIn, device }: Scene,
  names: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const { database } = device;
  const backend = await admin(standIn);
  const there = [];
  for (const slug of PLACES) {
    const options = { limit: 1000, wait: 0 };
    const { changes } = await backend.pull(`${PREFIX}c_${slug}`, null, options);
    there.push(...changes.map(({ id, content, losing }) => [slug, id, content, losing.length]));
    for (const { id, revision, content } of changes) {
      const held = await device.heldOf(`c_${slug}`, id);
      if (held && content) expect(held.revision).toBe(revision);
    }
  }
  const outcome = {
    there,
    here: await database.cards.toArray(),
    aside: await database.documents.where('kind').equals('card').toArray(),
    outbox: (await database.outbox.toArray()).map(({ place, id, state }) => ({ place, id, state })),
    conflicts: (await device.openConflicts()).map(({ place, id, conflict }) => ({
      ...{ place, id, sides: conflict.sides },
    })),
    places: (await database.feeds.toArray()).map(({ place, comparing }) => ({ place, comparing })),
  };
  const said = JSON.stringify(outcome);
  const named = [...names].reduce((text, [id, name]) => text.replaceAll(id, name), said);
  return v.parse(OutcomeSchema, JSON.parse(named));
}

/** Runs of which the last changes nothing any more. */
async function settleDown({ device }: Scene): Promise<void> {
  for (let run = 0; run < 2; run += 1) {
    device.later(10 * 60_000);
    await device.sync();
  }
}

/** A scene and its cards, in an order that is the same each time. */
interface Staged extends Scene {
  cards: readonly Card[];
}

/** Ends the worker at each step of one run, and looks whether the next ones come to what they should. */
async function endEverywhere(stage: () => Promise<Staged>): Promise<Outcome> {
  const namesOf = ({ cards }: Staged) =>
    new Map(cards.map(({ id }, at): [string, string] => [id, `card:${at}`]));
  const calm = await stage();
  await calm.device.sync();
  await settleDown(calm);
  const expected = await outcomeOf(calm, namesOf(calm));
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const scene = await stage();
    scene.killer.after(steps);
    await scene.device.sync().catch(() => undefined);
    const wasKilled = scene.killer.isDead;
    scene.killer.after(Number.POSITIVE_INFINITY);
    scene.device.restart();
    await settleDown(scene);
    expect(await outcomeOf(scene, namesOf(scene)), `killed at step ${steps}`).toEqual(expected);
    if (!wasKilled) {
      expect(steps).toBeGreaterThan(10);
      return expected;
    }
  }
  throw new Error('The run never ends.');
}

const TEXT = 'First.\n\nSecond.\n\nThird.';

/** Cards of Ann's that both have, on a device of Bob's that can be killed. */
async function inStep(count: number) {
  const standIn = await aWorkspace(RIGHTS);
  const ann = await newDevice(standIn, 'ann');
  const { device, killer } = await mortalDevice(standIn, 'bob', 3);
  await ann.sync();
  const cards: Card[] = [];
  for (let at = 0; at < count; at += 1) cards.push(await capture(ann, `Card ${at}`, TEXT));
  await ann.sync();
  return { standIn, ann, device, killer, cards };
}

/** Moves a card to the other collection, as its form does. */
async function move(device: Device, { id }: Card): Promise<void> {
  const card = await device.database.cards.get(id);
  if (!card) throw new Error(`${id} is not on this device`);
  await device.moveCards(card.collection, collectionOf('shop') as Card['collection']);
}

describe('a worker that is killed at any step of a run', () => {
  it('goes on with a first reading of several pages', async () => {
    const { here } = await endEverywhere(() => inStep(8));
    expect(here).toHaveLength(8);
  });

  it('goes on with sending what is accepted, what clashes and what is refused', async () => {
    const { here, outbox, conflicts } = await endEverywhere(async () => {
      const { ann, device, cards, ...scene } = await inStep(3);
      const [merging, clashing, refused] = cards as [Card, Card, Card];
      await device.sync();
      const made = await capture(device, 'New');
      await edit(device, merging.id, { body: 'First by Bob.\n\nSecond.\n\nThird.' });
      await edit(ann, merging.id, { body: 'First.\n\nSecond.\n\nThird by Ann.' });
      await edit(device, clashing.id, { title: 'By Bob' });
      await edit(ann, clashing.id, { title: 'By Ann' });
      const writing = { nameless: 'Bob', firstCollection: '', now: device.now() };
      await device.verifyCards(new Map([[refused.id, ['en']]]), writing);
      await ann.sync();
      return { ...scene, device, cards: [...cards, made] };
    });
    const body = 'First by Bob.\n\nSecond.\n\nThird by Ann.';
    expect(here[0]).toMatchObject({ answer: { en: { body } } });
    expect(conflicts).toMatchObject([{ id: 'card:1' }]);
    expect(outbox).toMatchObject([
      { id: 'card:1', state: { kind: 'conflict' } },
      { id: 'card:2', state: { kind: 'refused' } },
    ]);
  });

  it('goes on with deleting, and with a move that meets an edit', async () => {
    const { here, outbox } = await endEverywhere(async () => {
      const { ann, device, cards, ...scene } = await inStep(2);
      const [deleted, moved] = cards as [Card, Card];
      await device.sync();
      await device.deleteCard(deleted.id);
      await move(device, moved);
      await edit(ann, moved.id, { body: 'First.\n\nSecond.\n\nThird by Ann.' });
      await ann.sync();
      return { ...scene, device, cards };
    });
    const body = 'First.\n\nSecond.\n\nThird by Ann.';
    expect(here).toMatchObject([
      { id: 'card:1', collection: collectionOf('shop'), answer: { en: { body } } },
    ]);
    expect(outbox).toEqual([]);
  });

  it('goes on with the merge of a version that lost', async () => {
    const { here, there } = await endEverywhere(async () => {
      const { standIn, ann, device, killer, cards } = await inStep(1);
      const [card] = cards as [Card];
      await device.sync();
      const name = `${PREFIX}c_help`;
      const tree = standIn.couch.database(name)?.tree(card.id);
      const base = tree?.winner();
      if (!base?.content) throw new Error('The card is not there.');
      const updated = { by: 'member:bob', at: '2026-11-02T09:30:00.000Z' };
      const answer = { en: { body: 'First by Bob.\n\nSecond.\n\nThird.' } };
      const body = { ...base.content.body, answer, updated };
      await edit(ann, card.id, { body: 'First.\n\nSecond.\n\nThird by Ann.' });
      await ann.sync();
      standIn.couch.database(name)?.writeReplicated(
        {
          ...{ id: card.id, position: base.position + 1, hashes: ['0'.repeat(32), base.hash] },
          ...{ isDeleted: false, body, attachments: undefined },
        },
        { name: 'admin', roles: ['_admin'] },
      );
      return { standIn, device, killer, cards };
    });
    const body = 'First by Bob.\n\nSecond.\n\nThird by Ann.';
    expect(here).toMatchObject([{ answer: { en: { body } } }]);
    expect(there).toMatchObject([['help', 'card:0', { answer: { en: { body } } }, 0]]);
  });

  it('goes on with taking a collection away that may no longer be read', async () => {
    const { here, outbox } = await endEverywhere(async () => {
      const { device, cards, ...scene } = await inStep(2);
      const [edited] = cards as [Card];
      await device.sync();
      await edit(device, edited.id, { body: 'By Bob.' });
      await removeRights(scene.standIn, 'bob');
      await device.sync();
      device.later(11 * 60_000);
      return { ...scene, device, cards };
    });
    expect(here).toEqual([]);
    expect(outbox).toMatchObject([{ id: 'card:0', state: { kind: 'stranded' } }]);
  });

  it('goes on with comparing itself with a database that was made anew', async () => {
    const { here, outbox } = await endEverywhere(async () => {
      const { standIn, device, killer, cards } = await inStep(4);
      const [edited, , deleted] = cards as [Card, Card, Card];
      await device.sync();
      const contents = await (await admin(standIn)).pull(`${PREFIX}c_help`, null, {
        ...{ limit: 100, wait: 0 },
      });
      await edit(device, edited.id, { body: 'First by Bob.\n\nSecond.\n\nThird.' });
      await device.deleteCard(deleted.id);
      standIn.couch.drop(`${PREFIX}c_help`);
      standIn.couch.options.now = () => Date.now() + 60_000;
      await addCollection(standIn, 'help');
      const kept = contents.changes.slice(0, 3);
      const writes = kept.map(({ id, content }) => ({ id, base: null, content }));
      await (await admin(standIn)).push(`${PREFIX}c_help`, writes, null);
      return { standIn, device, killer, cards };
    });
    // What was deleted here is deleted there again, and what is not there any more is gone here.
    expect(here.map(({ id }) => id)).toEqual(['card:0', 'card:1']);
    expect(outbox).toEqual([]);
  });
}, 120_000);
