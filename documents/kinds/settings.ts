import * as v from 'valibot';
import { BySchema, DOCUMENT_SCHEMA } from '@/cards/card';

/** The one setting that a workspace has so far. */
export const LEARNING_SETTING = 'setting:learning';

/**
 * What devices share of the use of cards: nothing, how often each card was used, or that and what the use
 * taught the ranking: sums by hashes of words.
 */
export const SharedUseSchema = v.picklist(['nothing', 'counts', 'words']);
export type SharedUse = v.InferOutput<typeof SharedUseSchema>;

/** What a workspace shares of the use of its cards, and who agreed to that. Without it: nothing. */
export const LearningSettingSchema = v.object({
  _id: v.literal(LEARNING_SETTING),
  schema: v.literal(DOCUMENT_SCHEMA),
  shares: SharedUseSchema,
  ...BySchema.entries,
});
export type LearningSetting = v.InferOutput<typeof LearningSettingSchema>;
