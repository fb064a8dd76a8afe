import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ArgumentError } from '../commandLine';
import { writeJson } from '../jsonFile';
import { HELP, readArguments, type SpeedOptions, type SystemName } from './arguments';
import { outcomeOf, partOf } from './child';
import type { Outcome } from './figures';
import { machineLine } from './machine.ts';
import { measure } from './measure';
import { memoryLine, RATIO_HEAD, ratioLine, SIZE_HEAD, systemLine } from './table';

/** What came of a system at a size. */
interface SpeedRow {
  system: SystemName;
  size: number;
  outcome: Outcome;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Whether a system need not be tried with more cards. */
function isBeaten({ state }: Outcome): boolean {
  return state !== 'measured';
}

function printRatios(rows: readonly SpeedRow[], size: number): void {
  const own = rows.find(({ system }) => system === 'sidecard')?.outcome;
  if (own?.state !== 'measured') return;
  print(`\n${RATIO_HEAD}`);
  for (const { system, outcome } of rows) {
    if (system === 'sidecard' || outcome.state !== 'measured') continue;
    print(ratioLine(system, own.figures, outcome.figures));
  }
  const budget = memoryLine(size, own.figures);
  if (budget) print(`\n${budget}`);
}

async function measureSizes({ sizes, peers, patience }: SpeedOptions): Promise<SpeedRow[]> {
  const rows: SpeedRow[] = [];
  const beaten = new Set<SystemName>();
  if (sizes.length > 0) print(`Node ${process.version}. ${machineLine()}`);
  for (const size of sizes) {
    print(`\n${size} cards`);
    for (const line of SIZE_HEAD) print(line);
    const ofSize: SpeedRow[] = [];
    for (const system of ['sidecard', ...peers] as const) {
      const outcome: Outcome = beaten.has(system)
        ? { state: 'skipped' }
        : await outcomeOf(system, size, patience * 1000);
      if (isBeaten(outcome)) beaten.add(system);
      ofSize.push({ system, size, outcome });
      print(systemLine(system, outcome));
    }
    printRatios(ofSize, size);
    rows.push(...ofSize);
  }
  return rows;
}

/** Runs the part that needs a browser. It reads its own files, so it is run as it stands. */
function measureBrowser(cards: number, json: string | null): number {
  const main = fileURLToPath(new URL('../../../bench/browser/main.ts', import.meta.url));
  const options = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const words = ['--cards', String(cards), ...(json === null ? [] : ['--json', json])];
  const { status } = spawnSync(process.execPath, [...options, main, ...words], {
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** A path beside another, for the figures of the browser. */
function browserFile(json: string | null): string | null {
  return json === null ? null : `${json.replace(/\.json$/, '')}.browser.json`;
}

async function benchmark(options: SpeedOptions): Promise<number> {
  const json = options.json && resolve(process.env.INIT_CWD ?? '.', options.json);
  const rows = await measureSizes(options);
  if (json !== null && rows.length > 0) writeJson(json, { rows });
  return options.browser ? measureBrowser(options.cards, browserFile(json)) : 0;
}

/** Follows the words of the command line. Returns the exit code: 2 where they are wrong. */
async function main(words: readonly string[]): Promise<number> {
  const part = partOf(words);
  if (part) {
    print(JSON.stringify(await measure(part)));
    return 0;
  }
  try {
    const options = readArguments(words);
    if (options !== 'help') return await benchmark(options);
    print(HELP);
    return 0;
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
