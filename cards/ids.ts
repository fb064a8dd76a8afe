import { monotonicFactory } from 'ulid';
import * as v from 'valibot';

/** The kinds of document a workspace holds; each id starts with its kind. */
type IdKind = 'card' | 'collection' | 'member' | 'template' | 'receipt' | 'draft' | 'capture';

/** An id of one kind: `card:01J…`, a ULID behind the kind, so that it can be made offline. */
export type Id<Kind extends IdKind> = `${Kind}:${string}` & { readonly __id: Kind };

export type CardId = Id<'card'>;
export type CollectionId = Id<'collection'>;
export type MemberId = Id<'member'>;
export type ReceiptId = Id<'receipt'>;
export type DraftId = Id<'draft'>;
export type CaptureId = Id<'capture'>;

/** A schema that accepts ids of the given kind and brands them. The longest accepted id is 80 characters. */
export function idSchema<Kind extends IdKind>(kind: Kind) {
  return v.pipe(
    v.string(),
    v.maxLength(80),
    v.check((value) => new RegExp(`^${kind}:[0-9A-Za-z-]+$`).test(value), `not a ${kind} id`),
    v.transform((value) => value as Id<Kind>),
  );
}

export const CardIdSchema = idSchema('card');
export const CollectionIdSchema = idSchema('collection');
export const MemberIdSchema = idSchema('member');
export const DraftIdSchema = idSchema('draft');

const ulid = monotonicFactory();

/** A new id of a kind; ids made later in the same context sort later. */
export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  return `${kind}:${ulid()}` as Id<Kind>;
}
