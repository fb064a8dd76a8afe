import * as v from 'valibot';
import type { Card } from '@/cards/card';
import type { MemberId } from '@/cards/ids';
import { freshen, type Pack, PackSchema } from '@/cards/pack';
import { noteCardChanges } from './cards';
import { database } from './database';

/**
 * Reads a pack that ships with the extension, its times moved to `now` (ms since the epoch).
 *
 * @throws where the file is missing or not a pack: a broken build.
 */
export async function readShippedPack(address: string, now: number): Promise<Pack> {
  const response = await fetch(address);
  return freshen(v.parse(PackSchema, await response.json()), now);
}

/** Adds the cards of a sample pack in one transaction; cards already there are put back as shipped. */
export async function addSample(pack: Pack): Promise<void> {
  const { cards, collections, cardChanges, members } = database;
  await database.transaction('rw', cards, collections, cardChanges, members, async () => {
    await members.bulkPut(pack.members);
    await collections.bulkPut(pack.collections.map((each) => ({ ...each, sample: true })));
    await cards.bulkPut(pack.cards);
    await noteCardChanges(pack.cards.map(({ id }) => id));
  });
}

function namedBy(cards: readonly Card[]): Set<MemberId> {
  return new Set(
    cards.flatMap((card) => [
      ...[card.owner, card.created.by, card.updated.by, ...card.verifiers],
      ...Object.values(card.verified).map(({ by }) => by),
    ]),
  );
}

/** Removes every sample collection with its cards, and the people whom no other card names. */
export async function removeSample(): Promise<void> {
  const { cards, collections, cardChanges, members } = database;
  await database.transaction('rw', cards, collections, cardChanges, members, async () => {
    const samples = await collections.filter((each) => each.sample === true).primaryKeys();
    const doomed = await cards.where('collection').anyOf(samples).toArray();
    const ids = doomed.map(({ id }) => id);
    await cards.bulkDelete(ids);
    await collections.bulkDelete(samples);
    await noteCardChanges(ids);
    // People of the workspace may have no cards yet: only those the sample brought can go with it.
    const lonely = namedBy(doomed);
    await cards.each((card) => {
      for (const id of namedBy([card])) lonely.delete(id);
    });
    await members.bulkDelete([...lonely]);
  });
}
