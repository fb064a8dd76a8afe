import { MAIL_SIGNATURES } from '../mailParts';

/** Builds a selector for the test ids that Zendesk's own pages carry. */
const testId = (id: string) => `[data-test-id="${id}"]`;

/**
 * Where the Agent Workspace keeps what we read, newest generation first in each list.
 * None of these is documented by Zendesk; they were gathered from public scripts and extensions of
 * 2022 to 2026 that read the same pages, and may change with any release.
 */
export const WORKSPACE = {
  /** Every open ticket stays mounted; one pane is active. */
  activePanes: [
    '.ticket-panes-grid-layout[data-is-active="true"]',
    '.ticket-panes-grid-layout.active',
    '.workspace:not([style*="display: none"]):not([style*="display:none"])',
  ],
  panes: '.ticket-panes-grid-layout, .workspace',
  /** The children of this are panes, by whatever class they go. */
  paneHost: '#main_panes',
  inactivePane:
    '[data-is-active="false"], .workspace[style*="display: none"], .workspace[style*="display:none"]',
  layout: '[data-test-id^="ticket-"][data-test-id$="-custom-layout"]',
  conversationOf: '[data-side-conversations-anchor-id]',
  selectedTabs: [
    `${testId('header-tab')}[aria-current="page"]`,
    `${testId('header-tab')}[data-entity-is-selected="true"]`,
    '[role="tab"][aria-selected="true"][data-entity-id]',
    'header [data-selected="true"][data-entity-id]',
  ],
  tabTitle: testId('header-tab-title'),
  subjects: [
    testId('omni-header-subject'),
    testId('ticket-pane-subject'),
    '.pane_header .editable input',
  ],
  channel: testId('omni-header-via-label'),
  requesters: [
    testId('ticket-system-field-requester-select'),
    '.source .sender',
    '.pane_header .source .email',
  ].join(', '),
  tags: `${testId('ticket-system-field-tags-item-selected')}, .zd-tag-item a`,
} as const;

/** The conversation log of the current interface. */
export const LOG = {
  container: testId('omni-log-container'),
  item: testId('omni-log-comment-item'),
  message: testId('omni-log-item-message'),
  internalTag: testId('omni-log-internal-note-tag'),
  agentBadge: testId('omni-log-avatar-badge-AgentBadge'),
  authors: [testId('omni-log-comment-user-link'), testId('omni-log-item-sender')],
  content: testId('omni-log-message-content'),
  /** The content of mail and web messages; stands within `content` where that exists. */
  mail: '.zd-comment',
  time: 'time[datetime]',
  origin: `${testId('omni-log-item-originated-from')} [aria-label], ${testId('omni-log-item-originated-from')}[aria-label]`,
  event: testId('interaction-history-event'),
  /** Stands at the log's oldest end. */
  sentinel: '[id^="convo_log_sentinel_"]',
} as const;

/** The conversation of the interface before the Agent Workspace. */
export const LEGACY_LOG = {
  message: '.event',
  publicMessage: '.is-public',
  comment: '[data-comment-id]',
  author: '.actor .name',
  content: '.zd-comment',
} as const;

/** Content sent by a trigger or an automation. */
export const TRIGGERED = '[data-originated-from="Trigger"]';

/** What stands within a message and is none of its words: signatures and attached files. */
export const ASIDES = `${MAIL_SIGNATURES}, a.attachment, ${testId('attachment-thumbnail')}`;

/** Pictures of people and the letters that stand for them. */
export const AVATARS = '[data-garden-id*="avatar"], [class*="avatar" i]';

const BOXES = [
  '.zendesk-editor--rich-text-container',
  testId('editor-view'),
  testId('ticket-rich-text-editor'),
];

export const COMPOSER = {
  box: BOXES.join(', '),
  /** Newest generation first. */
  main: [
    testId('omnicomposer-rich-text-ckeditor'),
    testId('omnicomposer-plain-text-ckeditor'),
    '.zendesk-editor--rich-text-comment[contenteditable="true"]',
    ...BOXES.flatMap((box) => [`${box} [contenteditable="true"]`, `${box} textarea`]),
  ],
  plain: testId('omnicomposer-plain-text-ckeditor'),
  side: '[data-test-id*="side-conversation"]',
  /** Places of a pane that take text but send nothing. */
  fields:
    '[data-test-id^="ticket-form-field"], [data-test-id^="ticket-field"], [data-test-id^="ticket-system-field"], [data-test-id^="assignee-field"], .component-type-AppPane',
  channelSwitch: `${testId('omnichannel-channel-switcher-button')}[data-channel]`,
  legacyNote: '.is-internal, .private, [data-is-public="false"]',
} as const;
