import * as v from 'valibot';

const Amount = v.pipe(v.number(), v.minValue(0));

/** What one process measured of a system that it built. Times in ms, sizes in bytes. */
export const BuiltSchema = v.object({
  build: Amount,
  /** More than an empty process, with all cards in and garbage collected. */
  memory: Amount,
  snapshot: Amount,
  question: v.object({ p50: Amount, p95: Amount }),
  ticket: v.object({ p50: Amount, p95: Amount }),
  /** Of one card; null where the system has to be built anew. */
  update: v.nullable(Amount),
});

/** What a fresh process measured of a system that it loaded. Times in ms. */
export const LoadedSchema = v.object({
  load: Amount,
  /** Reading the file, loading, and the first ranking of a long ticket. */
  first: Amount,
});

/** The figures of one system at one size. */
export type Figures = v.InferOutput<typeof BuiltSchema> & v.InferOutput<typeof LoadedSchema>;

/** What came of one system at one size. */
export type Outcome =
  | { state: 'measured'; figures: Figures }
  /** It took longer than it may. */
  | { state: 'late' }
  /** A smaller size was too much already. */
  | { state: 'skipped' }
  | { state: 'failed'; reason: string };
