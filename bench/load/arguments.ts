import { MOST_ACTIVE } from '@/storage/sync/followChanges';
import { ArgumentError, type GivenServer, integer, optionsOf, serverOf } from '../commandLine';

/** What is to be measured. */
export interface LoadOptions {
  /** Devices that take part, each with an account and a replica of its own. */
  agents: number;
  /** How long they are watched once all are in step. */
  minutes: number;
  collections: number;
  /** In each collection. */
  cards: number;
  /** How often each agent changes a card of a collection it looks at, on average. */
  changesPerHour: number;
  /** Of the moments at which agents change cards, and of what they look at. */
  seed: number;
  /** Null for a stand-in in a process of its own. */
  server: GivenServer | null;
  /** Where the figures go as JSON. */
  json: string | null;
}

export const LOAD_HELP = `npm run bench -- load [options]
Has agents follow a workspace with the shipped sync, all at one server, counts what they ask of it, and
calculates from that what larger teams ask.

  --agents N            devices, each with its account and replica (default 200)
  --minutes N           how long they are watched once all are in step (default 5)
  --collections N       collections of the workspace; each agent looks at two (default 5; at least 2)
  --cards N             cards in each collection (default 200)
  --changes-per-hour N  how often each agent changes a card (default 6; 0 for never)
  --seed N              of the moments of the changes (default 1)
  --url URL             a CouchDB instead of the stand-in; what is made on it is removed again, also after Ctrl+C
  --admin NAME:PASS     who administers it
  --json FILE           writes the figures as JSON
  --help                shows this`;

const OPTIONS = {
  agents: { type: 'string', default: '200' },
  minutes: { type: 'string', default: '5' },
  collections: { type: 'string', default: '5' },
  cards: { type: 'string', default: '200' },
  'changes-per-hour': { type: 'string', default: '6' },
  seed: { type: 'string', default: '1' },
  url: { type: 'string' },
  admin: { type: 'string' },
  json: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/**
 * What the words of a command line ask for, or `help`.
 *
 * @throws ArgumentError where they cannot be followed.
 */
export function readLoadArguments(words: readonly string[]): LoadOptions | 'help' {
  const values = optionsOf(words, OPTIONS);
  if (values.help) return 'help';
  if (values.json === '') throw new ArgumentError('--json wants the name of a file.');
  return {
    agents: integer(values.agents, 'agents', 2),
    minutes: integer(values.minutes, 'minutes', 1),
    collections: integer(values.collections, 'collections', MOST_ACTIVE),
    cards: integer(values.cards, 'cards', 1),
    changesPerHour: integer(values['changes-per-hour'], 'changes-per-hour', 0),
    seed: integer(values.seed, 'seed', 0),
    server: serverOf(values.url, values.admin),
    json: values.json ?? null,
  };
}
