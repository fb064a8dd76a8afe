import { resolve } from 'node:path';
import { ArgumentError } from '../commandLine';
import { writeJson } from '../jsonFile';
import { type EvaluationOptions, HELP, readArguments } from './arguments';
import { evaluationOf } from './evaluation';
import { type EvaluationSet, readSet, SetError } from './evaluationSet';
import { peerRows } from './peerRows';
import { contentOf, type Row, type SetReport } from './rows';
import { sidecardRows } from './sidecardRows';
import { longTicketLines, meanLines, TABLE_HEAD, tableLine } from './table';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A path as the person means it: npm changes the folder that a script runs in. */
function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

/** Where the person's files stand. */
function located(options: EvaluationOptions): EvaluationOptions {
  const { noise, sets, json } = options;
  return {
    ...options,
    sets: sets.map(fromHere),
    noise: noise?.from === 'file' ? { ...noise, path: fromHere(noise.path) } : noise,
    json: json === null ? null : fromHere(json),
  };
}

function titleOf(
  set: EvaluationSet,
  { split, limit, rare, distractors }: EvaluationOptions,
): string {
  const parts = [
    `${set.name}, ${split}`,
    `${set.cards.length} cards${distractors > 0 ? ` and ${distractors} foreign ones` : ''}`,
    ...(rare ? ['rare cards only'] : []),
    ...(limit === null ? [] : [`at most ${limit} queries`]),
  ];
  return parts.join(' · ');
}

async function report(set: EvaluationSet, options: EvaluationOptions): Promise<SetReport> {
  const evaluation = evaluationOf(set, options);
  print(`\n${titleOf(set, options)}`);
  if (set.strayPairs > 0) {
    print(
      `Left out of qrels.tsv, as the set holds no such card or query: ${set.strayPairs} pairs.`,
    );
  }
  if (evaluation.train.length === 0 && options.usages.some((usage) => usage !== 0)) {
    print('The set has no split "train": whatever the usage, nothing is learned.');
  }
  print(TABLE_HEAD);
  const rows: Row[] = [];
  const take = (row: Row) => {
    rows.push(row);
    print(tableLine(row));
  };
  for (const row of sidecardRows(evaluation)) take(row);
  if (options.peers) for await (const row of peerRows(evaluation)) take(row);
  for (const line of longTicketLines(rows)) print(line);
  return { set: set.name, split: options.split, rows };
}

async function evaluate(options: EvaluationOptions): Promise<void> {
  const sets = options.sets.map(readSet);
  const reports: SetReport[] = [];
  for (const set of sets) reports.push(await report(set, options));
  if (reports.length > 1) {
    print(`\nmean over ${reports.length} sets\n${TABLE_HEAD}`);
    for (const line of meanLines(reports)) print(line);
  }
  if (options.json !== null) writeJson(options.json, contentOf(reports));
}

/** Follows the words of the command line. Returns the exit code: 2 where they, or a set, are wrong. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const options = readArguments(words);
    if (options === 'help') print(HELP);
    else await evaluate(located(options));
    return 0;
  } catch (error) {
    if (!(error instanceof ArgumentError || error instanceof SetError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
