declare module 'pouchdb-browser' {
  interface Replicated {
    ok: boolean;
    errors: unknown[];
  }
  export default class PouchDB {
    constructor(name: string);
    info(): Promise<unknown>;
    allDocs(options: {
      include_docs: boolean;
    }): Promise<{ rows: { id: string; doc?: Record<string, unknown> }[] }>;
    readonly replicate: {
      from(remote: string, options: { batch_size: number }): Promise<Replicated>;
    };
  }
}
