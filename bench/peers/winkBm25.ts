import winkBm25TextSearch from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';
import { TITLE_BOOST } from './minisearch';
import type { Peer } from './peer';

/** The pipe of the library's own example for wink-nlp-utils: English stems and stop words. */
const TASKS = [
  nlp.string.lowerCase,
  nlp.string.tokenize0,
  nlp.tokens.removeWords,
  nlp.tokens.stem,
  nlp.tokens.propagateNegations,
];

/** Wink's BM25F. It takes no card once it is consolidated, and fewer than three cards not at all. */
export function winkBm25(): Peer {
  const empty = () => {
    const engine = winkBm25TextSearch();
    engine.defineConfig({ fldWeights: { title: TITLE_BOOST, body: 1 } });
    engine.definePrepTasks(TASKS);
    return engine;
  };
  let engine = empty();
  return {
    name: 'wink-bm25',
    build(cards) {
      engine = empty();
      for (const { id, title, body } of cards) engine.addDoc({ title, body }, id);
      engine.consolidate();
    },
    search: (text, limit) => engine.search(text, limit).map(([id]) => id),
    update: null,
    save: () => engine.exportJSON(),
    load(saved) {
      engine = empty();
      engine.importJSON(saved);
    },
  };
}
