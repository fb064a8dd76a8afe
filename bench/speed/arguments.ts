import { ArgumentError, integer, listOf, optionsOf } from '../commandLine';
import { PEER_NAMES, type PeerName } from '../peers/openPeer';

/** What is measured: the shipped ranker, or a peer. */
export type SystemName = 'sidecard' | PeerName;

export const SYSTEM_NAMES: readonly SystemName[] = ['sidecard', ...PEER_NAMES];

/** What is to be measured. */
export interface SpeedOptions {
  sizes: readonly number[];
  peers: readonly PeerName[];
  /** Also, or with no sizes only, inside the built extension. */
  browser: boolean;
  /** Cards in the extension. */
  cards: number;
  /** How long one system may take at one size, in seconds. */
  patience: number;
  /** Where the figures go as JSON. */
  json: string | null;
}

export const HELP = `npm run bench [-- options]
Measures the shipped ranker beside other search libraries on made-up cards of 155 words.

  --sizes LIST       numbers of cards (default 1000,10000,50000,100000; 0 for none)
  --peers LIST       ${PEER_NAMES.join(', ')};
                     or none (default all of them)
  --patience N       seconds that one system may take at one size (default 120)
  --browser          then measures the built extension in Chromium, painting included
  --cards N          cards in the extension (default 10000)
  --json FILE        writes the figures as JSON
  --help             shows this

npm run bench -- sync measures syncing; see npm run bench -- sync --help`;

const OPTIONS = {
  sizes: { type: 'string', default: '1000,10000,50000,100000' },
  peers: { type: 'string', default: PEER_NAMES.join() },
  patience: { type: 'string', default: '120' },
  browser: { type: 'boolean', default: false },
  cards: { type: 'string', default: '10000' },
  json: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function sizesOf(text: string): number[] {
  const sizes = new Set(listOf(text).map((part) => integer(part, 'sizes', 0)));
  if (sizes.size === 0) throw new ArgumentError('--sizes wants numbers, as in 1000,10000.');
  return [...sizes].filter((size) => size > 0).sort((a, b) => a - b);
}

function peersOf(text: string): PeerName[] {
  const wanted = listOf(text).filter((name) => name !== 'none');
  const unknown = wanted.find((name) => !PEER_NAMES.some((peer) => peer === name));
  if (unknown !== undefined) {
    throw new ArgumentError(`There is no peer "${unknown}". There are ${PEER_NAMES.join(', ')}.`);
  }
  return PEER_NAMES.filter((peer) => wanted.includes(peer));
}

/**
 * What the words of a command line ask for, or `help`.
 *
 * @throws ArgumentError where they cannot be followed.
 */
export function readArguments(words: readonly string[]): SpeedOptions | 'help' {
  const values = optionsOf(words, OPTIONS);
  if (values.help) return 'help';
  if (values.json === '') throw new ArgumentError('--json wants the name of a file.');
  const sizes = sizesOf(values.sizes);
  if (sizes.length === 0 && !values.browser) {
    throw new ArgumentError('Without sizes there is nothing to measure, unless with --browser.');
  }
  return {
    sizes,
    peers: peersOf(values.peers),
    browser: values.browser,
    cards: integer(values.cards, 'cards', 100),
    patience: integer(values.patience, 'patience', 1),
    json: values.json ?? null,
  };
}
