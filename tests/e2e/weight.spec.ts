import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION_FOLDER } from '../browser/launch.ts';
import { expect, test } from './fixture.ts';

const MOST_BYTES = 15 * 1024;

test('weighs at most 15 kB gzipped on a help desk page', () => {
  const script = readFileSync(join(EXTENSION_FOLDER, 'content-scripts/zendesk.js'));
  expect(gzipSync(script).length).toBeLessThanOrEqual(MOST_BYTES);
});

test('asks for Zendesk alone, and for no more than it uses', () => {
  const manifest = JSON.parse(readFileSync(join(EXTENSION_FOLDER, 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toEqual(['https://*.zendesk.com/*']);
  expect(manifest.permissions.toSorted()).toEqual(['scripting', 'sidePanel', 'unlimitedStorage']);
});
