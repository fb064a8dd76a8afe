import type { Card, Collection, Member } from '@/cards/card';
import type { Slug } from '@/cards/collectionSlug';
import type { CollectionId } from '@/cards/ids';
import type { CardDocument } from './kinds/cards';
import type { CollectionDocument, MemberDocument } from './kinds/workspace';
import { inOrder } from './order';

/** What is shared of a card; equal cards give the same JSON. */
export function contentOfCard({ id, collection: _, ...fields }: Card): CardDocument {
  return inOrder({ _id: id, ...fields });
}

/** @param collection whose database holds the document. */
export function cardOfContent({ _id, ...fields }: CardDocument, collection: CollectionId): Card {
  return { id: _id, collection, ...fields };
}

/** What is shared of a collection that has a slug; that it is a sample is this device's affair. */
export function contentOfCollection({
  id,
  schema,
  name,
  slug,
}: Collection & { slug: Slug }): CollectionDocument {
  return inOrder({ _id: id, schema, name, slug });
}

export function collectionOfContent({
  _id,
  ...fields
}: CollectionDocument): Collection & { slug: Slug } {
  return { id: _id, ...fields };
}

export function contentOfMember({ id, ...fields }: Member): MemberDocument {
  return inOrder({ _id: id, ...fields });
}

export function memberOfContent({ _id, ...fields }: MemberDocument): Member {
  return { id: _id, ...fields };
}
