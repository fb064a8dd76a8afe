import { wrap } from 'comlink';
import type { Card, Collection, Member } from '@/cards/card';
import type { RankerApi } from '@/messaging/ranker';
import { cardChangesSeq, noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';

/** What the benchmark does inside an extension page: to the replica as the storage room does, and to the ranker. */
export interface ReplicaInPage {
  /** Puts cards with their change rows, as one transaction. */
  putCards(cards: readonly Card[]): Promise<void>;
  putHome(collection: Collection, member: Member): Promise<void>;
  /** The `seq` of the newest change of a card; 0 where there is none. */
  lastSeq(): Promise<number>;
  /** Resolves once a snapshot of the index is kept in which every change is. */
  snapshotKept(): Promise<void>;
  /**
   * Puts a card, and asks the ranker for a word of it until it is found.
   *
   * @returns ms from the end of the transaction to the answer with the card in it.
   */
  findChanged(card: Card, word: string): Promise<number>;
}

declare global {
  interface Window {
    sidecardBench: ReplicaInPage;
  }
}

/** A card that is not found after so long, in ms, is not going to be. */
const PATIENCE_MS = 20_000;
/** 100,000 cards take long to index for the first time; the replica is looked at so often, in ms. */
const SNAPSHOT_MS = 300_000;
const LOOK_MS = 200;

const { cards: table, changeLog, collections, members, snapshots } = database;

/** The ranker that the panels use: a SharedWorker is known by its address and name. */
const ranker = () => wrap<RankerApi>(new SharedWorker('/ranker.js', 'ranker-0').port);

function putCards(cards: readonly Card[]): Promise<void> {
  return database.transaction('rw', table, changeLog, async () => {
    await table.bulkPut([...cards]);
    await noteCardChanges(cards.map(({ id }) => id));
  });
}

async function snapshotKept(): Promise<void> {
  const until = performance.now() + SNAPSHOT_MS;
  while (performance.now() < until) {
    const kept = await snapshots.get('ranker-index');
    if (kept?.seq === (await cardChangesSeq())) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new Error('The ranker kept no snapshot.');
}

window.sidecardBench = {
  putCards,
  async putHome(collection, member) {
    await collections.put(collection);
    await members.put(member);
  },
  lastSeq: cardChangesSeq,
  snapshotKept,
  async findChanged(card, word) {
    const api = ranker();
    // The connection is made before the clock runs.
    await api.search(word);
    await putCards([card]);
    const landed = performance.now();
    while (performance.now() < landed + PATIENCE_MS) {
      const hits = await api.search(word);
      if (hits.some(({ id }) => id === card.id)) return performance.now() - landed;
    }
    throw new Error('The changed card was not found.');
  },
};
