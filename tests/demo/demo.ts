import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import buildPages from '../browser/buildPages.ts';
import { BrowserMissingError, findBrowser } from '../browser/findBrowser.ts';
import { serveHelpdesks } from '../helpdesks/server.ts';
import { playDemo } from './playDemo.ts';
import { showToPerson } from './show.ts';
import { StepFailedError } from './steps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const USAGE = `npm run demo [-- --headless] [-- --pictures FOLDER]
  --headless          plays the demo itself instead of opening a window
  --pictures FOLDER   where the pictures go (default .output/demo)`;

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The extension did not build; what the build said is printed. */
class BuildFailedError extends Error {
  override name = 'BuildFailedError';
}

function buildExtension(): void {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}`.trim());
  const reason = error?.message ?? `wxt build ended with status ${status}`;
  throw new BuildFailedError(`The demo cannot start: the extension did not build (${reason}).`);
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
  buildExtension();
  await buildPages();
  const server = await serveHelpdesks();
  try {
    if (values.headless || !hasDisplay()) await playDemo(server, values.pictures);
    else await showToPerson(server);
  } finally {
    await server.close();
  }
}

main().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof StepFailedError) return;
  const isExpected = error instanceof BrowserMissingError || error instanceof BuildFailedError;
  console.error(isExpected ? error.message : error);
});
