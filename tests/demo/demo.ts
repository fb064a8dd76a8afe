import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import buildPages from '../browser/buildPages.ts';
import { BrowserMissingError, findBrowser } from '../browser/findBrowser.ts';
import { serveHelpdesks } from '../helpdesks/server.ts';
import { playMainJob } from './mainJob.ts';
import { showToPerson } from './show.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const USAGE = `npm run demo [-- --headless] [-- --pictures FOLDER]
  --headless          plays the main job itself instead of opening a window
  --pictures FOLDER   where the pictures go (default .output/demo)`;

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean', default: false },
      pictures: { type: 'string', default: join(ROOT, '.output/demo') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  console.log(`Browser: ${findBrowser()}`);
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build'], { cwd: ROOT, stdio: 'ignore' });
  await buildPages();
  const server = await serveHelpdesks();
  try {
    if (values.headless || !hasDisplay()) await playMainJob(server, values.pictures);
    else await showToPerson(server);
  } finally {
    await server.close();
  }
}

main().catch((error: unknown) => {
  const isExpected = error instanceof BrowserMissingError;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
