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
