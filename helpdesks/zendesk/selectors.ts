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
  selectedTabs: [
    `${testId('header-tab')}[aria-current="page"]`,
    `${testId('header-tab')}[data-entity-is-selected="true"]`,
    'header [data-selected="true"][data-entity-id]',
  ],
  tabTitle: testId('header-tab-title'),
  subjects: [
    `input${testId('omni-header-subject')}`,
    `input${testId('ticket-pane-subject')}`,
    '.pane_header .editable input',
  ],
  channel: testId('omni-header-via-label'),
  requesters: [
    testId('ticket-system-field-requester-select'),
    '.source .sender',
    '.pane_header .source .email',
  ],
  tags: `${testId('ticket-system-field-tags-item-selected')}, .zd-tag-item a`,
} as const;

/** The conversation log of the current interface. */
export const LOG = {
  container: testId('omni-log-container'),
  item: testId('omni-log-comment-item'),
  message: testId('omni-log-item-message'),
  internalTag: testId('omni-log-internal-note-tag'),
  agentBadge: testId('omni-log-avatar-badge-AgentBadge'),
  author: `${testId('omni-log-item-sender')}, ${testId('omni-log-comment-user-link')}`,
  content: testId('omni-log-message-content'),
  event: testId('interaction-history-event'),
} as const;

/** The conversation of the interface before the Agent Workspace. */
export const LEGACY_LOG = {
  message: '.event',
  publicMessage: '.is-public',
  author: '.actor .name',
  content: '.zd-comment',
} as const;

/** Content sent by a trigger or an automation. */
export const TRIGGERED = '[data-originated-from="Trigger"]';

/** Quoted mail and signatures within a message. */
export const QUOTES =
  'blockquote, .gmail_quote, .yahoo_quoted, .moz-cite-prefix, #divRplyFwdMsg, [data-signature="true"], .signature, .gmail_signature';

export const COMPOSER = {
  boxes: [
    '.zendesk-editor--rich-text-container',
    testId('editor-view'),
    testId('ticket-rich-text-editor'),
  ],
  main: [
    testId('omnicomposer-rich-text-ckeditor'),
    testId('omnicomposer-plain-text-ckeditor'),
    '.zendesk-editor--rich-text-comment[contenteditable="true"]',
  ],
  plain: testId('omnicomposer-plain-text-ckeditor'),
  channelSwitch: `${testId('omnichannel-channel-switcher-button')}[data-channel]`,
  legacyNote: '.is-internal, .private, [data-is-public="false"]',
} as const;
