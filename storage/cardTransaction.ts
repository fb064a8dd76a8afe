import type { Table } from 'dexie';
import type { Card, Member } from '@/cards/card';
import type { Mark } from '@/cards/edits';
import { noteCardChanges } from './changeLog';
import { database } from './database';
import { currentMember } from './identity';
import { whileThereIsRoom } from './storageFull';
import { outboxTables, queueCards } from './sync/outbox';

/** What a write needs to know of the person and the moment. */
export interface Writing {
  /** What to call a person who has not given a name yet. */
  nameless: string;
  /** The name of the collection that is made where there is none to put a card into. */
  firstCollection: string;
  /** ms since the epoch. */
  now: number;
}

/** A card before and after a change: what undoing it needs. */
export interface CardChangeMade {
  before: Card;
  after: Card;
}

/** One transaction over everything that a change of a card may touch. */
export function change<Result>(write: () => Promise<Result>): Promise<Result> {
  const { cards, changeLog, collections, drafts, favourites, members, settings } = database;
  const own: Table[] = [cards, changeLog, collections, drafts, favourites, members, settings];
  const tables = [...own, ...outboxTables()];
  return whileThereIsRoom(() => database.transaction('rw', tables, write));
}

/** Within {@link change}: writes a card, tells that it changed, and what the server is to be told. */
export async function putCard(card: Card): Promise<Card> {
  const before = await database.cards.get(card.id);
  await database.cards.put(card);
  await noteCardChanges([card.id]);
  await queueCards([{ before, after: card }]);
  return card;
}

/** Within {@link change}: who works here, and when. */
export async function markOf({ nameless, now }: Writing): Promise<Mark> {
  const { id }: Member = await currentMember(nameless);
  return { by: id, at: new Date(now).toISOString() };
}

/** Whether two cards say the same, field by field. */
export function isSame(a: Card | undefined, b: Card): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
