import * as v from 'valibot';
import { BySchema, DOCUMENT_SCHEMA } from '@/cards/card';
import {
  CardIdSchema,
  FlagIdSchema,
  GroupIdSchema,
  MemberIdSchema,
  QuestionIdSchema,
} from '@/cards/ids';

/** What nobody has written a card for yet, and who is asked. */
export const QuestionDocumentSchema = v.object({
  _id: QuestionIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  text: v.pipe(v.string(), v.nonEmpty()),
  /** Everybody who wants to know. */
  askedBy: v.array(MemberIdSchema),
  to: v.union([MemberIdSchema, GroupIdSchema]),
  /** CommonMark. */
  answer: v.optional(v.object({ body: v.string(), ...BySchema.entries })),
  /** The card that answers it by now. */
  card: v.optional(CardIdSchema),
  created: BySchema,
  updated: BySchema,
});
export type QuestionDocument = v.InferOutput<typeof QuestionDocumentSchema>;

/** Somebody's word that something is the matter with a card. */
export const FlagDocumentSchema = v.object({
  _id: FlagIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  card: CardIdSchema,
  kind: v.picklist(['wrong', 'outdated', 'unclear', 'incomplete', 'duplicate']),
  note: v.string(),
  created: BySchema,
  resolved: v.optional(BySchema),
});
export type FlagDocument = v.InferOutput<typeof FlagDocumentSchema>;
