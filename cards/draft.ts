import * as v from 'valibot';
import { InstantSchema, LanguageSchema, SourceSchema } from './card';
import { CardDetailsSchema, SaidOfCardSchema } from './details';
import { CardIdSchema, CollectionIdSchema, DraftIdSchema } from './ids';

/** What the card form holds: the parts of a card that a person writes by hand. */
export const CardFieldsSchema = v.object({
  title: v.string(),
  sourceLang: LanguageSchema,
  /** By language; an answer whose body and title are blank counts as not written. */
  answer: v.record(LanguageSchema, v.object({ title: v.optional(v.string()), body: v.string() })),
  notes: v.string(),
  keywords: v.array(v.string()),
  /** Null until the person or the form has chosen one. */
  collection: v.nullable(CollectionIdSchema),
});
export type CardFields = v.InferOutput<typeof CardFieldsSchema>;

/** The card that is edited, and what it said when the edit began. */
export const DraftBaseSchema = v.object({
  card: CardIdSchema,
  /** Its `updated.at`. */
  revision: InstantSchema,
  /** Left out by older versions of Sidecard. */
  fields: v.optional(CardFieldsSchema),
  /** Left out by a form that does not edit them. */
  details: v.optional(SaidOfCardSchema),
});
export type DraftBase = v.InferOutput<typeof DraftBaseSchema>;

/**
 * A card form as it was last typed; kept on the device until it is saved or thrown away, so that
 * neither a closed panel nor a killed worker takes a word of it.
 */
export const DraftSchema = v.object({
  id: DraftIdSchema,
  /** Null for a new card. */
  base: v.nullable(DraftBaseSchema),
  fields: CardFieldsSchema,
  /** What the full page edits beside the fields; left out by a form that leaves it to the card. */
  details: v.optional(CardDetailsSchema),
  /** Where a captured text comes from, after the privacy rule; null for a card written by hand. */
  source: v.nullable(SourceSchema),
  at: InstantSchema,
});
export type Draft = v.InferOutput<typeof DraftSchema>;
