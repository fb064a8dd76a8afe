import * as v from 'valibot';
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

/** Removes every sample collection with its cards, and the people no other card names. */
export async function removeSample(): Promise<void> {
  const { cards, collections, cardChanges, members } = database;
  await database.transaction('rw', cards, collections, cardChanges, members, async () => {
    const samples = await collections.filter((each) => each.sample === true).primaryKeys();
    const doomed = await cards.where('collection').anyOf(samples).primaryKeys();
    await cards.bulkDelete(doomed);
    await collections.bulkDelete(samples);
    await noteCardChanges(doomed);
    const named = new Set<string>();
    await cards.each((card) => {
      for (const id of [card.owner, card.created.by, card.updated.by, ...card.verifiers]) {
        named.add(id);
      }
      for (const mark of Object.values(card.verified)) named.add(mark.by);
    });
    await members.filter(({ id }) => !named.has(id)).delete();
  });
}
