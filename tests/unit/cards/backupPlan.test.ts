import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupContent } from '@/cards/backup';
import { planRestore } from '@/cards/backupPlan';
import type { BindingsByCollection } from '@/cards/collectionBinding';
import {
  AT,
  aDraft,
  anyContent,
  by,
  cardId,
  collectionId,
  content,
  EMPTY,
  memberId,
} from './aBackup';
import { aCard } from './aCard';

const LATER = '2026-02-10T09:00:00.000Z';
const NOTHING = { added: 0, updated: 0, same: 0, kept: 0, removed: 0, rehomed: 0 };
const plan = (file: BackupContent, here: BackupContent, mode: 'merge' | 'replace' = 'merge') =>
  planRestore(file, here, mode, 'Restored');

describe('merging a backup', () => {
  it('into nothing brings all of it', () => {
    expect(plan(content(), EMPTY)).toEqual({
      content: content(),
      counts: { ...NOTHING, added: 1 },
      goesOnAs: 'Ana Ferrer',
    });
  });

  it('that is here already writes nothing', () => {
    fc.assert(
      fc.property(anyContent, (held) => {
        const { content: written, counts } = plan(held, held);
        expect(written).toEqual({ ...EMPTY, settings: held.settings });
        expect(counts).toEqual({ ...NOTHING, same: held.cards.length });
      }),
    );
  });

  it('counts each card once, and puts each into a collection that is there', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (file, here) => {
        const { content: written, counts } = plan(file, here);
        const { added, updated, same, kept } = counts;
        expect(added + updated + same + kept).toBe(file.cards.length);
        expect(written.cards).toHaveLength(added + updated);
        const homes = new Set([...here.collections, ...written.collections].map(({ id }) => id));
        expect(written.cards.filter(({ collection }) => !homes.has(collection))).toEqual([]);
      }),
    );
  });

  it('takes the newer of two cards', () => {
    const here = content({
      cards: [aCard({ id: 'a', updated: by(LATER) }), aCard({ id: 'b' }), aCard({ id: 'c' })],
    });
    const file = content({
      cards: [
        aCard({ id: 'a', title: 'Older' }),
        aCard({ id: 'b', title: 'Newer', updated: by(LATER) }),
        aCard({ id: 'c' }),
        aCard({ id: 'd' }),
      ],
    });
    const { content: written, counts } = plan(file, here);
    expect(written.cards.map(({ id }) => id)).toEqual(['card:b', 'card:d']);
    expect(counts).toEqual({ ...NOTHING, added: 1, updated: 1, same: 1, kept: 1 });
  });

  it('takes the later verification of a card that is else the same', () => {
    const verified = (at: string) => content({ cards: [aCard({ verified: { en: by(at) } })] });
    const newer = plan(verified(LATER), verified(AT));
    expect(newer.counts).toEqual({ ...NOTHING, updated: 1 });
    expect(newer.content.cards).toEqual(verified(LATER).cards);
    expect(plan(content(), verified(AT)).counts).toEqual({ ...NOTHING, kept: 1 });
    expect(plan(content(), verified(AT), 'replace').counts).toEqual({ ...NOTHING, updated: 1 });
  });

  it('keeps what is set and named here', () => {
    const here = content({ settings: { ...EMPTY.settings, 'answer-language': 'es' } });
    const file = content({ settings: { ...EMPTY.settings, 'answer-language': 'en' } });
    expect(plan(file, here).content.settings['answer-language']).toBe('es');
    const named = content({ members: [{ id: memberId('ana'), schema: 1, name: 'A. Ferrer' }] });
    expect(plan(content(), named).content.members).toEqual([]);
  });

  it('brings what collections are for, under the ids they go by here, and leaves what is said here', () => {
    const bound = (bindings: BindingsByCollection, collections = content().collections) =>
      content({ collections, settings: { 'collection-bindings': bindings } });
    const [main, other, gone] = [collectionId('main'), collectionId('other'), collectionId('gone')];
    const file = bound({ [main]: { brand: 'Leaf' }, [gone]: { brand: 'Pod' } });
    const settingOf = (here: BackupContent) =>
      plan(file, here).content.settings['collection-bindings'];
    expect(settingOf(EMPTY)).toEqual({ [main]: { brand: 'Leaf' } });
    const twin = [{ id: other, schema: 1 as const, name: 'main' }];
    expect(settingOf(bound({}, twin))).toEqual({ [other]: { brand: 'Leaf' } });
    const said = { [other]: { helpdesk: 'intercom' } };
    expect(settingOf(bound(said, twin))).toEqual(said);
  });

  it('takes a draft that was typed in later, and no favourite of a card that is gone', () => {
    const file = content({
      drafts: [aDraft('a', LATER), aDraft('b', AT)],
      favourites: [
        { card: cardId('one'), at: AT },
        { card: cardId('gone'), at: AT },
      ],
    });
    const here = content({ drafts: [aDraft('a', AT), aDraft('b', LATER)], favourites: [] });
    const { drafts, favourites } = plan(file, here).content;
    expect(drafts.map(({ id }) => id)).toEqual(['draft:a']);
    expect(favourites.map(({ card }) => card)).toEqual(['card:one']);
  });
});

