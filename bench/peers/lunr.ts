import library from 'lunr';
import { TITLE_BOOST } from './minisearch';
import type { Peer } from './peer';

/**
 * Lunr with its defaults: its English stems and stop words, whatever the language. The signs around
 * the words of a text are cut from the query as they are from the cards, which Lunr leaves to others.
 */
export function lunr(): Peer {
  let index = library(() => undefined);
  return {
    name: 'lunr',
    build(cards) {
      index = library((builder) => {
        builder.ref('id');
        builder.field('title', { boost: TITLE_BOOST });
        builder.field('body');
        for (const card of cards) builder.add(card);
      });
    },
    // A query of terms: as a query string the signs of a ticket's text would be read as commands.
    search: (text, limit) =>
      index
        .query((query) => query.term(library.tokenizer(text).map(library.trimmer), {}))
        .slice(0, limit)
        .map(({ ref }) => ref),
    update: null,
    save: () => JSON.stringify(index),
    load(saved) {
      index = library.Index.load(JSON.parse(saved));
    },
  };
}
