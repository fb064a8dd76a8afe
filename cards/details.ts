import * as v from 'valibot';
import { type Card, CardSchema, LanguageSchema } from './card';
import { MemberIdSchema, type TemplateId, TemplateIdSchema } from './ids';
import { CardImagesSchema, namedImages } from './images';

/** Days after which somebody is asked whether a new card is still true. */
const VERIFY_EVERY_DAYS = 90;

/** What a card is made from where nothing else is chosen. */
export const ANSWER_TEMPLATE = v.parse(TemplateIdSchema, 'template:answer');

const { template, verifiers, verifyEvery, dates, triggers } = CardSchema.entries;

/** What is said of a card beside its words. */
export const SaidOfCardSchema = v.object({
  ...{ template, verifiers, verifyEvery, dates, triggers },
  /** Left out of a new card: its maker. */
  owner: v.optional(MemberIdSchema),
  /** Left out, a draft is published by saving it. An archived card stays so in either case. */
  status: v.optional(v.picklist(['draft', 'published'])),
});
type SaidOfCard = v.InferOutput<typeof SaidOfCardSchema>;

/** What the full page edits of a card beside the words that the panel's form holds. */
export const CardDetailsSchema = v.object({
  ...SaidOfCardSchema.entries,
  /** The pictures that the texts name, and those that they named until a moment ago. */
  images: CardImagesSchema,
  /** What was found right in translations as it stands, since the form began: `cards/confirmedBasis`, by language. */
  confirmed: v.optional(v.record(LanguageSchema, v.array(v.string()))),
});
export type CardDetails = v.InferOutput<typeof CardDetailsSchema>;

/** What the full page starts with for a new card. Whoever makes it verifies it, as long as nobody is named. */
export function blankDetails(of: TemplateId): CardDetails {
  return {
    template: of,
    verifiers: [],
    verifyEvery: VERIFY_EVERY_DAYS,
    dates: {},
    triggers: [],
    images: {},
  };
}

/** What the full page starts with for a card that is there. */
export function detailsOf(card: Card): CardDetails {
  return {
    template: card.template,
    verifiers: card.verifiers,
    verifyEvery: card.verifyEvery,
    dates: card.dates,
    triggers: card.triggers,
    images: card.images ?? {},
    owner: card.owner,
    ...(card.status !== 'archived' && { status: card.status }),
  };
}

type Trigger = CardDetails['triggers'][number];

/** A trigger without space around; undefined where it says nothing. */
function tidyTrigger({ host, tag, phrase }: Trigger): Trigger | undefined {
  const said = Object.entries({ host, tag, phrase }).flatMap(([part, words]) => {
    const tidy = words?.trim() ?? '';
    return tidy === '' ? [] : [[part, tidy] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

function unique<Thing>(things: readonly Thing[]): Thing[] {
  const seen = new Map(things.map((thing) => [JSON.stringify(thing), thing] as const));
  return [...seen.values()];
}

/** The details as a card takes them: nobody named twice, no trigger that says nothing or what another says. */
export function tidyDetails<Said extends SaidOfCard>(details: Said): Said {
  const { launch, review } = details.dates;
  return {
    ...details,
    verifiers: unique(details.verifiers),
    dates: { ...(launch && { launch }), ...(review && { review }) },
    triggers: unique(details.triggers.flatMap((each) => tidyTrigger(each) ?? [])),
  };
}

/** Whether the same is said of a card. Of pictures the texts tell: a picture never changes under its name. */
export function isSaidAlike(a: SaidOfCard, b: SaidOfCard): boolean {
  const written = (said: SaidOfCard) => {
    const entries = Object.entries(tidyDetails(said)).filter(([part]) => part !== 'images');
    return JSON.stringify(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
  };
  return written(a) === written(b);
}

/** A card without the pictures that none of its texts names any more. */
export function withNamedImages({ images, ...card }: Card): Card {
  if (!images) return card;
  const named = namedImages(
    [...Object.values(card.answer).map(({ body }) => body), card.notes],
    images,
  );
  return Object.keys(named).length > 0 ? { ...card, images: named } : card;
}

/** A card with what the full page says of it. */
export function withDetails(card: Card, details: CardDetails): Card {
  const { status, owner = card.owner, confirmed: _, ...rest } = tidyDetails(details);
  const isArchived = card.status === 'archived';
  return withNamedImages({ ...card, ...rest, owner, ...(status && !isArchived && { status }) });
}

/** The answers of a form with what a person has found right in them. */
export function withConfirmed<Written extends { body: string }>(
  answer: Readonly<Record<string, Written>>,
  details: Pick<CardDetails, 'confirmed'> | undefined,
): Record<string, Written & { basedOn?: string[] | undefined }> {
  return Object.fromEntries(
    Object.entries(answer).map(([lang, written]) => {
      const basedOn = details?.confirmed?.[lang];
      return [lang, { ...written, ...(basedOn && { basedOn }) }];
    }),
  );
}