describe('who this person is', () => {
  const named = { ...EMPTY.settings, 'agent-name': 'Ben' };
  const known = { ...EMPTY.settings, me: memberId('ben') };
  const members = [{ id: memberId('ben'), schema: 1 as const, name: 'Ben' }];

  it.each([
    ['by name alone', named],
    ['by the member alone', known],
  ])('stays as it is here when a colleague’s backup is merged: %s', (_, settings) => {
    const { content: written, goesOnAs } = plan(content(), content({ settings, members }));
    const { 'collection-bindings': bindings } = content().settings;
    expect(written.settings).toEqual({ ...settings, 'collection-bindings': bindings });
    expect(goesOnAs).toBeNull();
  });

  it('is taken from the backup where nobody is set here, and said', () => {
    const { content: written, goesOnAs } = plan(content(), EMPTY);
    expect(written.settings).toEqual(content().settings);
    expect(goesOnAs).toBe('Ana Ferrer');
  });

  it('is said by the member’s name where the backup has no other', () => {
    const file = content({ settings: { ...EMPTY.settings, me: memberId('ana') } });
    expect(plan(file, content({ settings: named }), 'replace').goesOnAs).toBe('Ana Ferrer');
  });

  it('is not said where the backup is this person’s own, or nobody’s', () => {
    expect(plan(content(), content(), 'replace').goesOnAs).toBeNull();
    expect(plan(EMPTY, content(), 'replace').goesOnAs).toBeNull();
  });
});

describe('replacing by a backup', () => {
  it('leaves what the file holds, and says what goes', () => {
    const here = content({
      cards: [aCard({ id: 'mine' }), aCard({ updated: by(LATER) })],
      collections: [{ id: collectionId('main'), schema: 1, name: 'Renamed' }],
    });
    expect(plan(content(), here, 'replace')).toEqual({
      content: content(),
      counts: { ...NOTHING, updated: 1, removed: 1 },
      goesOnAs: null,
    });
  });
});

describe('a card whose collection is nowhere', () => {
  const lost = content({ cards: [aCard({ collection: 'gone' }), aCard({ id: 'two' })] });

  it('goes into one that is made for it, once', () => {
    const { content: written, counts } = plan(lost, EMPTY);
    expect(written.collections.map(({ name }) => name)).toEqual(['Main', 'Restored']);
    expect(written.cards.map(({ collection }) => collection)).toEqual([
      'collection:restored',
      'collection:main',
    ]);
    expect(counts.rehomed).toBe(1);
    const fresh = lost.cards.map((card) => ({ ...card, updated: by(LATER) }));
    expect(plan({ ...lost, cards: fresh }, written).content.collections).toEqual([]);
  });

  it('goes into the one that is called so already', () => {
    const named = [{ id: collectionId('x'), schema: 1 as const, name: 'RESTORED' }];
    const { content: written } = plan(lost, { ...EMPTY, collections: named });
    expect(written.cards[0]?.collection).toBe('collection:x');
  });

  it('stays where its collection is on the device', () => {
    const there = [{ id: collectionId('gone'), schema: 1 as const, name: 'Kept' }];
    const { content: written, counts } = plan(lost, { ...EMPTY, collections: there });
    expect(written.cards[0]?.collection).toBe('collection:gone');
    expect(counts.rehomed).toBe(0);
  });

  it('is, for a draft, no card and no collection yet', () => {
    const base = { card: cardId('nowhere'), revision: AT };
    const draft = { ...aDraft('a'), base };
    const file = content({ drafts: [draft], collections: [] });
    const [freed] = plan({ ...file, cards: [] }, EMPTY).content.drafts;
    expect(freed).toEqual({ ...draft, base: null, fields: { ...draft.fields, collection: null } });
  });
});

describe('collections of one name', () => {
  const file = content({ collections: [{ id: collectionId('main'), schema: 1, name: 'Pedidós' }] });
  const there = (sample: boolean) => ({
    ...EMPTY,
    collections: [{ id: collectionId('here'), schema: 1 as const, name: 'pedidos', sample }],
  });

  it('become one', () => {
    const { content: written } = plan(file, there(false));
    expect(written.collections).toEqual([]);
    expect(written.cards[0]?.collection).toBe('collection:here');
    expect(written.drafts[0]?.fields.collection).toBe('collection:here');
  });

  it('stay two where one is a sample’s, which goes with its cards', () => {
    expect(plan(file, there(true)).content.cards[0]?.collection).toBe('collection:main');
    const sample = file.collections.map((each) => ({ ...each, sample: true }));
    const { content: written } = plan({ ...file, collections: sample }, there(false));
    expect(written.cards[0]?.collection).toBe('collection:main');
  });
});
