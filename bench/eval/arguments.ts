import { ArgumentError, integer, listOf, optionsOf } from '../commandLine';

/** How many inserts of each card the ranker has seen. */
export type Usage = number | 'all';

/** Where the templates that wrap questions come from. */
export type NoiseChoice = { from: 'shipped' } | { from: 'file'; path: string };

/** What is to be evaluated. */
export interface EvaluationOptions {
  /** Folders, as given. */
  sets: readonly string[];
  split: string;
  usages: readonly Usage[];
  /** Runs with another draw of usage, wrapping and halves each. */
  seeds: number;
  cold: boolean;
  noise: NoiseChoice | null;
  distractors: number;
  /** The most queries to ask of a set. */
  limit: number | null;
  peers: boolean;
  rare: boolean;
  /** Where the figures go as JSON. */
  json: string | null;
}

export const HELP = `npm run eval -- --set DIR [options]
Ranks the queries of a set with the shipped ranker and says how often the right card comes first.
A set is a folder of cards.jsonl, queries.jsonl and qrels.tsv (bench/README.md).

  --set DIR          a set; may be given several times, or as a list with commas
  --split NAME       which queries are asked (default dev)
  --usage LIST       inserts of each card seen before, drawn from the split train: numbers and "all",
                     as in 0,1,5,10,all (default 0)
  --seeds N          draws of the usage; figures are means over them (default 5)
  --cold             gives usage to a random half of the cards (warm) and asks for both halves
  --noise [FILE]     also asks each question wrapped in a mail: greeting, signature, disclaimer, quote;
                     FILE holds other templates than those in bench/noise
  --distractors N    adds N foreign cards, with learned words of their own where usage is given;
                     other libraries are slow then: give a --limit with --peers
  --limit N          asks N queries of each set, drawn at random, always the same
  --rare             asks only queries whose right cards have under 5% of train each
  --peers            the same questions to other search libraries
  --json FILE        writes the figures as JSON
  --help             shows this`;

const OPTIONS = {
  set: { type: 'string', multiple: true },
  split: { type: 'string', default: 'dev' },
  usage: { type: 'string', default: '0' },
  seeds: { type: 'string', default: '5' },
  cold: { type: 'boolean', default: false },
  noise: { type: 'string' },
  distractors: { type: 'string', default: '0' },
  limit: { type: 'string' },
  peers: { type: 'boolean', default: false },
  rare: { type: 'boolean', default: false },
  json: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** `parseArgs` knows no option whose value may be left out: an empty one stands in for it. */
function withNoiseValue(words: readonly string[]): string[] {
  const given: string[] = [];
  for (const word of words) {
    const isValue = given.at(-1) === '--noise=' && !word.startsWith('-');
    if (isValue) given[given.length - 1] = `--noise=${word}`;
    else given.push(word === '--noise' ? '--noise=' : word);
  }
  return given;
}

function usagesOf(text: string): Usage[] {
  const parts = listOf(text);
  if (parts.length === 0) throw new ArgumentError('--usage wants numbers or "all", as in 0,5,all.');
  const usages = parts.map((part): Usage => (part === 'all' ? part : integer(part, 'usage', 0)));
  return [...new Set(usages)];
}

function noiseOf(value: string | undefined): NoiseChoice | null {
  if (value === undefined) return null;
  return value === '' ? { from: 'shipped' } : { from: 'file', path: value };
}

/**
 * What the words of a command line ask for, or `help`.
 *
 * @throws ArgumentError where they cannot be followed.
 */
export function readArguments(words: readonly string[]): EvaluationOptions | 'help' {
  const values = optionsOf(withNoiseValue(words), OPTIONS);
  if (values.help) return 'help';
  const sets = (values.set ?? []).flatMap(listOf);
  if (sets.length === 0) throw new ArgumentError('Say which set to evaluate: --set DIR.');
  if (values.json === '') throw new ArgumentError('--json wants the name of a file.');
  return {
    sets,
    split: values.split,
    usages: usagesOf(values.usage),
    seeds: integer(values.seeds, 'seeds', 1),
    cold: values.cold,
    noise: noiseOf(values.noise),
    distractors: integer(values.distractors, 'distractors', 0),
    limit: values.limit === undefined ? null : integer(values.limit, 'limit', 1),
    peers: values.peers,
    rare: values.rare,
    json: values.json ?? null,
  };
}
