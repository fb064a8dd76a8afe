import { defineConfig } from 'wxt';

const commands = {
  'insert-top-suggestion': {
    suggested_key: { default: 'Alt+Shift+I' },
    description: '__MSG_commandInsertTop__',
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
    permissions: ['unlimitedStorage', 'scripting'],
    // The only required hosts, for ever: a new required host disables an installed extension
    // until it is accepted again (docs/architecture.md).
    host_permissions: ['https://*.zendesk.com/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands,
    minimum_chrome_version: browser === 'chrome' ? '120' : undefined,
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
