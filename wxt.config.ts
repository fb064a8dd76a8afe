import { defineConfig } from 'wxt';

const commands = {
  'insert-top-suggestion': {
    suggested_key: { default: 'Alt+Shift+I' },
    description: '__MSG_commandInsertTop__',
  },
  'capture-selection': {
    suggested_key: { default: 'Alt+Shift+S' },
    description: '__MSG_commandCapture__',
  },
};

export default defineConfig({
  // Auto-imports would hide every import from the check of the import rules.
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Sidecard',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // A click in the context menu or a key grants the page they were pressed in, and that page alone.
    permissions: [
      'unlimitedStorage',
      'storage',
      'scripting',
      'contextMenus',
      'activeTab',
      'alarms',
      'identity',
    ],
    // Asked for one site at a time, by the panel's capture button; `tabs` tells it which site that is.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    optional_permissions: ['tabs'],
    // The only required hosts, for ever: a new required host disables an installed extension
    // until it is accepted again (docs/architecture.md).
    host_permissions: [
      'https://*.zendesk.com/*',
      'https://app.intercom.com/*',
      'https://app.eu.intercom.com/*',
      'https://app.au.intercom.com/*',
    ],
    // What an administrator may set; Firefox takes it without a schema (docs/workspace.md).
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    action: { default_title: '__MSG_actionTitle__' },
    commands,
    minimum_chrome_version: browser === 'chrome' ? '122' : undefined,
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'sidecard@sidecard.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
