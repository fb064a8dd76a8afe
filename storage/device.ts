import type { CardId, ReceiptId } from '@/cards/ids';
import { database } from './database';
import type { Receipt } from './receipt';

/** Dismissals older than this are forgotten: their tickets are closed. */
const DISMISSAL_DAYS = 90;

export async function addReceipt(receipt: Receipt): Promise<void> {
  await database.receipts.put(receipt);
}

/** Takes back the receipt of an insert that was undone. */
export async function removeReceipt(id: ReceiptId): Promise<void> {
  await database.receipts.delete(id);
}

/** Sends a card away from one ticket, on this device. */
export async function dismiss(ticketKey: string, card: CardId, now: number): Promise<void> {
  await database.transaction('rw', database.dismissals, async () => {
    const oldest = new Date(now - DISMISSAL_DAYS * 86_400_000).toISOString();
    await database.dismissals.where('at').below(oldest).delete();
    await database.dismissals.put({ ticketKey, card, at: new Date(now).toISOString() });
  });
}

export async function undoDismiss(ticketKey: string, card: CardId): Promise<void> {
  await database.dismissals.delete([ticketKey, card]);
}

/** The cards sent away from a ticket. */
export async function dismissedFrom(ticketKey: string): Promise<Set<CardId>> {
  const dismissals = await database.dismissals.where({ ticketKey }).toArray();
  return new Set(dismissals.map(({ card }) => card));
}
