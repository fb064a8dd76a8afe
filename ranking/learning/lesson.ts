import type { CardId } from '@/cards/ids';
import { askedOf } from '../asked';
import { RANKED_LANGUAGES, type RankedLanguage, rankedLanguage } from '../language';
import type { LexicalIndex } from '../lexicalIndex';
import { type Scored, scoredCandidates } from '../mixture';
import type { Query } from '../query';
import { tokensOf } from '../terms';
import { TUNED } from '../tuned';
import { type Features, featuresOf } from './features';
import { vectorOf } from './featureVector';
import type { Increment } from './increment';
import { type Learnable, learnable } from './learnable';
import type { Learned } from './learned';
import { featureHash } from './learnedCounts';
import { Residual } from './residual';
import { type LearnedKind, UNITS } from './shard';
import type { Pairs } from './sums';

/** Something a person did with a card for a ticket. */
export interface LearningEvent {
  /** What tells the ticket from all others. */
  ticketKey: string;
  card: CardId;
  kind: LearnedKind;
  /** ISO 8601. */
  at: string;
  /** What the ticket asked. */
  query: Query;
}

const ADDRESSES = /\S+@\S+|\b(?:https?:\/\/|www\.)\S+/gi;

/** A text whose language is not told is learned as it will be asked for: in its first reading. */
function languageToLearn(query: Query): RankedLanguage {
  return rankedLanguage(query.language) ?? RANKED_LANGUAGES[0];
}

/** The words of a query that may be kept of it. */
function wordsToLearn(
  { card, query, ticketKey }: LearningEvent,
  index: LexicalIndex,
  learned: Learned,
): Learnable {
  const language = languageToLearn(query);
  const slot = index.slotOf(card);
  const isOfCard = (stem: string) =>
    slot !== undefined && (index.holds(slot, stem, 'title') || index.holds(slot, stem, 'answer'));
  let left = TUNED.learnedLength;
  const sentences = [query.subject, ...query.sentences].map((sentence) => {
    const text = sentence.slice(0, Math.max(0, left)).replace(ADDRESSES, ' ');
    left -= sentence.length;
    return tokensOf(text, language);
  });
  const { met } = learned;
  const ticket = learned.numberOfTicket(ticketKey);
  return learnable(sentences, { names: new Set(query.names), isOfCard, met, ticket });
}

function pairsOf(counted: Iterable<readonly [string, number]>, units: number): Pairs {
  const pairs: Pairs = { keys: [], units: [] };
  if (units === 0) return pairs;
  for (const [key, times] of counted) {
    pairs.keys.push(featureHash(key));
    pairs.units.push(units * times);
  }
  return pairs;
}

/** A card's first inserts have to get past cards that nobody used; later ones only past those in use. */
const FIRST_USES = 2;

/**
 * How sure the ranking is of each card that was used before, or is used now. While a card is new to use,
 * cards that nobody used are its rivals too: what stands behind one of them has to learn. They themselves
 * are left alone, or they would be buried.
 */
function chances(scored: readonly Scored[], card: CardId, learned: Learned) {
  const usesOf = (number: number | undefined) =>
    number === undefined ? 0 : learned.usesOf(number);
  const isNew = usesOf(scored.find(({ id }) => id === card)?.number) < FIRST_USES;
  const used = scored.filter(({ id, number }) => id === card || usesOf(number) > 0);
  const rivals = isNew ? scored : used;
  const most = Math.max(...rivals.map(({ score }) => score));
  const sum = rivals.reduce((all, { score }) => all + Math.exp(score - most), 0);
  return used.map(({ id, score }) => ({ id, chance: Math.exp(score - most) / sum }));
}

/** By how much each card's score should have been other than it was. */
function errorsOf(event: LearningEvent, scored: readonly Scored[], learned: Learned) {
  const all = chances(scored, event.card, learned);
  if (event.kind !== 'not-for') {
    return all.map(({ id, chance }) => ({ id, error: Number(id === event.card) - chance }));
  }
  const away = all.find(({ id }) => id === event.card)?.chance ?? 0;
  const rest = 1 - away;
  return all.map(({ id, chance }) => {
    const share = rest > 0 ? chance / rest : 0;
    return { id, error: id === event.card ? -away : away * share };
  });
}

/**
 * Multinomial logistic regression by stochastic gradient on what the rest of the score leaves over,
 * for cards that were used; others are left alone, or a new card would be buried.
 */
function residualPairs(
  event: LearningEvent,
  features: Features,
  scored: readonly Scored[],
  learned: Learned,
): Pairs {
  const vector = vectorOf(features);
  const step = TUNED.residualStep * ((UNITS[event.kind] || UNITS.insert) / UNITS.insert);
  const pairs: Pairs = { keys: [], units: [] };
  for (const { id, error } of errorsOf(event, scored, learned)) {
    if (Math.abs(error) < TUNED.leastError) continue;
    const hash = featureHash(id);
    for (const [at, feature] of vector.features.entries()) {
      const units = Residual.toUnits(step * error * (vector.values[at] ?? 0));
      if (units === 0) continue;
      pairs.keys.push(Residual.cellOf(feature, hash));
      pairs.units.push(units);
    }
  }
  return pairs;
}

/**
 * What an event teaches: counts of the words that may be kept, and by how much the ranking was wrong.
 * Nothing is changed; {@link Learned.add} adds it.
 */
export function lessonOf(event: LearningEvent, index: LexicalIndex, learned: Learned): Increment {
  const { card, kind, at, query } = event;
  const { tokens, met } = wordsToLearn(event, index, learned);
  const features = featuresOf([{ tokens, language: languageToLearn(query), weight: 1 }]);
  const scored = scoredCandidates(askedOf(query, index), { index, learned }, [card]);
  // Once a ticket, however often it says it: counts are of tickets.
  const words = [...features.words.keys()].map((key) => [key, 1] as const);
  const isShort = features.length <= TUNED.piecesLength;
  return {
    card,
    kind,
    at,
    words: pairsOf(words, UNITS[kind]),
    pieces: pairsOf(isShort ? features.pieces : [], UNITS[kind]),
    residual: residualPairs(event, features, scored, learned),
    met,
  };
}
