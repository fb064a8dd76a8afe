import * as v from 'valibot';
import type { Card } from '@/cards/card';
import type { CollectionId, MemberId } from '@/cards/ids';
import { cardOfContent, contentOfCard } from '@/documents/contents';
import { type CardDocument, CardDocumentSchema } from '@/documents/kinds/cards';
import { inOrder } from '@/documents/order';
import type { Content } from './backend';

/** A document without its id, which stands beside its content wherever it is kept or sent. */
export function withoutId({
  _id: _,
  ...content
}: { _id: string } & Record<string, unknown>): Content {
  return content;
}

/** What is shared of a card: the same JSON for the same card on every device. */
export function contentOf(card: Card): Content {
  return withoutId(contentOfCard(card));
}

/** The card document of a content that a server, or an older version of this replica, has; null for none. */
export function cardDocumentIn(content: Content, id: string): CardDocument | null {
  const parsed = v.safeParse(CardDocumentSchema, { ...content, _id: id });
  return parsed.success ? parsed.output : null;
}

/** The same as a card of a collection. */
export function cardIn(content: Content, id: string, collection: CollectionId): Card | null {
  const document = cardDocumentIn(content, id);
  return document && cardOfContent(document, collection);
}

/**
 * A content as this member may send it where the server has none: of a card that comes from another
 * collection, from a backup or back from being deleted. The rules let nobody create in another's name, and
 * nothing is verified before somebody there has read it.
 */
export function adopted(content: Content, id: string, by: MemberId): Content {
  const document = cardDocumentIn(content, id);
  if (!document) return content;
  const { created, updated, ...fields } = document;
  const card = {
    ...fields,
    verified: {},
    created: { ...created, by },
    updated: { ...updated, by },
  };
  return inOrder(withoutId(card));
}
