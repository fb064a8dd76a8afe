import type { CardId, ReceiptId } from '@/cards/ids';
import { database } from '../database';
import { addReceipt, dismiss, removeReceipt, undoDismiss } from '../device';
import type { Receipt } from '../receipt';
import { whileThereIsRoom } from '../storageFull';
import { boundedQuery, type EventKind, type EventQuery, type LearningEvent } from './event';

async function putEvent(event: LearningEvent): Promise<void> {
  await database.pendingEvents.put({ ...event, query: boundedQuery(event.query) });
}

/**
 * Within a transaction: an event that was undone never counts, and what had counted is taken away
 * again when the ranker settles.
 */
async function takeBack(ticketKey: string, card: CardId, kind: EventKind): Promise<void> {
  await database.pendingEvents.delete([ticketKey, card, kind]);
  const counted = await database.countedEvents.get([ticketKey, card]);
  if (counted?.kind === kind) await database.countedEvents.put({ ...counted, undone: 1 });
}

/**
 * Keeps the receipt of an insert, and the insert to be learned from, in one transaction.
 *
 * @param query what the ticket asked at that moment.
 * @throws StorageFullError
 */
export async function noteInsert(receipt: Receipt, query: EventQuery): Promise<void> {
  const { receipts, pendingEvents } = database;
  const { ticketKey, card, at } = receipt;
  await whileThereIsRoom(() =>
    database.transaction('rw', receipts, pendingEvents, async () => {
      await addReceipt(receipt);
      await putEvent({ ticketKey, card, kind: 'insert', at, query });
    }),
  );
}

/** Takes the receipt of an insert back and what was learned from it, unless it was inserted twice. */
export async function takeInsertBack(id: ReceiptId): Promise<void> {
  const { receipts, pendingEvents, countedEvents } = database;
  await database.transaction('rw', receipts, pendingEvents, countedEvents, async () => {
    const receipt = await receipts.get(id);
    if (!receipt) return;
    await removeReceipt(id);
    const { ticketKey, card } = receipt;
    const others = await receipts.where('[ticketKey+card]').equals([ticketKey, card]).count();
    if (others === 0) await takeBack(ticketKey, card, 'insert');
  });
}

/**
 * Keeps a copy or an opened card page to be learned from.
 *
 * @throws StorageFullError
 */
export async function noteUse(event: LearningEvent & { kind: 'copy' | 'open' }): Promise<void> {
  await whileThereIsRoom(() => putEvent(event));
}

/**
 * Sends a card away from a ticket, on this device, and keeps that to be learned from.
 *
 * @throws StorageFullError
 */
export async function sendAway(event: Omit<LearningEvent, 'kind'>): Promise<void> {
  const { dismissals, pendingEvents } = database;
  await whileThereIsRoom(() =>
    database.transaction('rw', dismissals, pendingEvents, async () => {
      await dismiss(event.ticketKey, event.card, Date.parse(event.at));
      await putEvent({ ...event, kind: 'not-for' });
    }),
  );
}

/** Calls a card back that was sent away from a ticket; nothing is learned from it. */
export async function callBack(ticketKey: string, card: CardId): Promise<void> {
  const { dismissals, pendingEvents, countedEvents } = database;
  await database.transaction('rw', dismissals, pendingEvents, countedEvents, async () => {
    await undoDismiss(ticketKey, card);
    await takeBack(ticketKey, card, 'not-for');
  });
}
