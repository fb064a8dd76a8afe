export type Role = 'end-user' | 'agent' | 'internal' | 'bot' | 'system';

export type Channel = 'web' | 'internal' | 'native_messaging';

export type Via = 'email' | 'web' | 'messaging' | 'api';

export type OriginatedFrom =
  | 'EmailInteraction'
  | 'WebInteraction'
  | 'ApiInteraction'
  | 'Trigger'
  | 'MobileSdkInteraction'
  | '';

export interface Attachment {
  name: string;
  kind: 'image' | 'document';
  size: string;
}

interface MessageHead {
  role: Role;
  author: string;
  /** ISO 8601, UTC. */
  at: string;
  originatedFrom?: OriginatedFrom;
  attachments?: Attachment[];
  /** Only in the log after a press on "show more". */
  older?: boolean;
}

/** Mail and web messages carry HTML, messaging and system rows carry text; never both. */
export type Message = MessageHead &
  ({ html: string; text?: never } | { text: string; html?: never });

export interface Requester {
  id: number;
  name: string;
  email: string;
  locale: string;
  place: string;
  customerSince: string;
}

export interface Order {
  number: string;
  placed: string;
  lines: { name: string; price: string }[];
  status: string;
}

export interface Ticket {
  id: number;
  subject: string;
  requester: Requester;
  tags: string[];
  via: Via;
  status: 'new' | 'open' | 'pending';
  priority: 'low' | 'normal' | 'high';
  assignee: string | null;
  fields: { label: string; value: string }[];
  order?: Order;
  messages: Message[];
}
