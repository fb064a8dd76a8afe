import { describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import { aWorkspace, collectionOf } from './aWorkspace';
import { type Device, newDevice, rowsOf } from './device';
import { inStep } from './twoDevices';
import { capture } from './work';

const [HELP, SHOP] = [collectionOf('help'), collectionOf('shop')] as [
  Card['collection'],
  Card['collection'],
];
const writing = (at: string) => ({
  ...{ nameless: 'Agent', firstCollection: 'Mine' },
  now: Date.parse(at),
});
const MORNING = writing('2026-11-03T09:00:00.000Z');
const NOON = writing('2026-11-03T12:00:00.000Z');

/** A device whose flags are read and written as in a profile of its own. */
async function flaggingDevice(...made: Parameters<typeof newDevice>) {
  const device = await newDevice(...made);
  return { ...device, flags: await import('@/storage/flags') };
}

type Flagging = Awaited<ReturnType<typeof flaggingDevice>>;

async function notesOn({ flags }: Flagging): Promise<string[]> {
  return (await flags.openFlags()).map(
    ({ kind, note, created }) => `${created.by} ${kind}: ${note}`,
  );
}

/** An editor and a reader of `help` and `shop`, with one card in the first. */
async function withCard() {
  const standIn = await aWorkspace({
    ed: ['edit:help', 'edit:shop'],
    ria: ['read:help', 'read:shop'],
  });
  const ed = await flaggingDevice(standIn, 'ed');
  const ria = await flaggingDevice(standIn, 'ria');
  await inStep(ed, ria);
  const { id } = await capture(ed, 'Refunds');
  await inStep(ed, ria);
  return { standIn, ed, ria, id };
}

const settled = async (...devices: Device[]) => {
  for (const device of devices) expect(await rowsOf(device)).toEqual([]);
};

describe('a flag on a card of the team', () => {
  it('reaches who may edit, in the words of who raised it, and is resolved for both', async () => {
    const { ed, ria, id } = await withCard();
    await ria.flags.raiseFlag(id, 'outdated', ' Six days by now. ', MORNING);
    await inStep(ria, ed);
    expect(await notesOn(ed)).toEqual(['member:ria outdated: Six days by now.']);
    const [flag] = await ed.flags.openFlagsOf(id);
    if (flag) await ed.flags.resolveFlag(flag._id, NOON);
    await inStep(ed, ria);
    expect(await notesOn(ria)).toEqual([]);
    await settled(ed, ria);
  });

  it('is seen as it arrives, without being asked for again', async () => {
    const { ed, ria, id } = await withCard();
    const { liveQuery } = await import('dexie');
    const seen: number[] = [];
    const watch = liveQuery(() => ria.flags.openFlags()).subscribe((flags) => {
      seen.push(flags.length);
    });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await ed.flags.raiseFlag(id, 'wrong', '', MORNING);
    await inStep(ed, ria);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    watch.unsubscribe();
  });

  it('raised on two devices of one person is one, and is resolved as one', async () => {
    const { standIn, ed, ria, id } = await withCard();
    const second = await flaggingDevice(standIn, 'ria');
    await inStep(second);
    await ria.flags.raiseFlag(id, 'wrong', 'Old word.', MORNING);
    await second.flags.raiseFlag(id, 'wrong', 'New word.', NOON);
    await inStep(ria, second, ed);
    expect(await notesOn(ed)).toEqual(['member:ria wrong: New word.']);
    const [flag] = await ed.flags.openFlagsOf(id);
    if (flag) await ed.flags.resolveFlag(flag._id, NOON);
    await inStep(ed, ria, second);
    expect([await notesOn(ed), await notesOn(ria), await notesOn(second)]).toEqual([[], [], []]);
  });

  it('stays away where it was withdrawn while somebody resolved it', async () => {
    const { ed, ria, id } = await withCard();
    await ria.flags.raiseFlag(id, 'unclear', 'Which plan?', MORNING);
    await inStep(ria, ed);
    const [flag] = await ed.flags.openFlagsOf(id);
    if (!flag) throw new Error('No flag has come.');
    await ria.flags.withdrawFlag(flag._id, NOON);
    await ed.flags.resolveFlag(flag._id, NOON);
    await inStep(ria, ed, ria);
    expect([await notesOn(ed), await notesOn(ria)]).toEqual([[], []]);
    await settled(ed, ria);
  });
});

describe('a card that moves', () => {
  it('takes the flags of who moves it along; those of others are still seen', async () => {
    const { ed, ria, id } = await withCard();
    await ed.flags.raiseFlag(id, 'unclear', 'Mine.', NOON);
    await ria.flags.raiseFlag(id, 'wrong', 'Theirs.', MORNING);
    await inStep(ed, ria, ed);
    await ed.moveCards(HELP, SHOP);
    await inStep(ed, ria);
    const notes = ['member:ed unclear: Mine.', 'member:ria wrong: Theirs.'];
    expect(await notesOn(ed)).toEqual(notes);
    expect(await notesOn(ria)).toEqual(notes);
    const stands = await ria.database.documents.where('kind').equals('flag').toArray();
    expect(stands.map(({ place, content }) => [place, content.note]).sort()).toEqual([
      ['c_help', 'Theirs.'],
      ['c_shop', 'Mine.'],
    ]);
    await settled(ed, ria);
  });

  it('from this device to the team takes its flags along in the name that the team knows', async () => {
    const { ed, ria } = await withCard();
    const own = await ed.createCollection('Mine');
    const { id } = await capture(ed, 'Own');
    const card = await ed.database.cards.get(id);
    await ed.database.outbox.clear();
    if (card) await ed.database.cards.put({ ...card, collection: own.id });
    await ed.database.settings.put({ name: 'me', value: 'member:alone' as never });
    await ed.flags.raiseFlag(id, 'duplicate', 'See the other.', MORNING);
    await ed.database.settings.put({ name: 'me', value: 'member:ed' as never });
    await ed.moveCards(own.id, SHOP);
    await inStep(ed, ria);
    expect(await notesOn(ria)).toEqual(['member:ed duplicate: See the other.']);
    expect(await ed.database.ownDocuments.count()).toBe(0);
    await settled(ed, ria);
  });
});
