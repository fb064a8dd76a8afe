import type { Card } from '../card';
import type { Mark } from '../edits';
import type { CardImage } from '../images';

function byKey<T>(record: Readonly<Record<string, T>>, written: (value: T) => T) {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, written(value)]),
  );
}

function answer({ title, body, basedOn }: Card['answer'][string]): Card['answer'][string] {
  return { ...(title !== undefined && { title }), body, ...(basedOn && { basedOn }) };
}

function trigger({ host, tag, phrase }: Card['triggers'][number]): Card['triggers'][number] {
  return {
    ...(host !== undefined && { host }),
    ...(tag !== undefined && { tag }),
    ...(phrase !== undefined && { phrase }),
  };
}

function source({ name, url, quote, at }: Card['sources'][number]): Card['sources'][number] {
  return { name, ...(url !== undefined && { url }), ...(quote !== undefined && { quote }), at };
}

function image({ type, data, width, height }: CardImage): CardImage {
  return { type, data, width, height };
}

function mark({ by, at }: Mark): Mark {
  return { by, at };
}

/**
 * The card with its keys in the order of the schema, its languages and images in that of the alphabet: cards
 * that are the same are the same JSON, byte for byte.
 */
export function canonicalCard(card: Card): Card {
  const { launch, review } = card.dates;
  return {
    id: card.id,
    schema: card.schema,
    collection: card.collection,
    title: card.title,
    sourceLang: card.sourceLang,
    answer: byKey(card.answer, answer),
    notes: card.notes,
    keywords: card.keywords,
    template: card.template,
    status: card.status,
    ...(card.wasDraft && { wasDraft: card.wasDraft }),
    owner: card.owner,
    verifiers: card.verifiers,
    verifyEvery: card.verifyEvery,
    verified: byKey(card.verified, mark),
    dates: { ...(launch !== undefined && { launch }), ...(review !== undefined && { review }) },
    triggers: card.triggers.map(trigger),
    sources: card.sources.map(source),
    ...(card.images && { images: byKey(card.images, image) }),
    created: mark(card.created),
    updated: mark(card.updated),
  };
}
