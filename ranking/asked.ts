import { fold } from './fold';
import { rankedLanguage } from './language';
import { type Features, featuresOf, readingsOf, type Sentence } from './learning/features';
import type { LexicalIndex, WeightedTerm } from './lexicalIndex';
import type { Query } from './query';
import { type Term, termsInAnyLanguage, termsOf } from './terms';
import { TUNED } from './tuned';

/** A sentence of a question: its terms for the index, and its words for what was learned. */
export interface AskedSentence {
  terms: readonly WeightedTerm[];
  /** One, or one for each language it may be in. */
  readings: readonly Sentence[];
}

/** A question as it is scored. */
export interface Asked {
  /** Its terms, for telling a person which were found. */
  terms: readonly Term[];
  /** The terms of the whole question, best first. */
  whole: readonly WeightedTerm[];
  /** Those of them that some card holds. */
  known: ReadonlySet<string>;
  /** Its subject and its sentences. */
  sentences: readonly AskedSentence[];
  /** The features of all its sentences. */
  features: Features;
}

/** A term of a text and how much that part of the question counts. */
interface Part {
  terms: readonly Term[];
  weight: number;
}

/** The parts of a hyphenated word beside the word itself. */
const PART_WEIGHT = 0.5;

function weighted(parts: readonly Part[]): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { terms, weight } of parts) {
    for (const { term, partOf } of terms) {
      const here = partOf ? weight * PART_WEIGHT : weight;
      weights.set(term, Math.max(weights.get(term) ?? 0, here));
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** The terms worth asking for, best first: those that cards hold by rarity, and some that none holds. */
function chosen(
  all: readonly WeightedTerm[],
  known: ReadonlySet<string>,
  index: LexicalIndex,
): WeightedTerm[] {
  const held = all
    .filter(({ term }) => known.has(term))
    .map((asked) => ({ asked, worth: index.rarity(asked.term) * asked.weight }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ asked }) => asked);
  const unknown = all.filter(({ term }) => !known.has(term));
  return [...held.slice(0, TUNED.knownTerms), ...unknown.slice(0, TUNED.unknownTerms)];
}

/** The subject and the sentences that learned scores look at. */
function sentencesToLook({ subject, sentences }: Query): string[] {
  let left: number = TUNED.learnedLength;
  const looked: string[] = [];
  for (const sentence of [subject, ...sentences]) {
    if (left <= 0 || looked.length >= TUNED.sentences) break;
    if (sentence !== '') looked.push(sentence.slice(0, left));
    left -= sentence.length;
  }
  return looked;
}

/** A query in the terms of its language and the words of its sentences. */
export function askedOf(query: Query, index: LexicalIndex): Asked {
  const language = rankedLanguage(query.language);
  const terms = (text: string) => (language ? termsOf(text, language) : termsInAnyLanguage(text));
  const names = new Set(query.names);
  // "Conversation with" and a name is what a help desk calls a ticket that has no subject.
  const subject = terms(query.subject).filter(({ word }) => !names.has(fold(word)));
  const body = terms(query.body);
  // Once an agent has replied, the talk goes on, and what was said before is only its background.
  const parts = [
    { terms: body, weight: 1 },
    { terms: subject, weight: query.isFollowUp ? TUNED.oldSubjectWeight : TUNED.subjectWeight },
    ...(query.isFollowUp ? [{ terms: terms(query.earlier), weight: TUNED.earlierWeight }] : []),
  ];
  const all = weighted(parts);
  const known = new Set(all.flatMap(({ term }) => (index.has(term) ? term : [])));
  const whole = chosen(all, known, index);
  const isAsked = new Set(whole.map(({ term }) => term));
  const sentences = sentencesToLook(query).map((sentence) => ({
    terms: weighted([{ terms: terms(sentence), weight: 1 }]).filter(({ term }) =>
      isAsked.has(term),
    ),
    readings: readingsOf(sentence, language),
  }));
  return {
    terms: [...subject, ...body],
    whole,
    known,
    sentences,
    features: featuresOf(sentences.flatMap(({ readings }) => readings)),
  };
}
