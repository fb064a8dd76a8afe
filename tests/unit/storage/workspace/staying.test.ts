import { beforeEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../couch/standIn/standIn';
import { aWorkspace, collectionOf } from '../sync/aWorkspace';
import { capture, edit } from '../sync/work';
import { type Leaver, newLeaver, titlesIn } from './leaver';

const AT = '2026-11-02T09:00:00.000Z';

let standIn: StandIn;
let ann: Leaver;

beforeEach(async () => {
  standIn = await aWorkspace({ ann: ['edit:help'], bob: ['edit:help'] });
  ann = await newLeaver(standIn);
});

describe('a copy that is kept', () => {
  it('is a collection of this device, which the team’s does not touch when it comes again', async () => {
    const { database } = ann;
    const [card] = await database.cards.where('collection').equals(collectionOf('help')).toArray();
    if (!card) throw new Error('The card is not here.');
    await database.favourites.put({ card: card.id, at: AT });
    await database.collections.put({
      ...{ id: 'collection:namesake' as never, schema: 1, name: 'HELP (COPY)' },
    });
    await ann.beginLeaving({ kind: 'sign-out', keepsCopy: true });
    await ann.finish();

    const copy = (await database.collections.toArray()).find(
      ({ name }) => name === 'help (copy) 2',
    );
    if (!copy) throw new Error('There is no copy.');
    expect(copy.slug).toBeUndefined();
    const [kept] = await database.cards.where('collection').equals(copy.id).toArray();
    expect(kept).toEqual({ ...card, id: kept?.id, collection: copy.id });
    expect((await database.favourites.toArray()).map((each) => each.card)).toEqual([kept?.id]);
    // Who wrote it stays known by name.
    expect(await database.members.get('member:ann' as never)).toBeDefined();

    const joining = {
      workspace: ann.workspace,
      me: 'member:ann' as never,
      name: null,
      roles: [],
      tokens: null,
    };
    await ann.joinWorkspace(joining);
    await ann.sync();
    expect(await titlesIn(ann, copy.id)).toEqual(['Refund']);
    expect(await titlesIn(ann, collectionOf('help'))).toEqual(['Refund']);
    await edit(ann, card.id, { body: 'The team says so.' });
    expect((await database.cards.get(kept?.id ?? card.id))?.answer.en?.body).toBe('By card.');
  });
});

describe('leaving', () => {
  const leave = async () => {
    await ann.beginLeaving({ kind: 'leave', keepsCopy: false });
    await ann.finish();
  };

  it('forgets the workspace: this person is who they were before', async () => {
    await leave();
    const { settings } = ann.database;
    expect(await settings.get('workspace')).toBeUndefined();
    expect(await settings.get('roles')).toBeUndefined();
    expect(await settings.get('me')).toMatchObject({ value: 'member:old' });
    expect(await ann.sync()).toEqual({ state: 'over' });
  });

  it('lets another workspace be joined, which is refused before', async () => {
    const other = {
      workspace: { ...ann.workspace, account: 'bob' },
      ...{ me: 'member:bob' as never, name: 'Bob', roles: ['member'], tokens: null },
    };
    expect(await ann.joinWorkspace(other)).toBe('other-workspace');
    expect(await ann.database.settings.get('me')).toMatchObject({ value: 'member:ann' });
    await leave();
    expect(await ann.joinWorkspace(other)).toBe('joined');
    expect(await ann.database.settings.get('me')).toMatchObject({ value: 'member:bob' });
    expect(await ann.database.settings.get('me-alone')).toMatchObject({ value: 'member:old' });
  });

  it('of nothing is nothing', async () => {
    await leave();
    expect(await ann.beginLeaving({ kind: 'leave', keepsCopy: true })).toBeUndefined();
    await ann.finish();
    expect(await titlesIn(ann, 'collection:own')).toEqual(['Mine']);
  });
});

describe('work that the team does not have', () => {
  it('is told: changes on their way and forms over the team’s cards; new cards’ forms stay', async () => {
    expect(await ann.unsentWork()).toEqual({ changes: [], forms: 0 });
    const card = await capture(ann, 'Not sent yet', 'Words.');
    await ann.database.drafts.bulkPut([
      {
        ...{ id: 'draft:form' as never, source: null, at: AT },
        base: { card: card.id, revision: card.updated.at },
        fields: { ...card, answer: { en: { body: 'Half a' } } },
      },
      {
        ...{ id: 'draft:new' as never, source: null, at: AT, base: null },
        fields: { ...card, answer: { en: { body: 'New words' } } },
      },
    ]);
    const { changes, forms } = await ann.unsentWork();
    expect(changes).toMatchObject([{ id: card.id, content: { title: 'Not sent yet' } }]);
    expect(forms).toBe(1);

    await ann.beginLeaving({ kind: 'leave', keepsCopy: false });
    await ann.finish();
    const drafts = await ann.database.drafts.toArray();
    expect(drafts).toMatchObject([{ id: 'draft:new', fields: { collection: null } }]);
  });
});
