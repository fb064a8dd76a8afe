import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Peer, PeerCard } from './peer';

/** A word of a title says more than one of a body; by how much hardly matters (docs/ranking.md). */
export const TITLE_BOOST = 2;

/** MiniSearch over titles and bodies. @param terms what it makes of texts, where not its own. */
export function miniSearchPeer(
  name: string,
  searchOptions: SearchOptions,
  terms: Partial<Options<PeerCard>> = {},
): Peer {
  const options: Options<PeerCard> = {
    fields: ['title', 'body'],
    searchOptions: { boost: { title: TITLE_BOOST }, combineWith: 'OR', ...searchOptions },
    ...terms,
  };
  let index = new MiniSearch<PeerCard>(options);
  return {
    name,
    build(cards) {
      index = new MiniSearch<PeerCard>(options);
      index.addAll(cards);
    },
    search: (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    update: (card) => index.replace(card),
    save: () => JSON.stringify(index),
    load(saved) {
      index = MiniSearch.loadJSON<PeerCard>(saved, options);
    },
  };
}

/** With its defaults. */
export function plainMiniSearch(): Peer {
  return miniSearchPeer('minisearch', {});
}

/** As its README begins: the beginnings of words, and misspelt ones by a fifth of their length. */
export function miniSearchAsInItsDocs(): Peer {
  return miniSearchPeer('minisearch-docs', { prefix: true, fuzzy: 0.2 });
}
