import * as v from 'valibot';
import { SlugSchema } from './collectionSlug';
import { CardIdSchema, CollectionIdSchema, MemberIdSchema, TemplateIdSchema } from './ids';
import { CardImagesSchema } from './images';
import { VerifierIdSchema } from './verifiers';

/** The version of the documents this client writes; newer ones are left untouched. */
export const DOCUMENT_SCHEMA = 1;

/** ISO 8601, UTC: without offsets, so that times sort as text. */
export const InstantSchema = v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z'));
/** A calendar day, `YYYY-MM-DD`. */
export const DaySchema = v.pipe(v.string(), v.isoDate());
/** Up to a hundred years: what lies beyond the calendar of the platform cannot fall due. */
const VerifyDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500));
function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // The platform's way of saying no.
    return false;
  }
}

/** A BCP 47 language tag; what the platform refuses would break every place that names it. */
export const LanguageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  v.check(isWellFormed, 'not a language tag'),
);

/** Who did something, and when. */
export const BySchema = v.object({ by: MemberIdSchema, at: InstantSchema });

const AnswerSchema = v.object({
  /** The title in this language, where it differs from the card's own. */
  title: v.optional(v.string()),
  /** CommonMark with tables. A customer may read it. */
  body: v.string(),
  basedOn: v.optional(v.array(v.string())),
});

export const SourceSchema = v.object({
  name: v.string(),
  url: v.optional(v.string()),
  quote: v.optional(v.string()),
  at: InstantSchema,
});
/** Where a card's text was taken from. */
export type Source = v.InferOutput<typeof SourceSchema>;

export const CardSchema = v.object({
  id: CardIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  collection: CollectionIdSchema,
  title: v.pipe(v.string(), v.nonEmpty()),
  sourceLang: LanguageSchema,
  /** What a customer may read, by language; the only part that Insert inserts. */
  answer: v.record(LanguageSchema, AnswerSchema),
  /** Markdown for the team; never leaves it. */
  notes: v.string(),
  keywords: v.array(v.string()),
  template: TemplateIdSchema,
  status: v.picklist(['draft', 'published', 'archived']),
  /** Of an archived card: it was a draft, and is one again when it is restored. */
  wasDraft: v.optional(v.literal(true)),
  owner: MemberIdSchema,
  verifiers: v.array(VerifierIdSchema),
  /** Days between verifications, the day it falls due, or never. */
  verifyEvery: v.nullable(v.union([VerifyDays, DaySchema])),
  verified: v.record(LanguageSchema, BySchema),
  dates: v.object({ launch: v.optional(DaySchema), review: v.optional(DaySchema) }),
  triggers: v.array(
    v.object({
      host: v.optional(v.string()),
      tag: v.optional(v.string()),
      phrase: v.optional(v.string()),
    }),
  ),
  sources: v.array(SourceSchema),
  /** The pictures that answers and notes name. */
  images: v.optional(CardImagesSchema),
  created: BySchema,
  updated: BySchema,
});

/** One truth with two faces: the answer a customer may read, and the team's notes. */
export type Card = v.InferOutput<typeof CardSchema>;

export const CollectionSchema = v.object({
  id: CollectionIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  name: v.pipe(v.string(), v.nonEmpty()),
  /** Of a collection that is shared: what its databases and roles are called by. */
  slug: v.optional(SlugSchema),
  /** True for a collection of the sample pack, which is removed as a whole. */
  sample: v.optional(v.boolean()),
});

/** A set of cards that is read by the same people: the unit of read rights. */
export type Collection = v.InferOutput<typeof CollectionSchema>;

export const MemberSchema = v.object({
  id: MemberIdSchema,
  schema: v.literal(DOCUMENT_SCHEMA),
  name: v.pipe(v.string(), v.nonEmpty()),
});

/** A person of the team, as named on cards. */
export type Member = v.InferOutput<typeof MemberSchema>;
