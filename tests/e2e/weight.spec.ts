import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_FOLDER } from '../browser/launch.ts';
import { expect, test } from './fixture.ts';

const MOST_BYTES = 15 * 1024;

for (const helpdesk of ['zendesk', 'intercom']) {
  test(`weighs at most 15 kB gzipped on a page of ${helpdesk}`, () => {
    const script = readFileSync(join(EXTENSION_FOLDER, `content-scripts/${helpdesk}.js`));
    expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
  });
}

test('needs no pages but those of Zendesk and Intercom, and asks for no more than it uses', () => {
  const manifest = JSON.parse(readFileSync(join(EXTENSION_FOLDER, 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toEqual([
    'https://*.zendesk.com/*',
    'https://app.intercom.com/*',
    'https://app.eu.intercom.com/*',
    'https://app.au.intercom.com/*',
  ]);
  expect(manifest.permissions.toSorted()).toEqual([
    ...['activeTab', 'alarms', 'contextMenus', 'identity', 'scripting', 'sidePanel', 'storage'],
    'unlimitedStorage',
  ]);
});
