import type { Asked } from './asked';
import { tellingStems } from './learning/features';
import { type Learned, ONE_INSERT } from './learning/learned';
import { featureHash } from './learning/learnedCounts';
import type { Scored } from './mixture';
import { wordsOf } from './rankedCard';
import type { Reason } from './reasons';

/** Words that are told as what was learned. */
const TOLD_WORDS = 4;
/** A residual below this tells that the card was sent away from the like of this ticket. */
const SENT_AWAY = -0.05;

/** Tells what the use of cards says for them, or against them, on tickets like one. */
export class LearnedReasons {
  readonly #learned: Learned;
  readonly #words: ReadonlyMap<string, string>;
  /** Features of the question that tell something, and the stems that say each. */
  readonly #telling: readonly { key: string; stems: readonly string[] }[];

  constructor(asked: Asked, learned: Learned) {
    this.#learned = learned;
    this.#words = wordsOf(asked.terms);
    this.#telling = [
      ...tellingStems(asked.features).map((stem) => ({ key: stem, stems: [stem] })),
      ...[...asked.features.meanings].map(([key, stems]) => ({ key, stems: [...stems] })),
    ];
  }

  of({ number, residual }: Scored): Reason[] {
    if (number === undefined) return [];
    const tickets = Math.round(this.#learned.sentAway(number));
    const isAgainst = tickets > 0 && residual < SENT_AWAY;
    return [
      ...this.#usedFor(number),
      ...(isAgainst ? [{ kind: 'sent-away' as const, tickets }] : []),
    ];
  }

  /**
   * For how many tickets like this one a card was used: as many as said the word, or what it means, that
   * most of them share with this one. A part of a ticket is told as a whole one.
   */
  #usedFor(number: number): Reason[] {
    const { words } = this.#learned;
    const found = this.#telling
      .map(({ key, stems }) => ({ stems, units: words.unitsOf(featureHash(key), number) }))
      .filter(({ units }) => units > 0)
      .sort((a, b) => b.units - a.units);
    const tickets = Math.ceil(
      Math.min(this.#learned.usesOf(number), (found[0]?.units ?? 0) / ONE_INSERT),
    );
    if (tickets === 0) return [];
    const told = found.flatMap(({ stems }) => stems.flatMap((stem) => this.#words.get(stem) ?? []));
    return [{ kind: 'learned', tickets, words: [...new Set(told)].slice(0, TOLD_WORDS) }];
  }
}
