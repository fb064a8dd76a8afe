import type { Conversation } from './conversation.ts';
import { refundOfGarden } from './conversations/201-refund-of-garden.ts';
import { offlineAfterRouter } from './conversations/202-offline-after-router.ts';
import { capsulasNoBrotan } from './conversations/203-capsulas-no-brotan.ts';
import { resetMail } from './conversations/204-reset-mail.ts';
import { customsCharge } from './conversations/205-customs-charge.ts';
import { pauseTheClub } from './conversations/206-pause-the-club.ts';
import { invoiceWithVat } from './conversations/207-invoice-with-vat.ts';
import { callNote } from './conversations/208-call-note.ts';
import { safeForCats } from './conversations/209-safe-for-cats.ts';
import { twoFactorLost } from './conversations/210-two-factor-lost.ts';
import { seguirPedido } from './conversations/211-seguir-pedido.ts';

export type { Conversation, Mode, Part, Speaker } from './conversation.ts';

/** The workspace that all of them are in. */
export const APP_ID = 'ml4rk7';

export const conversations: readonly Conversation[] = [
  refundOfGarden,
  offlineAfterRouter,
  capsulasNoBrotan,
  resetMail,
  customsCharge,
  pauseTheClub,
  invoiceWithVat,
  callNote,
  safeForCats,
  twoFactorLost,
  seguirPedido,
];

export function findConversation(id: number): Conversation | undefined {
  return conversations.find((conversation) => conversation.id === id);
}

/** Where a conversation is opened from the list of all. */
export function pathOf(id: number): string {
  return `/a/inbox/${APP_ID}/inbox/shared/all/conversation/${id}`;
}
