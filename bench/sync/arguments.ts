import { ArgumentError, type GivenServer, integer, optionsOf, serverOf } from '../commandLine.ts';

/** What is to be measured. */
export interface SyncOptions {
  /** Documents of the first sync. */
  cards: number;
  /** How often each way does everything, each time in a fresh browser profile. */
  rounds: number;
  collections: number;
  /** Cards that were captured on the device and wait to be sent. */
  captured: number;
  /** A CouchDB and who administers it; null for the stand-in. */
  server: GivenServer | null;
  /** Where the figures go as JSON. */
  json: string | null;
}

export const SYNC_HELP = `npm run bench -- sync [options]
Measures the shipped sync in Chromium beside a bare fetch plus bulkPut and beside PouchDB's replication.

  --cards N          documents of the first sync (default 10000)
  --rounds N         how often, each time in fresh profiles; the medians are told (default 5)
  --collections N    collections of the large workspace (default 50; at least 2)
  --captured N       cards that wait to be sent (default 1000)
  --url URL          a CouchDB instead of the stand-in; what is made on it is removed again
  --admin NAME:PASS  who administers it
  --json FILE        writes the figures as JSON
  --help             shows this`;

const OPTIONS = {
  cards: { type: 'string', default: '10000' },
  rounds: { type: 'string', default: '5' },
  collections: { type: 'string', default: '50' },
  captured: { type: 'string', default: '1000' },
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
export function readSyncArguments(words: readonly string[]): SyncOptions | 'help' {
  const values = optionsOf(words, OPTIONS);
  if (values.help) return 'help';
  if (values.json === '') throw new ArgumentError('--json wants the name of a file.');
  return {
    cards: integer(values.cards, 'cards', 10),
    rounds: integer(values.rounds, 'rounds', 1),
    collections: integer(values.collections, 'collections', 2),
    captured: integer(values.captured, 'captured', 1),
    server: serverOf(values.url, values.admin),
    json: values.json ?? null,
  };
}
