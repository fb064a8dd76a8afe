import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { LanguageSchema } from '@/cards/card';

const Name = v.pipe(v.string(), v.nonEmpty());

const CardLine = v.object({
  id: Name,
  title: v.optional(v.string(), ''),
  body: v.optional(v.string(), ''),
  lang: v.optional(LanguageSchema, 'en'),
});

const QueryLine = v.object({
  id: Name,
  /** A subject, a blank line and a message, or the message alone. */
  text: v.string(),
  lang: v.optional(LanguageSchema),
  split: Name,
});

const QrelLine = v.pipe(
  v.string(),
  v.transform((line) => line.split('\t')),
  v.tuple([Name, Name, v.pipe(v.string(), v.trim(), v.regex(/^-?\d+$/), v.transform(Number))]),
);

export type SetCard = v.InferOutput<typeof CardLine>;

/** A query and the cards that are right for it, one at least. */
export interface SetQuery extends v.InferOutput<typeof QueryLine> {
  right: ReadonlySet<string>;
}

/** Cards, and queries of which is known what is right. */
export interface EvaluationSet {
  name: string;
  cards: readonly SetCard[];
  queries: readonly SetQuery[];
  /** The language of most cards, BCP 47. */
  language: string;
  /** How many pairs of what is right name a card or a query that the set does not hold. */
  strayPairs: number;
}

/** A set cannot be read; the message is a sentence that names the file, and the line where it is one. */
export class SetError extends Error {
  override name = 'SetError';
}

/** The lines of a file that hold something, with their numbers from 1 on. */
function linesOf(file: string): { line: string; number: number }[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetError(`${file} cannot be read (${reason}).`);
  }
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
}

function broken(file: string, number: number, reason: string): SetError {
  return new SetError(`${file}, line ${number}: ${reason}.`);
}

function reasonOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const path = issue ? v.getDotPath(issue) : null;
  return `${path ? `${path}: ` : ''}${issue?.message ?? 'not as expected'}`;
}

function jsonOf(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw broken(file, number, 'this is no JSON');
  }
}

/** The documents of a file of JSON lines; each has an id of its own. */
function documentsOf<Line extends { id: string }>(
  file: string,
  schema: v.GenericSchema<unknown, Line>,
): Line[] {
  const seen = new Set<string>();
  return linesOf(file).map(({ line, number }) => {
    const parsed = v.safeParse(schema, jsonOf(line, file, number));
    if (!parsed.success) throw broken(file, number, reasonOf(parsed.issues));
    const { id } = parsed.output;
    if (seen.has(id)) throw broken(file, number, `the id "${id}" stands here a second time`);
    seen.add(id);
    return parsed.output;
  });
}

/** The cards that are right for each query: those with any grade above 0. */
function rightCards(file: string): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  const [head, ...lines] = linesOf(file);
  if (head && v.is(QrelLine, head.line)) {
    const reason =
      'the first line must be "query card grade" with tabs, and this is a pair already';
    throw broken(file, head.number, reason);
  }
  for (const { line, number } of lines) {
    const parsed = v.safeParse(QrelLine, line);
    if (!parsed.success) throw broken(file, number, 'not a query, a card and a grade with tabs');
    const [query, card, grade] = parsed.output;
    if (grade > 0) right.set(query, (right.get(query) ?? new Set()).add(card));
  }
  return right;
}

function mostly(languages: readonly string[]): string {
  const counts = Map.groupBy(languages, (language) => language);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? 'en';
}

/**
 * Reads a set. Queries without a right card are left out, as are right cards that the set does not hold.
 *
 * @throws SetError where a file is missing, a line is broken or nothing is left.
 */
export function readSet(folder: string): EvaluationSet {
  const cards = documentsOf(join(folder, 'cards.jsonl'), CardLine);
  const held = new Set(cards.map(({ id }) => id));
  const right = rightCards(join(folder, 'qrels.tsv'));
  const queries = documentsOf(join(folder, 'queries.jsonl'), QueryLine)
    .map((query) => ({ ...query, right: (right.get(query.id) ?? new Set()).intersection(held) }))
    .filter(({ right }) => right.size > 0);
  if (queries.length === 0) throw new SetError(`${folder} has no query with a right card.`);
  const language = mostly(cards.map(({ lang }) => lang));
  const pairs = [...right.values()].reduce((sum, { size }) => sum + size, 0);
  const strayPairs = queries.reduce((left, query) => left - query.right.size, pairs);
  return { name: basename(resolve(folder)), cards, queries, language, strayPairs };
}
