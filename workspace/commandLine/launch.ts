import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommandLine } from './bundle.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the command line, runs it with the words it was given, and removes the bundle. */
async function main(words: readonly string[]): Promise<number> {
  // A folder of its own, so that two runs at a time do not change each other's code.
  const folder = join(ROOT, `.output/workspace/${process.pid}`);
  try {
    await bundleCommandLine(folder);
    const { status, error } = spawnSync(
      process.execPath,
      ['--enable-source-maps', join(folder, 'main.js'), ...words],
      { stdio: 'inherit' },
    );
    if (error) process.stderr.write(`${error.message}\n`);
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
