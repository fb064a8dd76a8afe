export type Speaker = 'customer' | 'agent' | 'note' | 'bot' | 'system';

/** What the reply box is set to. */
export type Mode = 'reply' | 'note';

export interface Part {
  speaker: Speaker;
  author: string;
  /** What was said; of what the Inbox itself reports, its words. */
  html: string;
  /** Where it came or went as mail: with the mail's head above it. */
  isMail?: boolean;
  /** Goes on after a part of the same author, whose name is drawn only once. */
  isContinued?: boolean;
  /** Drawn only after a press on "And N items before". */
  isOlder?: boolean;
}

export interface Customer {
  name: string;
  email: string;
  company?: string;
}

export interface Conversation {
  id: number;
  /** As the Inbox words it; for a conversation it has no words for, the customer's name. */
  title: string;
  customer: Customer;
  tags: string[];
  brand: string;
  parts: Part[];
}
