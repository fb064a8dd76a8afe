import { describe, expect, it } from 'vitest';
import { withCookies } from '../../../couch/cookieJar';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, keepHistory, PASSWORD, removeRights } from '../sync/aWorkspace';
import { newDevice } from '../sync/device';
import { EDITOR, inStep } from '../sync/twoDevices';
import { capture, edit } from '../sync/work';

/** The rooms of the device made last, which reads. */
async function reading(standIn: Pick<StandIn, 'fetch'>, account: string) {
  const [{ readVersions }, history, { CouchHttp }, { openSession }, { readRange }] =
    await Promise.all([
      import('@/storage/history/readVersions'),
      import('@/storage/history/cardHistory'),
      import('@/storage/sync/couch/couchHttp'),
      import('@/storage/sync/couch/session'),
      import('@/storage/sync/couch/range'),
    ]);
  const http = new CouchHttp('http://couch', withCookies(standIn.fetch));
  await openSession(http, { name: account, password: PASSWORD });
  const read = (card: string, before?: string) =>
    readVersions(card as never, before as never, (name, range) => readRange(http, name, range));
  return { ...history, read };
}

/** A card that ann edited so often, seen by bob. */
async function edited(times: number) {
  const standIn = await aWorkspace({ ann: EDITOR, bob: EDITOR });
  await keepHistory(standIn, ['help']);
  const ann = await newDevice(standIn, 'ann');
  await inStep(ann);
  const other = await capture(ann, 'Other', 'Text 0');
  await edit(ann, other.id, { body: 'Another text' });
  const card = await capture(ann, 'Pump', 'Text 0');
  for (let at = 1; at <= times; at++) await edit(ann, card.id, { body: `Text ${at}` });
  await inStep(ann);
  const bob = await newDevice(standIn, 'bob');
  await inStep(bob);
  const standing = await bob.database.cards.get(card.id);
  if (!standing) throw new Error('no card');
  return { standIn, bob, card: standing };
}

describe("the team's history of a card", () => {
  it('is read on demand, the newest first, and is one with that of the device', async () => {
    const { standIn, bob, card } = await edited(2);
    await edit(bob, card.id, { body: 'Text of bob' });
    await inStep(bob);
    const { read, versionsIn, mergedVersions, localVersions, sharedPlaceOf } = await reading(
      standIn,
      'bob',
    );
    const place = await sharedPlaceOf(card);
    const found = await read(card.id);
    if (found.state !== 'read' || !place) throw new Error(found.state);
    expect(found.hasMore).toBe(false);
    const local = await localVersions(card.id);
    expect(local).toHaveLength(1);
    const all = mergedVersions(local, versionsIn(found.versions, card, place));
    expect(all.map(({ content }) => content?.answer.en?.body)).toEqual([
      'Text 2',
      'Text 1',
      'Text 0',
    ]);
    expect(all.map(({ by }) => by)).toEqual(['member:bob', 'member:ann', 'member:ann']);
  });

  it('is read a part at a time', async () => {
    const { standIn, card } = await edited(53);
    const { read } = await reading(standIn, 'bob');
    const first = await read(card.id);
    if (first.state !== 'read') throw new Error(first.state);
    expect(first).toMatchObject({ hasMore: true, versions: { length: 50 } });
    const rest = await read(card.id, String(first.versions.at(-1)?._id));
    if (rest.state !== 'read') throw new Error(rest.state);
    expect(rest).toMatchObject({ hasMore: false, versions: { length: 3 } });
    const ids = [...first.versions, ...rest.versions].map(({ _id }) => String(_id));
    expect(new Set(ids).size).toBe(53);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('leaves out what is damaged, and tells what only a newer Sidecard can read', async () => {
    const { standIn, card } = await edited(1);
    const { read, versionsIn } = await reading(standIn, 'bob');
    const found = await read(card.id);
    if (found.state !== 'read') throw new Error(found.state);
    const [version] = found.versions;
    const content = version?.content as Record<string, unknown>;
    const documents = [
      { ...version, content: { ...content, title: 7 } },
      { ...version, card: 'card:other' },
      { ...version, by: 'nobody' },
      { _id: 'version:', schema: 1 },
      { ...version, content: { ...content, schema: 9 } },
    ];
    expect(versionsIn(documents, card, 'c_help')).toMatchObject([{ content: null }]);
  });

  it('tells why it cannot be read', async () => {
    const { standIn, bob, card } = await edited(1);
    const { read } = await reading(standIn, 'bob');
    standIn.before = () => 'drop';
    expect(await read(card.id)).toEqual({ state: 'failed', problem: 'offline' });
    standIn.before = () => undefined;
    await removeRights(standIn, 'bob');
    expect(await read(card.id)).toEqual({ state: 'failed', problem: 'no-access' });
    expect(await read('card:unknown')).toEqual({ state: 'not-shared' });
    await bob.database.settings.delete('workspace');
    expect(await read(card.id)).toEqual({ state: 'not-shared' });
  });
});
