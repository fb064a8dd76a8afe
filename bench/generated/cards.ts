import type { Card } from '@/cards/card';
import type { CardId, CollectionId, Id, MemberId } from '@/cards/ids';
import { publishedCard } from '../publishedCard.ts';
import { integerBetween, randomFrom } from './random.ts';
import { type GeneratedLanguage, Vocabulary } from './vocabulary.ts';

/** Words of a card in all, its title among them: the length the reference's figures are given for. */
export const CARD_WORDS = 155;
const SENTENCE_WORDS = 14;
const PARAGRAPH_SENTENCES = 3;

/** Base 32 as ULIDs write it (https://github.com/ulid/spec). */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number as the 26 signs of a ULID. */
function ulidOf(value: number): string {
  let signs = '';
  for (let rest = value; signs.length < 26; rest = Math.floor(rest / 32)) {
    signs = CROCKFORD.charAt(rest % 32) + signs;
  }
  return signs;
}

/** The collection and the author of all cards made up here. */
export const GENERATED_COLLECTION = `collection:${ulidOf(1)}` as CollectionId;
export const GENERATED_MEMBER = `member:${ulidOf(1)}` as MemberId;

/** A run of made-up cards: the same run and number give the same card, whichever were made before. */
export interface GeneratedRun {
  /** An integer from 0 to 2^20 - 1, part of the ids: cards of two seeds never meet. */
  seed: number;
  lang: GeneratedLanguage;
}

const vocabularies = new Map<GeneratedLanguage, Vocabulary>();

/** The vocabulary of a language, made once. */
export function vocabularyOf(lang: GeneratedLanguage): Vocabulary {
  const known = vocabularies.get(lang) ?? new Vocabulary(lang);
  vocabularies.set(lang, known);
  return known;
}

/** The id of the card with this number. */
export function generatedId(number: number, { seed }: GeneratedRun): CardId {
  return `card:${ulidOf((seed + 1) * 2 ** 32 + number)}` as CardId;
}

/** So many words in sentences and paragraphs. CommonMark. */
function body(count: number, lang: GeneratedLanguage, random: () => number): string {
  const sentences: string[] = [];
  for (let left = count; left > 0; left -= SENTENCE_WORDS) {
    const text = vocabularyOf(lang).text(Math.min(left, SENTENCE_WORDS), random);
    sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  }
  const starts = sentences.keys().filter((index) => index % PARAGRAPH_SENTENCES === 0);
  return [...starts]
    .map((start) => sentences.slice(start, start + PARAGRAPH_SENTENCES).join(' '))
    .join('\n\n');
}

/** A published card of {@link CARD_WORDS} made-up words, 4 to 8 of them its title. */
export function generatedCard(number: number, run: GeneratedRun): Card {
  const { seed, lang } = run;
  const random = randomFrom(seed, number);
  const titleWords = integerBetween(4, 8, random);
  const at = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
  return publishedCard(
    {
      id: generatedId(number, run),
      title: vocabularyOf(lang).text(titleWords, random),
      body: body(CARD_WORDS - titleWords, lang, random),
      lang,
    },
    {
      collection: GENERATED_COLLECTION,
      template: `template:${ulidOf(1)}` as Id<'template'>,
      by: GENERATED_MEMBER,
      at,
    },
  );
}

/** The first cards of a run, each made when it is asked for. */
export function* generatedCards(count: number, run: GeneratedRun): Generator<Card> {
  for (let number = 0; number < count; number++) yield generatedCard(number, run);
}
