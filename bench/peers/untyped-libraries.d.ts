declare module 'wink-bm25-text-search' {
  type Task = (input: never) => unknown;
  interface Engine {
    defineConfig(config: { fldWeights: Record<string, number> }): boolean;
    definePrepTasks(tasks: readonly Task[]): number;
    addDoc(document: Record<string, string>, id: string): number;
    consolidate(): boolean;
    search(text: string, limit: number): [id: string, score: number][];
    exportJSON(): string;
    importJSON(json: string): boolean;
  }
  export default function winkBm25TextSearch(): Engine;
}

declare module 'wink-nlp-utils' {
  const nlp: {
    string: { lowerCase(text: string): string; tokenize0(text: string): string[] };
    tokens: {
      removeWords(tokens: string[]): string[];
      stem(tokens: string[]): string[];
      propagateNegations(tokens: string[]): string[];
    };
  };
  export default nlp;
}
