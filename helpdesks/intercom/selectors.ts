import { MAIL_SIGNATURES } from '../mailParts';

/**
 * Where Intercom's Inbox keeps what we read, newest generation first in each list.
 * None of these is documented by Intercom; they were gathered from public scripts and extensions of
 * 2020 to 2026 that read the same pages. Its whole class vocabulary changed in April 2026
 * (`inbox2__` beside `inbox-2__`, then Tailwind), and may change with any release.
 */
export const INBOX = {
  /** One conversation is mounted at a time, in one of these. */
  spaces: '[data-intercom-target="conversation-space"], .inbox2__conversation-page',
  streams: [
    '[data-testid="conversation-stream-scroll-container"]',
    '[data-conversation-stream]',
    '[data-intercom-target-conversation-stream]',
    '.inbox-2__conversation-stream',
    '.inbox2__conversation-stream',
  ].join(', '),
  titles: '[data-inbox-conversation-header-title], [data-conversation-title]',
  /** No script has found the page state its conversation's id; where it does, it must agree. */
  statedId: 'data-conversation-id',
  details: '[class*="conversation-details-sidebar"]',
  detailLabel: 'p[class*="attribute__label"]',
  detailValue: '.popover__opener span',
  hidden: '[hidden], [aria-hidden="true"]',
} as const;

/** The parts of a conversation: messages, notes, and what the help desk itself reports. */
export const PART = {
  holders: [
    '[class*="group/content-part"]',
    '[data-intercom-target="conversation-stream-content-part"]',
    '[data-part-id]',
    '[data-intercom-part-id]',
    '[data-part-group-id]',
    '[data-part-group-category]',
  ].join(', '),
  ids: ['data-part-id', 'data-intercom-part-id', 'data-part-entity-id', 'data-part-group-id'],
  bodies: [
    '.interblocks-html, .intercom-interblocks-html, .intercom-interblocks, .inbox2__user-email-content, .inbox-2__user-email-content',
    '[class*="-email-part"]',
    // Only where nothing better is found: what the help desk reports may have it too.
    '.inbox2__break-words, .inbox-2__break-words',
  ],
  mails: '[class*="-email-part"]',
  /** Names on teammates' parts, and on those of bots. */
  teammate: '[data-testid="admin-avatar-name"]',
  teammateMail: '.inbox2__admin-email-part, .inbox-2__admin-email-part',
  customerMail: '.inbox2__user-email-part, .inbox-2__user-email-part',
  note: '[class*="note-part"], .o__note',
  category: 'data-part-group-category',
  authorType: 'data-author-type',
  time: 'time[datetime]',
  /** What stands within a part and is none of its words: the head of a mail, signatures. */
  asides: `.channels__inbox__email-metadata-container, [class*="email-metadata"], ${MAIL_SIGNATURES}`,
} as const;

export const COMPOSER = {
  main: '[data-conversation-reply-composer]',
  /** What tells an editor of the Inbox's own from other places that take text. */
  boxes: [
    '[data-conversation-reply-composer]',
    '.embercom-prosemirror-composer',
    '.embercom-prosemirror-composer-editor',
  ].join(', '),
  editors: '.ProseMirror, [contenteditable], textarea',
  /** A chosen tab or switch: `o__selected` in the old inbox, standard states in any. */
  chosen:
    '.o__selected, [aria-selected="true"], [aria-pressed="true"], [aria-checked="true"], [aria-current="true"]',
  /** Attributes whose value may name what a reply box or a tab is for. */
  naming: ['data-intercom-target', 'data-testid', 'data-mode', 'data-composer-mode', 'data-pane'],
} as const;
