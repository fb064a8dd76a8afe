import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { comparableText } from './phrase';

/** Texts are dear to make anew at each key; beyond this many characters in all they are forgotten. */
const MOST_CHARACTERS = 8_000_000;

/** A card as it was when its text was made. */
interface Revision {
  id: CardId;
  /** ISO 8601. */
  updated: string;
}

/** The texts of cards that were read to look for a phrase, so that the next key reads none again. */
export class KnownTexts {
  readonly #texts = new Map<CardId, { updated: string; text: string }>();
  #characters = 0;

  /** The comparable text of a card as it was then; undefined where it is not known. */
  of({ id, updated }: Revision): string | undefined {
    const known = this.#texts.get(id);
    return known?.updated === updated ? known.text : undefined;
  }

  /** Makes the text of a card that was read, and keeps it. */
  learn(card: Card): string {
    const text = comparableText(card);
    if (this.#characters + text.length > MOST_CHARACTERS) this.#forgetAll();
    this.forget(card.id);
    this.#texts.set(card.id, { updated: card.updated.at, text });
    this.#characters += text.length;
    return text;
  }

  forget(id: CardId): void {
    this.#characters -= this.#texts.get(id)?.text.length ?? 0;
    this.#texts.delete(id);
  }

  #forgetAll(): void {
    this.#texts.clear();
    this.#characters = 0;
  }
}
