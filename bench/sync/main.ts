import { resolve } from 'node:path';
import { BrowserMissingError, findBrowser } from '../../tests/browser/findBrowser.ts';
import { bundleForPage } from '../browser/bundleForPage.ts';
import { ArgumentError } from '../commandLine.ts';
import { writeJson } from '../jsonFile.ts';
import { machineLine } from '../speed/machine.ts';
import { readSyncArguments, SYNC_HELP, type SyncOptions } from './arguments.ts';
import { inFreshPage } from './freshPage.ts';
import { measureSync } from './measure.ts';
import { openServer } from './server.ts';
import { firstSyncRatio, syncLines } from './table.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function benchmark(options: SyncOptions): Promise<void> {
  findBrowser();
  const script = await bundleForPage('bench/sync/page/syncInPage.ts', {
    // PouchDB imports Node's module and leaves it to the bundler to bring one.
    events: 'bench/sync/page/nodeEvents.ts',
  });
  const at = await openServer(options.server);
  try {
    const { url } = at;
    const version = await inFreshPage({ url, script }, async (opened) => opened.version);
    const machine = machineLine();
    print(`The shipped engine in a page of Chromium ${version}, headless, against ${at.said}.`);
    print(`${machine} Medians of ${options.rounds} rounds.`);
    const tell = (text: string) => print(`  ${text}`);
    const figures = await measureSync({ ...options, at, script, tell });
    for (const line of syncLines(figures, options)) print(line);
    if (options.json === null) return;
    const { cards, rounds, collections, captured } = options;
    const measured = { cards, rounds, collections, captured, server: at.said, browser: version };
    const ratio = firstSyncRatio(figures);
    writeJson(resolve(process.env.INIT_CWD ?? '.', options.json), {
      ...{ ...measured, machine },
      ...{ firstSyncRatio: ratio, figures },
    });
  } finally {
    await at.stop();
  }
}

/** Follows the words of the command line. Returns the exit code: 2 where they are wrong. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const options = readSyncArguments(words);
    if (options === 'help') print(SYNC_HELP);
    else await benchmark(options);
    return 0;
  } catch (error) {
    if (error instanceof ArgumentError || error instanceof BrowserMissingError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
