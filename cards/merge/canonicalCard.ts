import type { Card } from '../card';
import type { Mark } from '../edits';

function byLanguage<T>(record: Readonly<Record<string, T>>, written: (value: T) => T) {
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([lang, value]) => [lang, written(value)]),
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

function mark({ by, at }: Mark): Mark {
  return { by, at };
}

/**
 * The card with its keys in the order of the schema and its languages in that of the alphabet: cards
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
    answer: byLanguage(card.answer, answer),
    notes: card.notes,
    keywords: card.keywords,
    template: card.template,
    status: card.status,
    ...(card.wasDraft && { wasDraft: card.wasDraft }),
    owner: card.owner,
    verifiers: card.verifiers,
    verifyEvery: card.verifyEvery,
    verified: byLanguage(card.verified, mark),
    dates: { ...(launch !== undefined && { launch }), ...(review !== undefined && { review }) },
    triggers: card.triggers.map(trigger),
    sources: card.sources.map(source),
    created: mark(card.created),
    updated: mark(card.updated),
  };
}
