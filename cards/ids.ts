import { monotonicFactory } from 'ulid';
import * as v from 'valibot';

/** The kinds of document a workspace shares; each id starts with its kind. */
export const SHARED_KINDS = [
  ...(['card', 'question', 'flag', 'version', 'usage'] as const),
  ...([
    'collection',
    'member',
    'group',
    'template',
    'announcement',
    'ack',
    'setting',
    'meta',
  ] as const),
] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];

/** What has an id: the shared documents, and what stays on the device. */
type IdKind = SharedKind | 'receipt' | 'draft' | 'capture';

/** An id of one kind: `card:01J…`, a ULID behind the kind, so that it can be made offline. */
export type Id<Kind extends IdKind> = `${Kind}:${string}` & { readonly __id: Kind };

export type CardId = Id<'card'>;
export type CollectionId = Id<'collection'>;
export type MemberId = Id<'member'>;
export type GroupId = Id<'group'>;
export type TemplateId = Id<'template'>;
export type QuestionId = Id<'question'>;
export type FlagId = Id<'flag'>;
export type AnnouncementId = Id<'announcement'>;
/** `ack:<announcement>-<member>`: one per person. */
export type AckId = Id<'ack'>;
/** `version:<card>-<ULID>`: those of a card stand together. */
export type VersionId = Id<'version'>;
/** `usage:<device>-<day>` */
export type UsageId = Id<'usage'>;
export type ReceiptId = Id<'receipt'>;
export type DraftId = Id<'draft'>;
export type CaptureId = Id<'capture'>;

/** The longest id, in characters. */
export const LONGEST_ID = 80;
/** The longest of those that are made of two others. */
export const LONGEST_JOINED_ID = 180;

/** A schema that accepts ids of the given kind and brands them, up to so many characters. */
export function idSchema<Kind extends IdKind>(kind: Kind, longest = LONGEST_ID) {
  return v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((value) => new RegExp(`^${kind}:[0-9A-Za-z-]+$`).test(value), `not a ${kind} id`),
    v.transform((value) => value as Id<Kind>),
  );
}

export const CardIdSchema = idSchema('card');
export const CollectionIdSchema = idSchema('collection');
export const MemberIdSchema = idSchema('member');
export const DraftIdSchema = idSchema('draft');
export const GroupIdSchema = idSchema('group');
export const TemplateIdSchema = idSchema('template');
export const QuestionIdSchema = idSchema('question');
export const FlagIdSchema = idSchema('flag');
export const AnnouncementIdSchema = idSchema('announcement');
export const AckIdSchema = idSchema('ack', LONGEST_JOINED_ID);
export const VersionIdSchema = idSchema('version', LONGEST_JOINED_ID);
export const UsageIdSchema = idSchema('usage');

const ulid = monotonicFactory();

/** A new id of a kind; ids made later in the same context sort later. */
export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  return `${kind}:${ulid()}` as Id<Kind>;
}
