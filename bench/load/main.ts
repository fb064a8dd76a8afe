import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LONG_POLL } from '@/storage/sync/followChanges';
import { failureSentence } from '@/workspace/commandLine/failureSentences';
import { ArgumentError } from '../commandLine';
import { writeJson } from '../jsonFile';
import { machineLine } from '../speed/machine';
import { bundleAgent } from './agent/bundleAgent';
import { LOAD_HELP, type LoadOptions, readLoadArguments } from './arguments';
import { askedInAll, calculated, LARGE } from './calculation';
import { measureLoad } from './measure';
import { passed } from './passed';
import { openServer } from './server';
import { loadLines } from './table';

/** Of the repository: this runs from a folder within `.output/bench`. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Of a program that Ctrl+C ended. */
const INTERRUPTED = 130;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function benchmark(options: LoadOptions, signal: AbortSignal): Promise<void> {
  const { agents, collections, cards, minutes, changesPerHour, seed } = options;
  const newAgent = await bundleAgent(
    ROOT,
    join(fileURLToPath(new URL('.', import.meta.url)), 'agent'),
  );
  const server = await openServer(options.server, ROOT);
  try {
    const machine = machineLine();
    print(
      `The shipped engine, ${agents} times in Node ${process.version}, against ${server.said}.`,
    );
    print(`${machine} ${changesPerHour} changes an agent and hour, for ${minutes} minutes.`);
    const figures = await measureLoad({
      ...{ agents, collections, cards, changesPerHour, seed, server, newAgent, signal },
      tell: (text) => print(`  ${text}`),
      spread: LONG_POLL,
      watched: async (_, over) => {
        await passed(minutes * 60_000, over);
      },
    });
    for (const text of loadLines(figures, options)) print(text);
    if (options.json === null) return;
    const measured = { agents, collections, cards, minutes, changesPerHour, seed };
    writeJson(resolve(process.env.INIT_CWD ?? '.', options.json), {
      ...{ ...measured, server: server.said, machine, figures },
      aSecond: askedInAll(figures),
      calculated: { ...LARGE, aSecond: calculated(figures, { ...options, ...LARGE }) },
    });
  } finally {
    server.stop();
  }
}

/** Follows the words of the command line. Returns the exit code: 2 where they are wrong, 1 for the server. */
async function main(words: readonly string[]): Promise<number> {
  const over = new AbortController();
  // A second Ctrl+C ends it at once.
  process.once('SIGINT', () => over.abort());
  try {
    const options = readLoadArguments(words);
    if (options === 'help') print(LOAD_HELP);
    else await benchmark(options, over.signal);
    return 0;
  } catch (error) {
    if (over.signal.aborted) return INTERRUPTED;
    const isArgument = error instanceof ArgumentError;
    const sentence = isArgument ? error.message : failureSentence(error, { code: undefined });
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    return isArgument ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
