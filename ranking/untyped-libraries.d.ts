declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const stemmers: { newStemmer(language: 'english' | 'spanish'): Stemmer };
  export default stemmers;
}

declare module 'stopword' {
  export const eng: string[];
  export const spa: string[];
}
