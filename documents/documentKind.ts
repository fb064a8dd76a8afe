import * as v from 'valibot';

/** The fields of a document, not parsed yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Makes a document of one schema one of the next. Pure, and never given a document of another. */
export type Migration = (fields: Fields) => Fields;

/** What a document of a kind turned out to be. */
export type KindReading<Kind, Document> =
  | { state: 'read'; kind: Kind; document: Document }
  /** A newer version of Sidecard wrote it: it is left as it is. */
  | { state: 'newer'; kind: Kind; schema: number }
  | { state: 'damaged'; problem: string };

/** A kind of document: its newest schema, and how it is read. */
export interface DocumentKind<Kind, Document> {
  /** The newest schema that this version knows; what it writes. */
  schema: number;
  /** Reads a document of any schema up to the newest as one of the newest. */
  read(fields: Fields): KindReading<Kind, Document>;
}

const SchemaNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

function damaged(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]) {
  const [issue] = issues;
  const problem = `${v.getDotPath(issue) ?? 'document'}: ${issue.message}`;
  return { state: 'damaged', problem } as const;
}

/**
 * @param document what the newest schema holds, with `_id` and without the rest of the envelope.
 * @param migrations from schema 1 to 2, from 2 to 3 and so on; the newest is one more than these are.
 */
export function documentKind<Kind extends string, Document>(
  kind: Kind,
  document: v.GenericSchema<unknown, Document>,
  migrations: readonly Migration[] = [],
): DocumentKind<Kind, Document> {
  const newest = migrations.length + 1;
  return {
    schema: newest,
    read(fields) {
      const schema = v.safeParse(v.object({ schema: SchemaNumber }), fields);
      if (!schema.success) return damaged(schema.issues);
      const written = schema.output.schema;
      if (written > newest) return { state: 'newer', kind, schema: written };
      const migrated = migrations
        .slice(written - 1)
        .reduce((each, migrate) => migrate(each), fields);
      const parsed = v.safeParse(document, { ...migrated, schema: newest });
      if (!parsed.success) return damaged(parsed.issues);
      return { state: 'read', kind, document: parsed.output };
    },
  };
}
