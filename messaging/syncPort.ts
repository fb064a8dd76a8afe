import * as v from 'valibot';

/** The name of the port by which a panel tells the background that somebody looks at the cards. */
export const SYNC_PORT = 'sidecard.sync';

/** So often a panel says that it is still there, in ms: Chromium ends a worker that hears nothing for 30 s. */
export const STILL_HERE_EVERY = 20_000;

const Slug = v.pipe(v.string(), v.maxLength(40));

/** What a panel tells: the collections it shows, by their slugs, and what happened; `try-now`: a person asks. */
export const SyncMessageSchema = v.object({
  kind: v.picklist(['shows', 'changed', 'still-here', 'try-now']),
  slugs: v.pipe(v.array(Slug), v.maxLength(20)),
});

export type SyncMessage = v.InferOutput<typeof SyncMessageSchema>;
