import { rankedLanguage } from '@/ranking/language';
import { termsOf } from '@/ranking/terms';
import { miniSearchPeer } from './minisearch';
import type { Peer } from './peer';

/** MiniSearch with Sidecard's stems and stop words, so that what is left is the ranking itself. */
export function miniSearchWithStems(language: string): Peer {
  const ranked = rankedLanguage(language);
  return miniSearchPeer(
    'minisearch-stems',
    {},
    {
      tokenize: (text) => termsOf(text, ranked).map(({ term }) => term),
      processTerm: (term) => term,
    },
  );
}
