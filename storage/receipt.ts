import type { CardId, ReceiptId } from '@/cards/ids';

/** What was inserted where; stays on the device. */
export interface Receipt {
  id: ReceiptId;
  card: CardId;
  /** The card's `updated.at` at that time. */
  revision: string;
  lang: string;
  ticketKey: string;
  ticketUrl: string;
  /** What took the text: see helpdesks/editors/insertIntoEditor. */
  strategy: string;
  at: string;
}
