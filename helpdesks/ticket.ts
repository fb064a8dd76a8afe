import * as v from 'valibot';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Longest text kept of one message, in UTF-16 units; what lies beyond is cut. */
export const MAX_MESSAGE_LENGTH = 20_000;
/** Most messages kept of one ticket: the newest. */
export const MAX_MESSAGES = 100;

export const RoleSchema = v.picklist(['customer', 'agent', 'note', 'bot', 'system', 'unknown']);

export const MessageSchema = v.object({
  /** Who speaks. What could not be told is `unknown` and never taken for the customer. */
  role: RoleSchema,
  author: text(300),
  /** ISO 8601 where the page tells it. */
  at: v.nullable(text(40)),
  /** Plain text without quoted mail and marked signatures; paragraphs on lines of their own. */
  text: text(MAX_MESSAGE_LENGTH),
});

export const ComposerSchema = v.object({
  /** Whether what is written there reaches the customer. */
  mode: v.picklist(['public', 'internal']),
  /** Whether formatting survives. */
  rich: v.boolean(),
});

export const TicketSchema = v.object({
  helpdesk: v.picklist(['zendesk', 'intercom']),
  /** What tells this ticket from every other: help desk, host and id. */
  key: text(300),
  /** The id as the help desk shows it. */
  id: text(100),
  url: text(4000),
  channel: text(200),
  subject: text(2000),
  language: v.optional(text(35)),
  requester: v.object({ name: text(300), email: v.optional(text(320)) }),
  tags: v.pipe(v.array(text(200)), v.maxLength(200)),
  brand: v.optional(text(200)),
  /** Oldest first. */
  messages: v.pipe(v.array(MessageSchema), v.maxLength(MAX_MESSAGES)),
  composer: v.nullable(ComposerSchema),
});

/** A conversation with a customer, as read from a help desk's page. Never leaves the device. */
export type Ticket = v.InferOutput<typeof TicketSchema>;
export type Message = v.InferOutput<typeof MessageSchema>;
export type Composer = v.InferOutput<typeof ComposerSchema>;

/** What a help desk's page holds at this moment. */
export type TicketReading =
  /** The page is not about one ticket. */
  | { state: 'no-ticket' }
  /** The address names a ticket that the page does not show, or not in a form known to us. */
  | { state: 'unreadable'; key: string; reason: 'no-pane' | 'other-ticket' | 'no-conversation' }
  | { state: 'ticket'; ticket: Ticket };
