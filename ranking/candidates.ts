import type { CardId } from '@/cards/ids';
import { type Features, featureWeight } from './learning/features';
import { type Learned, ONE_INSERT } from './learning/learned';
import { featureHash } from './learning/learnedCounts';
import type { Places } from './learning/likelihood';
import type { LexicalIndex } from './lexicalIndex';
import { TUNED } from './tuned';

/** A card that is looked at closely. */
export interface Candidate {
  id: CardId;
  slot: number;
  /** Its number in what was learned, where anything was. */
  number: number | undefined;
  /** Whether a ticket that it was used for said a telling word of the question. */
  isUsedForLike: boolean;
  /** The share of the pieces of the question's words that its title holds. */
  pieces: number;
  /** Of the question's meanings, those that its title says in whatever words; none in long questions. */
  meanings: readonly string[];
}

/** Keeps likelihoods above 0, where 0 says that nothing is shared. */
const SHIFT = 1000;

/**
 * The places of the greatest scores above 0, at most so many. Of equal ones the lower ids come first: places
 * are given out in another order on each device.
 */
function best(
  scores: Float32Array,
  most: number,
  idAt: (place: number) => CardId | undefined,
): number[] {
  const order = (a: number, b: number) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || ((idAt(a) ?? '') < (idAt(b) ?? '') ? -1 : 1);
  const found: number[] = [];
  let last: number | undefined;
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score <= 0 || score < least || (last !== undefined && order(last, at) < 0)) continue;
    found.push(at);
    // Sorting now and then keeps the list short without sorting them all.
    if (found.length >= most * 4) {
      found.sort(order);
      found.length = most;
      last = found[most - 1];
      least = last === undefined ? 0 : (scores[last] ?? 0);
    }
  }
  return found.sort(order).slice(0, most);
}

/**
 * How much of a question the tickets said that each card was used for, by card number: a first guess by
 * its telling words and pairs. Above 0 for every card that shares one.
 */
function learnedScores(features: Features, { words, cards }: Learned): Float32Array {
  const scores = new Float32Array(cards.length);
  if (words.total <= 0) return scores;
  const share = TUNED.wordsSmoothing / words.total;
  let length = 0;
  for (const [key, { kind, times }] of features.words) {
    // Stop words go with every card: they cost most and find none.
    if (kind === 'stop' || kind === 'stopPair' || kind === 'stopMeaning') continue;
    const feature = featureHash(key);
    const expected = share * words.sumOf(feature);
    if (!(expected > 0)) continue;
    const weight = featureWeight(kind) * times;
    length += weight;
    words.each(feature, (number, units) => {
      if (units <= 0) return;
      const more = weight * Math.log1p(units / ONE_INSERT / expected);
      scores[number] = (scores[number] ?? 0) + more;
    });
  }
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] ?? 0;
    if (score === 0) continue;
    const total = Math.max(0, words.totalOf(number)) / ONE_INSERT;
    scores[number] = Math.max(
      Number.MIN_VALUE,
      SHIFT + score - length * Math.log1p(total / TUNED.wordsSmoothing),
    );
  }
  return scores;
}

/** How rare the meanings of a question are that each title says, by slot. */
function meaningScores({ meanings }: Features, index: LexicalIndex): Float32Array {
  const scores = new Float32Array(index.slots);
  for (const meaning of meanings.keys()) {
    const rarity = index.rarity(meaning, 'head');
    index.eachPosting(meaning, 'head', (slot) => {
      scores[slot] = (scores[slot] ?? 0) + rarity;
    });
  }
  return scores;
}

/** Which meanings of a question the titles of candidates say. */
function withMeanings(
  candidates: Iterable<Candidate>,
  { meanings }: Features,
  index: LexicalIndex,
): Candidate[] {
  const said = new Map<number, string[]>();
  const listed = [...candidates];
  for (const { slot } of listed) said.set(slot, []);
  for (const meaning of meanings.keys()) {
    index.eachPosting(meaning, 'head', (slot) => said.get(slot)?.push(meaning));
  }
  return listed.map((candidate) => ({ ...candidate, meanings: said.get(candidate.slot) ?? [] }));
}

/** What share of the pieces of a question's telling words, rare ones first, each title holds, by slot. */
function pieceShares({ tellingPieces }: Features, index: LexicalIndex): Float32Array {
  const shares = new Float32Array(index.slots);
  const rarities = [...tellingPieces].map((piece) => {
    return { piece, rarity: Math.max(0, index.rarity(piece, 'pieces')) };
  });
  const all = rarities.reduce((sum, { rarity }) => sum + rarity, 0);
  for (const { piece, rarity } of rarities) {
    if (rarity === 0) continue;
    index.eachPosting(piece, 'pieces', (slot) => {
      shares[slot] = (shares[slot] ?? 0) + rarity / all;
    });
  }
  return shares;
}

/**
 * The published cards that may fit: those whose words fit best, those that were used for such tickets,
 * those whose titles hold pieces of its words, and those that are asked for by name.
 */
export function candidatesFor(
  features: Features,
  lexical: Float32Array,
  { index, learned, named }: { index: LexicalIndex; learned: Learned; named: Iterable<CardId> },
): Candidate[] {
  const candidates = new Map<number, Candidate>();
  const likeness = learnedScores(features, learned);
  const add = (slot: number | undefined, pieces = 0) => {
    const card = slot === undefined ? undefined : index.cardAt(slot);
    if (slot === undefined || card?.status !== 'published') return;
    const number = learned.numberOf(card.id);
    const isUsedForLike = number !== undefined && (likeness[number] ?? 0) > 0;
    candidates.set(slot, { id: card.id, slot, number, isUsedForLike, pieces, meanings: [] });
  };
  const idIn = (slot: number) => index.cardAt(slot)?.id;
  for (const slot of best(lexical, TUNED.candidates, idIn)) add(slot);
  const idOf = (number: number) => learned.cards[number]?.id;
  for (const number of best(likeness, TUNED.candidates, idOf)) {
    const id = idOf(number);
    if (id !== undefined) add(index.slotOf(id));
  }
  for (const id of named) add(index.slotOf(id));
  if (features.length > TUNED.piecesLength) return [...candidates.values()];
  for (const slot of best(meaningScores(features, index), TUNED.candidates, idIn)) add(slot);
  const shares = pieceShares(features, index);
  for (const slot of best(shares, TUNED.candidates, idIn)) add(slot, shares[slot]);
  return withMeanings(candidates.values(), features, index);
}

/** The candidates by place, for scores that go through all postings. */
export function placesOf(
  candidates: readonly Candidate[],
  { slots }: LexicalIndex,
  { cards }: Learned,
): Places {
  const bySlot = new Int32Array(slots);
  const byNumber = new Int32Array(cards.length);
  for (const [place, { slot, number }] of candidates.entries()) {
    bySlot[slot] = place + 1;
    if (number !== undefined) byNumber[number] = place + 1;
  }
  return {
    count: candidates.length,
    bySlot,
    byNumber,
    slotAt: (place) => candidates[place]?.slot,
    numberAt: (place) => candidates[place]?.number,
  };
}
