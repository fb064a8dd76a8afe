import { beforeEach, describe, expect, it } from 'vitest';
import type { CardId, CollectionId, MemberId } from '@/cards/ids';
import { cardChangesSince } from '@/storage/changeLog';
import {
  CollectionGoneError,
  CollectionNameTakenError,
  CollectionNotEmptyError,
  createCollection,
  deleteCollection,
  moveCards,
  moveCardsBack,
  putCollectionBack,
  renameCollection,
  SampleCollectionError,
} from '@/storage/collections';
import { database } from '@/storage/database';
import { aCard } from '../cards/aCard';
import { emptyDatabase } from './emptyDatabase';

const ORDERS = 'collection:orders' as CollectionId;
const RETURNS = 'collection:returns' as CollectionId;
const GONE = 'collection:gone' as CollectionId;

beforeEach(async () => {
  await emptyDatabase();
  await database.collections.bulkPut([
    { id: ORDERS, schema: 1, name: 'Orders', sample: true },
    { id: RETURNS, schema: 1, name: 'Devolución' },
  ]);
  const verified = { en: { by: 'member:ana' as MemberId, at: '2026-01-01T00:00:00.000Z' } };
  await database.cards.bulkPut([
    aCard({ id: 'a', collection: 'orders', verified }),
    aCard({ id: 'b', collection: 'orders', status: 'archived' }),
    aCard({ id: 'c', collection: 'returns' }),
  ]);
});

const nameOf = async (id: CollectionId) => (await database.collections.get(id))?.name;
const cardsIn = (id: CollectionId) => database.cards.where('collection').equals(id).primaryKeys();

describe('a collection', () => {
  it('is made, without the space around its name', async () => {
    const { id } = await createCollection('  Launches ');
    expect(await nameOf(id)).toBe('Launches');
  });

  it('takes another name, and stays a sample', async () => {
    await renameCollection(ORDERS, ' Shop ');
    expect(await database.collections.get(ORDERS)).toMatchObject({ name: 'Shop', sample: true });
    await renameCollection(ORDERS, 'SHOP');
    expect(await nameOf(ORDERS)).toBe('SHOP');
  });

  it('takes no name that another has, whatever its capitals and accents', async () => {
    await expect(renameCollection(ORDERS, 'devolucion')).rejects.toThrow(CollectionNameTakenError);
    await expect(createCollection('orders ')).rejects.toThrow(CollectionNameTakenError);
    expect(await nameOf(ORDERS)).toBe('Orders');
    expect(await database.collections.count()).toBe(2);
  });

  it('that is gone cannot be renamed', async () => {
    await expect(renameCollection(GONE, 'New')).rejects.toThrow(CollectionGoneError);
  });

  it('is emptied into another, archived cards too; what is verified stays so', async () => {
    const before = await database.cards.get('card:a' as CardId);
    expect(await moveCards(ORDERS, RETURNS)).toEqual(['card:a', 'card:b']);
    expect(await cardsIn(ORDERS)).toEqual([]);
    expect(await database.cards.get('card:a' as CardId)).toEqual({
      ...before,
      collection: RETURNS,
    });
    const { changes } = await cardChangesSince(0);
    expect(changes.map(({ id }) => id).sort()).toEqual(['card:a', 'card:b']);
  });

  it('gets its cards back, except those that have gone elsewhere since', async () => {
    const ids = await moveCards(ORDERS, RETURNS);
    await database.cards.update('card:b' as CardId, { collection: GONE });
    await moveCardsBack(ids, ORDERS, RETURNS);
    expect(await cardsIn(ORDERS)).toEqual(['card:a']);
    expect(await cardsIn(RETURNS)).toEqual(['card:c']);
  });

  it('that is a sample takes no cards, but gets its own back', async () => {
    await expect(moveCards(RETURNS, ORDERS)).rejects.toThrow(SampleCollectionError);
    expect(await cardsIn(RETURNS)).toEqual(['card:c']);
    const ids = await moveCards(ORDERS, RETURNS);
    await moveCardsBack(ids, ORDERS, RETURNS);
    expect(await cardsIn(ORDERS)).toEqual(['card:a', 'card:b']);
  });

  it('that is gone takes no cards, and none is moved', async () => {
    await expect(moveCards(ORDERS, GONE)).rejects.toThrow(CollectionGoneError);
    expect(await cardsIn(ORDERS)).toHaveLength(2);
    expect((await cardChangesSince(0)).changes).toEqual([]);
  });

  it('is deleted once it is empty, and can be put back', async () => {
    await expect(deleteCollection(ORDERS)).rejects.toThrow(CollectionNotEmptyError);
    await moveCards(ORDERS, RETURNS);
    const deleted = await deleteCollection(ORDERS);
    expect(await nameOf(ORDERS)).toBeUndefined();
    expect(await deleteCollection(ORDERS)).toBeUndefined();
    if (deleted) await putCollectionBack(deleted);
    expect(await database.collections.get(ORDERS)).toMatchObject({ name: 'Orders', sample: true });
  });

  it('is not put back beside another of its name', async () => {
    await moveCards(ORDERS, RETURNS);
    const deleted = await deleteCollection(ORDERS);
    await createCollection('Orders');
    expect(deleted).toBeDefined();
    if (deleted) await expect(putCollectionBack(deleted)).rejects.toThrow(CollectionNameTakenError);
  });
});
