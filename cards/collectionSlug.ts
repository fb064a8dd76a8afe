import * as v from 'valibot';

/**
 * What a shared collection is called in names of databases and roles. `hub` is the workspace's own: its
 * roles would be those of the hub.
 */
export const SlugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]{1,40}$/),
  v.check((slug) => slug !== 'hub', 'taken by the hub'),
  v.brand('Slug'),
);
export type Slug = v.InferOutput<typeof SlugSchema>;

/** The slug that a name suggests: its letters without accents, in small; undefined where nothing is left of it. */
export function suggestedSlug(name: string): Slug | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  const slug = v.safeParse(SlugSchema, joined.replace(/^-+|-+$/g, ''));
  return slug.success ? slug.output : undefined;
}
