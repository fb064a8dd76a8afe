import { Dexie as Shared } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/**
 * Stands for Dexie in the module of an agent: its database is in memory, and of a name that no other agent's
 * has, by which Dexie tells apart what changes where. Dexie itself is one for all agents: a copy for each
 * would never run long enough to become fast.
 */
export class Dexie extends Shared {
  constructor(name: string) {
    super(`${name} ${crypto.randomUUID()}`, { indexedDB: new IDBFactory(), IDBKeyRange });
  }
}

export { liveQuery } from 'dexie';
