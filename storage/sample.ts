import type { Table } from 'dexie';
import * as v from 'valibot';
import type { Card, Collection, Member } from '@/cards/card';
import type { BindingsByCollection } from '@/cards/collectionBinding';
import type { MemberId } from '@/cards/ids';
import { freshen, type Pack, PackSchema } from '@/cards/pack';
import { isGroup } from '@/cards/verifiers';
import { noteCardChanges } from './changeLog';
import { bindAgain, unbind } from './collectionBindings';
import { database, type Favourite } from './database';
import { whileThereIsRoom } from './storageFull';

/**
 * Reads a pack that ships with the extension, its times moved to `now` (ms since the epoch).
 *
 * @throws where the file is missing or not a pack: a broken build.
 */
export async function readShippedPack(address: string, now: number): Promise<Pack> {
  const response = await fetch(address);
  return freshen(v.parse(PackSchema, await response.json()), now);
}

/** What left with the sample, for {@link putSampleBack}. */
export interface RemovedSample {
  cards: Card[];
  collections: Collection[];
  members: Member[];
  favourites: Favourite[];
  /** For which help desks and brands its collections were. */
  bindings: BindingsByCollection;
}

/** One transaction over everything that a sample may bring or take along. */
function change<Result>(write: () => Promise<Result>): Promise<Result> {
  const { cards, collections, changeLog, favourites, members, settings } = database;
  const tables: Table[] = [cards, collections, changeLog, favourites, members, settings];
  return whileThereIsRoom(() => database.transaction('rw', tables, write));
}

/**
 * Adds the cards of a sample pack in one transaction; cards already there are put back as shipped.
 *
 * @throws StorageFullError where there is no more room, as the next two do.
 */
export function addSample(pack: Pack): Promise<void> {
  const { cards, collections, members } = database;
  return change(async () => {
    await members.bulkPut(pack.members);
    await collections.bulkPut(pack.collections.map((each) => ({ ...each, sample: true })));
    await cards.bulkPut(pack.cards);
    await noteCardChanges(pack.cards.map(({ id }) => id));
  });
}

/** Where the sample pack lies in the extension. */
export const SAMPLE_FILE = '/samples/meadowlark.json';

/** Reads the pack at an address and adds its cards. @param now ms since the epoch. */
export async function addShippedSample(address: string, now: number): Promise<void> {
  await addSample(await readShippedPack(address, now));
}

function namedBy(cards: readonly Card[]): Set<MemberId> {
  return new Set(
    cards.flatMap((card) => [
      ...[card.owner, card.created.by, card.updated.by],
      ...card.verifiers.flatMap((each) => (isGroup(each) ? [] : [each])),
      ...Object.values(card.verified).map(({ by }) => by),
    ]),
  );
}

function isThere<Row>(row: Row | undefined): row is Row {
  return row !== undefined;
}

/**
 * Removes every sample collection with its cards, as they are now, and the people whom no other card
 * names. What it gives brings them back.
 */
export function removeSample(): Promise<RemovedSample> {
  const { cards, collections, favourites, members } = database;
  return change(async () => {
    const samples = await collections.filter((each) => each.sample === true).toArray();
    const sampleIds = samples.map(({ id }) => id);
    const doomed = await cards.where('collection').anyOf(sampleIds).toArray();
    const ids = doomed.map(({ id }) => id);
    const atHand = (await favourites.bulkGet(ids)).filter(isThere);
    await cards.bulkDelete(ids);
    await favourites.bulkDelete(ids);
    await collections.bulkDelete(sampleIds);
    const bindings = await unbind(sampleIds);
    await noteCardChanges(ids);
    // People of the workspace may have no cards yet: only those the sample brought can go with it.
    const lonely = namedBy(doomed);
    await cards.each((card) => {
      for (const id of namedBy([card])) lonely.delete(id);
    });
    const leaving = (await members.bulkGet([...lonely])).filter(isThere);
    await members.bulkDelete([...lonely]);
    return { cards: doomed, collections: samples, members: leaving, favourites: atHand, bindings };
  });
}

async function missing<Id extends string, Row extends { id: Id }>(
  table: Pick<Table<Row, Id>, 'bulkGet'>,
  rows: readonly Row[],
): Promise<Row[]> {
  const found = await table.bulkGet(rows.map(({ id }) => id));
  return rows.filter((_, index) => found[index] === undefined);
}

/** Puts back what {@link removeSample} took, word for word. What is there again stays as it is now. */
export function putSampleBack(removed: RemovedSample): Promise<void> {
  const { cards, collections, favourites, members } = database;
  return change(async () => {
    const [noCards, noCollections, noMembers] = await Promise.all([
      missing(cards, removed.cards),
      missing(collections, removed.collections),
      missing(members, removed.members),
    ]);
    await members.bulkAdd(noMembers);
    await collections.bulkAdd(noCollections);
    await cards.bulkAdd(noCards);
    await favourites.bulkPut(removed.favourites);
    await bindAgain(removed.bindings);
    await noteCardChanges(noCards.map(({ id }) => id));
  });
}
