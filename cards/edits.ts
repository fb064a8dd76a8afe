import * as v from 'valibot';
import { type Card, DOCUMENT_SCHEMA, type Source } from './card';
import type { CardFields } from './draft';
import { type MissingPart, missingParts, tidyFields } from './fields';
import { type CardId, type CollectionId, idSchema, type MemberId } from './ids';
import { changedLanguages } from './meaning';

/** Days after which somebody is asked whether a new card is still true. */
const VERIFY_EVERY_DAYS = 90;
const ANSWER_TEMPLATE = v.parse(idSchema('template'), 'template:answer');

/** Who does something to a card, and when (ISO 8601). */
export interface Mark {
  by: MemberId;
  at: string;
}

/** The fields lack what every card has. */
export class IncompleteCardError extends Error {
  override name = 'IncompleteCardError';
  readonly missing: readonly MissingPart[];
  constructor(missing: readonly MissingPart[]) {
    super(`The card lacks ${missing.join(' and ')}.`);
    this.missing = missing;
  }
}

function completeFields(fields: CardFields): CardFields {
  const missing = missingParts(fields);
  if (missing.length > 0) throw new IncompleteCardError(missing);
  return tidyFields(fields);
}

/** Where a new card comes to stand. */
export interface NewCard {
  id: CardId;
  collection: CollectionId;
  sources: Source[];
  mark: Mark;
}

/**
 * A published card of its maker, not verified yet.
 *
 * @throws IncompleteCardError where title or answer are missing.
 */
export function cardFromFields(
  fields: CardFields,
  { id, collection, sources, mark }: NewCard,
): Card {
  const { title, sourceLang, answer, notes, keywords } = completeFields(fields);
  return {
    id,
    schema: DOCUMENT_SCHEMA,
    collection,
    ...{ title, sourceLang, answer, notes, keywords },
    template: ANSWER_TEMPLATE,
    status: 'published',
    owner: mark.by,
    verifiers: [mark.by],
    verifyEvery: VERIFY_EVERY_DAYS,
    verified: {},
    dates: {},
    triggers: [],
    sources,
    created: mark,
    updated: mark,
  };
}

function withoutDraftMark({ wasDraft: _, ...card }: Card): Card {
  return card;
}

/**
 * The card with the fields of the form. A language whose meaning changes needs verification again; a
 * draft is published by it.
 *
 * @throws IncompleteCardError where title or answer are missing.
 */
export function editCard(card: Card, fields: CardFields, mark: Mark): Card {
  const { title, sourceLang, answer, notes, keywords, collection } = completeFields(fields);
  const edited: Card = {
    ...withoutDraftMark(card),
    ...{ title, sourceLang, notes, keywords },
    collection: collection ?? card.collection,
    // What an answer was based on is kept: the form does not show it.
    answer: Object.fromEntries(
      Object.entries(answer).map(([lang, written]) => {
        const basedOn = card.answer[lang]?.basedOn;
        return [lang, { ...written, ...(basedOn && { basedOn }) }];
      }),
    ),
    status: card.status === 'draft' ? 'published' : card.status,
    updated: mark,
  };
  const changed = new Set(changedLanguages(card, edited));
  const verified = Object.entries(card.verified).filter(([lang]) => !changed.has(lang));
  return { ...edited, verified: Object.fromEntries(verified) };
}

function withoutTitle({ title: _, ...answer }: Card['answer'][string]): Card['answer'][string] {
  return answer;
}

/** A draft that says the same as another card and that nobody has verified. */
export function duplicateCard(card: Card, copy: { id: CardId; title: string; mark: Mark }): Card {
  const { [card.sourceLang]: own, ...others } = card.answer;
  return {
    ...withoutDraftMark(card),
    id: copy.id,
    title: copy.title,
    // An own title in the card's own language would stand before the copy's.
    answer: own ? { [card.sourceLang]: withoutTitle(own), ...others } : others,
    status: 'draft',
    owner: copy.mark.by,
    verifiers: [copy.mark.by],
    verified: {},
    created: copy.mark,
    updated: copy.mark,
  };
}

/** The card out of suggestions and search, with everything it says kept. */
export function archiveCard(card: Card, mark: Mark): Card {
  const isDraft = card.status === 'draft';
  return { ...card, status: 'archived', ...(isDraft && { wasDraft: true }), updated: mark };
}

/** An archived card back among the others, a draft as a draft; who verified it is still known. */
export function restoreCard(card: Card, mark: Mark): Card {
  const status = card.wasDraft ? 'draft' : 'published';
  return { ...withoutDraftMark(card), status, updated: mark };
}

/** The card with somebody's word that it is true in this language. What it says stays as it was. */
export function verifyCard(card: Card, lang: string, mark: Mark): Card {
  return { ...card, verified: { ...card.verified, [lang]: mark } };
}
