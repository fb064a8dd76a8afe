import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch';
import * as v from 'valibot';
import type { Card } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { markdownToPlainLine } from '@/cards/markdownText';
import { KnownTexts } from './knownTexts';
import { RANKED_LANGUAGES, rankedLanguage } from './language';
import { labelOf } from './searchQuery';
import { termsOf } from './terms';

/** Changes whenever the same cards would give another index: options, stems, fields. */
export const LEXICAL_INDEX_VERSION = 'lexical-3/minisearch-7.2.0';

/** A term in more than this share of the cards is common; among a handful of cards none is. */
const COMMON_SHARE = 0.4;
const COMMON_AT_LEAST = 5;

const FIELDS = ['title', 'keywords', 'answer'] as const;
export type IndexedField = (typeof FIELDS)[number];

/** What of a card is kept beside its words, for filters. */
export interface StoredCard {
  id: CardId;
  status: Card['status'];
  collection: CollectionId;
  /** Its keywords as {@link labelOf} compares them. */
  labels: string[];
  /** ISO 8601. */
  updated: string;
}

interface IndexedCard extends Record<IndexedField, string>, StoredCard {}

const OPTIONS: Options<IndexedCard> = {
  fields: [...FIELDS],
  storeFields: ['status', 'collection', 'labels', 'updated'],
  // Texts come as terms apart by spaces, made in the language of each.
  tokenize: (text) => text.split(' ').filter(Boolean),
  processTerm: (term) => term,
};

const SnapshotSchema = v.object({
  version: v.literal(LEXICAL_INDEX_VERSION),
  index: v.string(),
});

/** A term to look for, and how much it counts. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

export interface LexicalMatch extends StoredCard {
  score: number;
  /** The query terms that were found, as asked for. */
  queryTerms: string[];
  /** Indexed terms by the fields they were found in. */
  found: Record<string, IndexedField[]>;
}

/** MiniSearch keeps in how many documents a term stands, but tells nobody except its kin. */
class CountingSearch extends MiniSearch<IndexedCard> {
  /**
   * The number of cards with the term in the field that has most of them. A card that went may count
   * until the index was cleaned, which it does by itself.
   */
  static cardsWith(search: MiniSearch<IndexedCard>, term: string): number {
    const fields = (search as CountingSearch)._index.get(term)?.values() ?? [];
    return Math.max(0, ...[...fields].map((cards) => cards.size));
  }
}

function join(texts: readonly string[], tag: string): string {
  const language = rankedLanguage(tag);
  return texts.flatMap((text) => termsOf(text, language).map(({ term }) => term)).join(' ');
}

/** Keywords are often of several languages, whatever the card's own is. */
function joinKeywords(keywords: readonly string[], sourceLang: string): string {
  const tags = [sourceLang, ...RANKED_LANGUAGES];
  return [...new Set(tags.flatMap((tag) => join(keywords, tag).split(' ')))].join(' ');
}

/** The words of an answer; what stands in for a customer's name or number is none. */
function wordsOf(body: string): string {
  return markdownToPlainLine(body, () => ' ');
}

function indexed(card: Card): IndexedCard {
  const answers = Object.entries(card.answer);
  return {
    id: card.id,
    status: card.status,
    collection: card.collection,
    labels: card.keywords.map(labelOf),
    updated: card.updated.at,
    title: [
      join([card.title], card.sourceLang),
      ...answers.map(([tag, { title }]) => join(title ? [title] : [], tag)),
    ].join(' '),
    keywords: joinKeywords(card.keywords, card.sourceLang),
    answer: answers.map(([tag, { body }]) => join([wordsOf(body)], tag)).join(' '),
  };
}

function storedOf(result: SearchResult): StoredCard {
  const { id, status, collection, labels, updated } = result;
  return { id, status, collection, labels, updated };
}

/** Whether a card may be found. */
export type Lets = (card: StoredCard) => boolean;

/**
 * The words of all cards that are not archived, or of the archived alone, searchable; lives in memory,
 * kept as a snapshot.
 */
export class LexicalIndex {
  #search = new MiniSearch<IndexedCard>(OPTIONS);
  readonly #isArchive: boolean;
  /** What was read of its cards to look for phrases. */
  readonly texts = new KnownTexts();

  constructor(holds: 'current' | 'archived' = 'current') {
    this.#isArchive = holds === 'archived';
  }

  /** The index of the current cards of a snapshot, or null where it is of another version or broken. */
  static fromSnapshot(snapshot: unknown): LexicalIndex | null {
    const parsed = v.safeParse(SnapshotSchema, snapshot);
    if (!parsed.success) return null;
    const index = new LexicalIndex();
    try {
      index.#search = MiniSearch.loadJSON<IndexedCard>(parsed.output.index, OPTIONS);
    } catch {
      // A snapshot is only a saving of time: a broken one is built anew by the caller.
      return null;
    }
    return index;
  }

  toSnapshot(): v.InferOutput<typeof SnapshotSchema> {
    return {
      version: LEXICAL_INDEX_VERSION,
      index: JSON.stringify(this.#search),
    };
  }

  get size(): number {
    return this.#search.documentCount;
  }

  /** Adds the card, or puts it in place of its older self; one that was archived leaves the current. */
  put(card: Card): void {
    this.remove(card.id);
    if ((card.status === 'archived') !== this.#isArchive) return;
    this.#search.add(indexed(card));
  }

  /** Removes a card; an unknown id is no error. */
  remove(id: CardId): void {
    this.texts.forget(id);
    if (this.#search.has(id)) this.#search.discard(id);
  }

  /** Whether any card holds exactly this term. */
  has(term: string): boolean {
    return CountingSearch.cardsWith(this.#search, term) > 0;
  }

  /** Whether so many of the cards hold the term that it tells nothing about one of them. */
  isCommon(term: string): boolean {
    const cards = CountingSearch.cardsWith(this.#search, term);
    return cards > COMMON_AT_LEAST && cards > this.size * COMMON_SHARE;
  }

  /** How rare a term is among the cards: natural logarithm of all cards over those that hold it. */
  rarity(term: string): number {
    return Math.log((this.size + 1) / (CountingSearch.cardsWith(this.#search, term) + 0.5));
  }

  /** Cards that hold any of the terms (`OR`) or all of them (`AND`), best first. */
  search(
    terms: readonly WeightedTerm[],
    options: SearchOptions,
    lets: Lets = () => true,
  ): LexicalMatch[] {
    if (terms.length === 0) return [];
    const weights = new Map(terms.map(({ term, weight }) => [term, weight]));
    return this.#search
      .search([...weights.keys()].join(' '), {
        boostTerm: (term) => weights.get(term) ?? 1,
        filter: (result) => lets(storedOf(result)),
        ...options,
      })
      .map((result: SearchResult) => ({
        ...storedOf(result),
        score: result.score,
        queryTerms: result.queryTerms,
        found: result.match as Record<string, IndexedField[]>,
      }));
  }

  /** Every card that may be found, the one changed last first. */
  all(lets: Lets): LexicalMatch[] {
    return this.#search
      .search(MiniSearch.wildcard, { filter: (result) => lets(storedOf(result)) })
      .map((result) => ({ ...storedOf(result), score: 0, queryTerms: [], found: {} }))
      .sort((a, b) => Number(a.updated < b.updated) - Number(a.updated > b.updated));
  }
}
