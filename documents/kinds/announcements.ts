import * as v from 'valibot';
import { BySchema, DOCUMENT_SCHEMA } from '@/cards/card';
import { AckIdSchema, AnnouncementIdSchema, CardIdSchema, GroupIdSchema } from '@/cards/ids';

/** What people should know before they go on answering. */
export const AnnouncementDocumentSchema = v.object({
  _id: AnnouncementIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** CommonMark. */
  body: v.string(),
  /** Whom it is for; nobody named is everybody. */
  groups: v.array(GroupIdSchema),
  /** The card it is about. */
  card: v.optional(CardIdSchema),
  created: BySchema,
  updated: BySchema,
});
export type AnnouncementDocument = v.InferOutput<typeof AnnouncementDocumentSchema>;

/** One person has read an announcement. */
export const AckDocumentSchema = v.object({
  _id: AckIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  announcement: AnnouncementIdSchema,
  ...BySchema.entries,
});
export type AckDocument = v.InferOutput<typeof AckDocumentSchema>;
