import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../../..', import.meta.url));
const TEST = 'tests/unit/storage/sync/simulation';

/** Runs the simulation with the numbers of the command line; what is not said stays as `npm test` has it. */
function main(words: readonly string[]): number {
  const { values } = parseArgs({
    args: [...words],
    options: {
      ...{ seeds: { type: 'string' }, first: { type: 'string' } },
      ...{ agents: { type: 'string' }, steps: { type: 'string' } },
    },
  });
  const numbers = Object.entries(values);
  const wrong = numbers.find(([, value]) => !/^[1-9]\d{0,6}$/.test(String(value)));
  if (wrong) {
    console.error(`--${wrong[0]} takes a number.`);
    return 2;
  }
  const env = Object.fromEntries(
    numbers.map(([name, value]) => [`SIMULATE_${name.toUpperCase()}`, String(value)]),
  );
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status, error } = spawnSync(
    process.execPath,
    [program, 'run', '--config', 'tests/vitest.config.ts', TEST],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  if (error) console.error(error.message);
  return status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
