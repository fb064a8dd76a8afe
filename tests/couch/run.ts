import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the contract suite against the server of the command line, or against the stand-in. */
function main(words: readonly string[]): number {
  const { values } = parseArgs({
    args: [...words],
    options: { url: { type: 'string' }, admin: { type: 'string' } },
  });
  if (values.url !== undefined && !values.admin?.includes(':')) {
    console.error('Say who administers it: --url http://127.0.0.1:5984 --admin name:password');
    return 2;
  }
  const { url: COUCH_URL = '', admin: COUCH_ADMIN = '' } = values;
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status, error } = spawnSync(
    process.execPath,
    [program, 'run', '--config', 'tests/vitest.config.ts', 'tests/couch/contract'],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, COUCH_URL, COUCH_ADMIN } },
  );
  if (error) console.error(error.message);
  return status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
