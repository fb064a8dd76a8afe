import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Card, Collection, Member } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import type { Receipt } from './receipt';

/** The newest change of one card, so that readers of the cards can catch up by what changed. */
export interface CardChange {
  card: CardId;
  /** Grows with every change of any card in this replica. */
  seq: number;
}

/** A derived thing that is cheaper to load than to make again. */
export interface Snapshot {
  name: 'lexical-index';
  /** What made it: another version cannot use it. */
  version: string;
  /** The `seq` of the last card change it holds. */
  seq: number;
  content: unknown;
}

/** A card that was sent away from one ticket. */
export interface Dismissal {
  ticketKey: string;
  card: CardId;
  at: string;
}

export interface Setting {
  name: 'agent-name';
  value: string;
}

/** The replica of the workspace and what belongs to this device alone. */
export class SidecardDatabase extends Dexie {
  declare cards: EntityTable<Card, 'id'>;
  declare collections: EntityTable<Collection, 'id'>;
  declare members: EntityTable<Member, 'id'>;
  declare cardChanges: EntityTable<CardChange, 'card'>;
  declare snapshots: EntityTable<Snapshot, 'name'>;
  declare receipts: EntityTable<Receipt, 'id'>;
  declare dismissals: Table<Dismissal, [string, CardId]>;
  declare settings: EntityTable<Setting, 'name'>;

  constructor(name = 'sidecard') {
    super(name);
    // Keep every version here while people may still have it: Dexie upgrades from one to the next.
    this.version(1).stores({
      cards: 'id, collection, status, updated.at',
      collections: 'id',
      members: 'id',
      cardChanges: 'card, seq',
      snapshots: 'name',
      receipts: 'id, card, at',
      dismissals: '[ticketKey+card], ticketKey, at',
      settings: 'name',
    });
  }
}

/** The one database of a context. Dexie opens it at the first use. */
export const database = new SidecardDatabase();
