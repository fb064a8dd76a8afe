import * as v from 'valibot';
import { CollectionSchema, DOCUMENT_SCHEMA, InstantSchema, MemberSchema } from '@/cards/card';
import { SlugSchema } from '@/cards/collectionSlug';
import { CollectionIdSchema, GroupIdSchema, MemberIdSchema, TemplateIdSchema } from '@/cards/ids';

const schema = v.literal(DOCUMENT_SCHEMA);
const { name } = CollectionSchema.entries;

/** A collection; its databases and roles are called by its slug, which never changes. */
export const CollectionDocumentSchema = v.object({
  _id: CollectionIdSchema,
  schema,
  name,
  slug: SlugSchema,
});
export type CollectionDocument = v.InferOutput<typeof CollectionDocumentSchema>;

export const MemberDocumentSchema = v.object({
  _id: MemberIdSchema,
  schema,
  name: MemberSchema.entries.name,
});
export type MemberDocument = v.InferOutput<typeof MemberDocumentSchema>;

/** People who are asked or told together. */
export const GroupDocumentSchema = v.object({
  _id: GroupIdSchema,
  schema,
  name,
  members: v.array(MemberIdSchema),
});
export type GroupDocument = v.InferOutput<typeof GroupDocumentSchema>;

/** What a new card of a sort begins with. */
export const TemplateDocumentSchema = v.object({
  _id: TemplateIdSchema,
  schema,
  name,
  /** CommonMark, as is `notes`. */
  answer: v.string(),
  notes: v.string(),
});
export type TemplateDocument = v.InferOutput<typeof TemplateDocumentSchema>;

/** Which workspace a database belongs to: another instance under its name is another database. */
export const InstanceDocumentSchema = v.object({
  _id: v.literal('meta:instance'),
  schema,
  instance: v.pipe(v.string(), v.nonEmpty()),
  at: InstantSchema,
});
export type InstanceDocument = v.InferOutput<typeof InstanceDocumentSchema>;
