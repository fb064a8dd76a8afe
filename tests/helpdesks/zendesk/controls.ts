import type { Channel, Message } from './ticket.ts';

/** What a test or the demo may do to the rebuilt page; installed as `window.zendesk`. */
export interface ZendeskControls {
  /** Times a submit or send button was pressed, or Enter sent a chat message. */
  submitted: number;
  /** Resolves when the ticket's composer is a ready CKEditor, for the channel now chosen. */
  ready(ticketId: number): Promise<void>;
  /** The mounted composer's HTML, or the kept draft of a channel that is not mounted. */
  editorData(ticketId: number, channel?: Channel): string;
  setDraft(ticketId: number, html: string): void;
  placeCaret(ticketId: number, offset: number): void;
  addMessage(ticketId: number, message: Message): void;
  openTicket(ticketId: number): void;
  switchChannel(ticketId: number, channel: Channel): void;
}

declare global {
  interface Window {
    zendesk: ZendeskControls;
  }
}
