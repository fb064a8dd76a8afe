import type { Card } from '@/cards/card';
import { isMeaningKept } from '@/documents/rules/source/meaning.js';
import { UseLedger } from './useOfCards';

/** What of a card people write. */
export type Texts = Pick<Card, 'title' | 'answer' | 'notes'>;

/** The words that tell one edit from all others, as they stand in a text. */
export function wordsOf(text: string): string[] {
  return text.match(/\bw\d+\b/g) ?? [];
}

/** The texts of a card, each for itself. */
export function textsOf({ title, answer, notes }: Texts): string[] {
  return [title, notes, ...Object.values(answer).flatMap((each) => [each.title ?? '', each.body])];
}

/** The words that stand more than once in a text. */
export function doubledIn(text: string): string[] {
  const words = wordsOf(text);
  return words.filter((word, at) => words.indexOf(word) !== at);
}

export function wordsIn(texts: Texts | null): string[] {
  return texts ? textsOf(texts).flatMap(wordsOf) : [];
}

/** What everybody wrote, removed, verified and deleted. */
export class Ledger {
  /** Each word ever written, and who by. */
  readonly written = new Map<string, string>();
  /** Words that somebody who saw them took away. */
  readonly retired = new Set<string>();
  /** What the cards said that somebody verified. */
  readonly verified = new Map<string, Texts>();
  /** The cards that were deleted, as they were signed then. */
  readonly deleted = new Map<string, string>();
  /** Words of texts that somebody put together of both sides of a conflict: others may do so as well. */
  readonly doubled = new Set<string>();
  readonly use = new UseLedger();
  #words = 0;

  newWord(): string {
    this.#words += 1;
    return `w${this.#words}`;
  }

  /** Notes what somebody made of a card, by what they saw of it before. */
  edited(by: string, seen: readonly (Texts | null)[], made: Texts | null): void {
    const after = new Set(wordsIn(made));
    for (const word of seen.flatMap(wordsIn)) if (!after.has(word)) this.retired.add(word);
    for (const word of after) {
      if (!this.written.has(word)) this.written.set(word, by);
    }
  }

  /** Notes that somebody put both texts of a conflict one behind the other. */
  chosenBoth(made: Texts): void {
    for (const word of wordsIn(made)) this.doubled.add(word);
  }

  verifiedNow(card: Card, lang: string): void {
    this.verified.set(markKey(card.id, lang, card.verified[lang]), card);
  }

  /** Whether a verification of a card is one that somebody gave to what it says now. */
  isTrue(card: Card, lang: string): boolean {
    const said = this.verified.get(markKey(card.id, lang, card.verified[lang]));
    return said !== undefined && isMeaningKept(said, card, lang);
  }
}

function markKey(id: string, lang: string, mark: Card['verified'][string] | undefined): string {
  return `${id} ${lang} ${mark?.by} ${mark?.at}`;
}
