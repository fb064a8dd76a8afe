import * as v from 'valibot';
import { type Slug, SlugSchema } from '@/cards/collectionSlug';

/** The kinds of database that a workspace has. */
export type DatabaseKind = 'hub' | 'collection' | 'usage' | 'versions';

/** One database of a workspace: what all members read, or one of the three of a collection. */
export type DocumentPlace = { kind: 'hub' } | { kind: Exclude<DatabaseKind, 'hub'>; slug: Slug };

/** What the names of a workspace's databases begin with, so that several can live on one server. */
export const PrefixSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9_-]{0,39}$/),
  v.brand('Prefix'),
);
export type Prefix = v.InferOutput<typeof PrefixSchema>;
export const DEFAULT_PREFIX: Prefix = v.parse(PrefixSchema, 'sidecard-');

/** No slug has an underscore: what follows it is ours. */
const ENDINGS = { collection: '', usage: '_use', versions: '_versions' } as const;
const KINDS = ['collection', 'usage', 'versions'] as const;

export function hubOf(prefix: Prefix): string {
  return `${prefix}hub`;
}

/** The database of a collection's cards, questions and flags. */
export function collectionDatabase(prefix: Prefix, slug: Slug): string {
  return `${prefix}c_${slug}`;
}

export function usageDatabase(prefix: Prefix, slug: Slug): string {
  return collectionDatabase(prefix, slug) + ENDINGS.usage;
}

export function versionsDatabase(prefix: Prefix, slug: Slug): string {
  return collectionDatabase(prefix, slug) + ENDINGS.versions;
}

/** What a place is called on the server. */
export function databaseName(prefix: Prefix, place: DocumentPlace): string {
  if (place.kind === 'hub') return hubOf(prefix);
  return collectionDatabase(prefix, place.slug) + ENDINGS[place.kind];
}

/** The place that a database is; undefined for one that is none of this workspace. */
export function placeOf(prefix: Prefix, name: string): DocumentPlace | undefined {
  if (name === hubOf(prefix)) return { kind: 'hub' };
  const start = `${prefix}c_`;
  if (!name.startsWith(start)) return undefined;
  const [called = '', ...rest] = name.slice(start.length).split('_');
  const ending = rest.map((each) => `_${each}`).join('');
  const kind = KINDS.find((each) => ENDINGS[each] === ending);
  const slug = v.safeParse(SlugSchema, called);
  return kind && slug.success ? { kind, slug: slug.output } : undefined;
}
