import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { markdownToPlainLine } from '@/cards/markdownText';
import { languageOf, type RankedLanguage, rankedLanguage } from './language';
import type { LexicalIndex, WeightedTerm } from './lexicalIndex';
import { likeness, type MeasuredText, measureText } from './likeness';
import { nearnessOfUnknown } from './nearness';
import { WEIGHTS } from './rankedCard';
import { boilerplateOf, isEditedCopy } from './shingles';
import { type Term, termsInAnyLanguage, termsOf } from './terms';

/** What is being written. */
export interface Writing {
  title: string;
  /** CommonMark. */
  body: string;
}

/** What cards are compared in, and how many are told. */
export interface SimilarContext {
  index: LexicalIndex;
  /** The card that is itself being written; null for a new one. */
  except: CardId | null;
  limit: number;
  /** The cards of these ids in the same order; one that is gone is undefined. */
  cardsById(ids: readonly CardId[]): Promise<(Card | undefined)[]>;
}

/** A card that may say already what is being written. */
export interface SimilarCard {
  card: Card;
  /** The language in which they are most alike. BCP 47. */
  lang: string;
  /** 0 to 1. */
  likeness: number;
  /** One of the two was made from the other by editing it. */
  isCopy: boolean;
}

/** More of an answer than this is not looked at, in UTF-16 units. */
const MAX_LENGTH = 4000;
/** The rarest terms say what a text is about. */
const MAX_KNOWN_TERMS = 24;
/** Words of a title that no card holds may be misspelt, or not written to their end. */
const MAX_UNKNOWN_TERMS = 6;
/** What something is called names it better than what is said of it. */
const TITLE_WEIGHT = 2;
/** So many of the cards that share the rarest terms are read and compared. */
const MAX_COMPARED = 16;

/** A text without what stands in for names and numbers, as it is compared. */
interface Text {
  title: string;
  text: string;
}

function plainText(title: string, markdown: string): Text {
  return { title, text: markdownToPlainLine(markdown.slice(0, MAX_LENGTH), () => ' ') };
}

/** A card as it stands in one language. */
interface Version extends Text {
  card: Card;
  lang: string;
}

/** A card in the language of the writing, where that is known and the card has it; else in all. */
function versionsOf(card: Card, wanted: RankedLanguage | undefined): Version[] {
  const { answer, sourceLang, title } = card;
  const languages = Object.keys(answer);
  const same = languages.filter((lang) => wanted && rankedLanguage(lang) === wanted);
  const compared = same.length > 0 ? same : languages;
  return (compared.length > 0 ? compared : [sourceLang]).map((lang) => ({
    card,
    lang,
    ...plainText(answer[lang]?.title ?? title, answer[lang]?.body ?? ''),
  }));
}

/** The rarest terms that cards hold; common ones only where there is nothing else to go by. */
function knownTerms(title: readonly Term[], body: readonly Term[], index: LexicalIndex) {
  const weights = new Map<string, number>(body.map(({ term }) => [term, 1]));
  for (const { term } of title) weights.set(term, TITLE_WEIGHT);
  const known = [...weights]
    .map(([term, weight]): WeightedTerm => ({ term, weight }))
    .filter(({ term }) => index.has(term));
  const telling = known.filter(({ term }) => !index.isCommon(term));
  return (telling.length > 0 ? telling : known)
    .map((asked) => ({ asked, worth: index.rarity(asked.term) * asked.weight }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MAX_KNOWN_TERMS)
    .map(({ asked }) => asked);
}

function unknownTerms(title: readonly Term[], index: LexicalIndex): WeightedTerm[] {
  const unknown = new Set(title.map(({ term }) => term).filter((term) => !index.has(term)));
  return [...unknown].slice(0, MAX_UNKNOWN_TERMS).map((term) => ({ term, weight: TITLE_WEIGHT }));
}

/** The cards that share most with what is written, by the index alone. */
function candidates(
  { title, text }: Text,
  language: RankedLanguage | undefined,
  { index, except }: SimilarContext,
): CardId[] {
  const terms = (of: string) => (language ? termsOf(of, language) : termsInAnyLanguage(of));
  const ofTitle = terms(title);
  const asked = [...knownTerms(ofTitle, terms(text), index), ...unknownTerms(ofTitle, index)];
  const nearness = nearnessOfUnknown((term) => index.has(term));
  return index
    .search(asked, { ...WEIGHTS, ...nearness }, ({ id }) => id !== except)
    .slice(0, MAX_COMPARED)
    .map(({ id }) => id);
}

function without(shingles: ReadonlySet<string>, left: ReadonlySet<string>): Set<string> {
  return new Set([...shingles].filter((each) => !left.has(each)));
}

/** The writing as it is measured in a language, made once for each. */
function measurer(written: Text, index: LexicalIndex): (lang: string) => MeasuredText {
  const known = new Map<string | undefined, MeasuredText>();
  return (lang) => {
    const language = rankedLanguage(lang);
    const measured = known.get(language) ?? measureText(written, lang, index);
    known.set(language, measured);
    return measured;
  };
}

/** One for each card: the language in which it is most like the writing; a copy in any is one. */
function byCard(compared: readonly SimilarCard[]): SimilarCard[] {
  const cards = new Map<CardId, SimilarCard>();
  for (const each of compared) {
    const other = cards.get(each.card.id);
    const nearer = other && other.likeness >= each.likeness ? other : each;
    cards.set(each.card.id, { ...nearer, isCopy: each.isCopy || other?.isCopy === true });
  }
  return [...cards.values()];
}

/** The writing beside each version of the cards; what many of these say in the same words tells no copy. */
function compare(written: Text, versions: readonly Version[], index: LexicalIndex): SimilarCard[] {
  const own = measurer(written, index);
  const theirs = versions.map((version) => ({
    version,
    measured: measureText(version, version.lang, index),
  }));
  const boilerplate = boilerplateOf(theirs.map(({ measured }) => measured.shingles));
  const telling = ({ shingles }: MeasuredText) => without(shingles, boilerplate);
  return theirs.map(({ version: { card, lang }, measured }) => ({
    card,
    lang,
    likeness: likeness(own(lang), measured),
    isCopy: isEditedCopy(telling(own(lang)), telling(measured)),
  }));
}

/**
 * The cards most like one that is being written: edited copies first, then the nearest that share any
 * telling word with it. Drafts count, archived cards do not.
 */
export async function similarCards(
  { title, body }: Writing,
  context: SimilarContext,
): Promise<SimilarCard[]> {
  const { index, limit, cardsById } = context;
  const written = plainText(title, body);
  const language = rankedLanguage(languageOf(`${title}\n${written.text}`));
  const found = candidates(written, language, context);
  const cards = found.length > 0 ? await cardsById(found) : [];
  const versions = cards.flatMap((card) => (card ? versionsOf(card, language) : []));
  return byCard(compare(written, versions, index))
    .sort((a, b) => Number(b.isCopy) - Number(a.isCopy) || b.likeness - a.likeness)
    .slice(0, limit);
}
