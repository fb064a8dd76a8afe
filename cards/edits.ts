import { basedAnswers } from './basedAnswers';
import { type Card, DOCUMENT_SCHEMA, type Source } from './card';
import {
  ANSWER_TEMPLATE,
  blankDetails,
  type CardDetails,
  withConfirmed,
  withDetails,
  withNamedImages,
} from './details';
import type { CardFields } from './draft';
import { type MissingPart, missingParts, tidyFields } from './fields';
import type { CardId, CollectionId, MemberId } from './ids';
import { changedLanguages } from './meaning';
import { answeredLanguages } from './trust';
import type { VerifierId } from './verifiers';

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
 * A published card of its maker, not verified yet; what the details say otherwise goes before.
 *
 * @throws IncompleteCardError where title or answer are missing.
 */
export function cardFromFields(
  fields: CardFields,
  { id, collection, sources, mark }: NewCard,
  details: CardDetails = blankDetails(ANSWER_TEMPLATE),
): Card {
  const { title, sourceLang, answer, notes, keywords } = completeFields(fields);
  const card: Card = {
    id,
    schema: DOCUMENT_SCHEMA,
    collection,
    ...{ title, sourceLang, answer: basedAnswers(null, { sourceLang, answer }), notes, keywords },
    ...blankDetails(ANSWER_TEMPLATE),
    status: 'published',
    owner: mark.by,
    verified: {},
    sources,
    created: mark,
    updated: mark,
  };
  const detailed = withDetails(card, details);
  // Where nobody is named, its maker answers for it.
  return detailed.verifiers.length > 0 ? detailed : { ...detailed, verifiers: [mark.by] };
}

function withoutDraftMark({ wasDraft: _, ...card }: Card): Card {
  return card;
}

/**
 * The card with the fields of the form, and with the details where it edits them. A language whose meaning
 * changes needs verification again; a draft is published by it, unless the details say that it stays one.
 *
 * @throws IncompleteCardError where title or answer are missing.
 */
export function editCard(card: Card, fields: CardFields, mark: Mark, details?: CardDetails): Card {
  const { title, sourceLang, answer, notes, keywords, collection } = completeFields(fields);
  const worded: Card = {
    ...withoutDraftMark(card),
    ...{ title, sourceLang, notes, keywords },
    collection: collection ?? card.collection,
    answer: basedAnswers(card, { sourceLang, answer: withConfirmed(answer, details) }),
    status: card.status === 'draft' ? 'published' : card.status,
    updated: mark,
  };
  const edited = details ? withDetails(worded, details) : withNamedImages(worded);
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

/**
 * The card with somebody's word that it is true in several languages, or in all that it has an answer in; languages
 * without one are left out. A draft and an archived card are verified by nobody, and come back as they are.
 */
export function verifyLanguages(
  card: Card,
  languages: readonly string[] | 'all',
  mark: Mark,
): Card {
  if (card.status !== 'published') return card;
  const answered = answeredLanguages(card);
  const verified =
    languages === 'all' ? answered : answered.filter((each) => languages.includes(each));
  return verified.reduce((each, lang) => verifyCard(each, lang, mark), card);
}

/** Whose a card is from now on: who verifies it, and who owns it; what is left out stays. */
export interface Responsible {
  verifiers?: readonly VerifierId[];
  owner?: MemberId;
}

/** The card handed on. What it says, and who found it true, stays; it comes back as it is where nothing changes. */
export function handOnCard(card: Card, to: Responsible, mark: Mark): Card {
  const verifiers = to.verifiers ? [...new Set(to.verifiers)] : card.verifiers;
  const owner = to.owner ?? card.owner;
  const isSame = owner === card.owner && verifiers.join() === card.verifiers.join();
  return isSame ? card : { ...card, verifiers, owner, updated: mark };
}
