import * as v from 'valibot';
import { BySchema, CardSchema, DOCUMENT_SCHEMA } from '@/cards/card';
import { CardIdSchema, VersionIdSchema } from '@/cards/ids';

const { id: _id, collection: _collection, ...fields } = CardSchema.entries;

/** A card; the database says of which collection. */
export const CardDocumentSchema = v.object({ _id: CardIdSchema, ...fields });
export type CardDocument = v.InferOutput<typeof CardDocumentSchema>;

/** What a card said before an edit; written once, read on demand. */
export const VersionDocumentSchema = v.object({
  _id: VersionIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  card: CardIdSchema,
  /** The card's document as it was, of whatever schema. */
  content: v.looseObject({ schema: v.number() }),
  ...BySchema.entries,
});
export type VersionDocument = v.InferOutput<typeof VersionDocumentSchema>;
