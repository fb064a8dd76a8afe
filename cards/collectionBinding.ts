import * as v from 'valibot';
import { CollectionIdSchema } from './ids';

/** A longer name of a brand is none that a help desk tells. In UTF-16 units. */
export const MAX_BRAND_LENGTH = 200;

const CollectionBindingSchema = v.object({
  /** The help desk as tickets name it; one that this version does not know is another's. */
  helpdesk: v.optional(v.string()),
  brand: v.optional(v.string()),
});

/** For which help desk or brand a collection is written; what is not said is for all of them. */
export type CollectionBinding = v.InferOutput<typeof CollectionBindingSchema>;

/** The collections that are not for every help desk and brand. */
export const BindingsByCollectionSchema = v.record(CollectionIdSchema, CollectionBindingSchema);
export type BindingsByCollection = v.InferOutput<typeof BindingsByCollectionSchema>;
