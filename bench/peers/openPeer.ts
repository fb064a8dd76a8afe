import type { Peer, PeerSetting } from './peer';

/** Each library is loaded only when it is asked for: its memory is its own. */
const PEERS = {
  minisearch: async () => (await import('./minisearch')).plainMiniSearch(),
  'minisearch-docs': async () => (await import('./minisearch')).miniSearchAsInItsDocs(),
  'minisearch-stems': async ({ language }) =>
    (await import('./minisearchStems')).miniSearchWithStems(language),
  orama: async ({ language }) => (await import('./orama')).orama(language),
  flexsearch: async () => (await import('./flexsearch')).flexSearch(),
  lunr: async () => (await import('./lunr')).lunr(),
  'wink-bm25': async () => (await import('./winkBm25')).winkBm25(),
} as const satisfies Record<string, (setting: PeerSetting) => Promise<Peer>>;

export type PeerName = keyof typeof PEERS;

/** The peers in the order of the tables. */
export const PEER_NAMES: readonly PeerName[] = [
  ...(['minisearch', 'minisearch-docs', 'minisearch-stems'] as const),
  ...(['orama', 'flexsearch', 'lunr', 'wink-bm25'] as const),
];

/** A peer without cards yet. */
export function openPeer(name: PeerName, setting: PeerSetting): Promise<Peer> {
  return PEERS[name](setting);
}
