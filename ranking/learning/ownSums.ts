import * as v from 'valibot';
import { CardIdSchema } from '@/cards/ids';
import { RecentUse } from '../priors/recentUse';
import type { Increment } from './increment';
import { MetWords } from './metWords';
import type { Shard } from './shard';
import { GrowingSums, oneUse, usesWith } from './sums';

/** Whether a kind of event is a use that counts as a recent one. */
export function isUse(kind: Increment['kind']): boolean {
  return kind === 'insert' || kind === 'copy';
}

/** What a device has learned, as plain data. */
export type OwnData = Pick<Shard, 'cards' | 'residual' | 'recent' | 'met'>;

/** What this device has learned, as it grows, and is kept. */
export class OwnSums {
  readonly met = new MetWords();
  readonly #sums = new GrowingSums();
  readonly #recent = new RecentUse();

  /** The sums as they were kept. */
  static of(shard: Shard): OwnSums {
    const own = new OwnSums();
    for (const [id, sums] of Object.entries(shard.cards)) {
      if (!sums) continue;
      const card = own.#sums.of(v.parse(CardIdSchema, id));
      card.uses = usesWith(card.uses, sums, 1);
      card.words.add(sums.words);
      card.pieces.add(sums.pieces);
    }
    own.#sums.residual.add(shard.residual);
    own.#recent.add(shard.recent);
    own.met.add(shard.met);
    return own;
  }

  /** @param share how much of it is added: 1, or below 0 what is left of it and taken away. */
  add(increment: Increment, share: number): void {
    const { card, kind, at, words, pieces, residual } = increment;
    const sums = this.#sums.of(card);
    sums.uses = usesWith(sums.uses, oneUse(kind), share);
    sums.words.add(words, share);
    sums.pieces.add(pieces, share);
    this.#sums.residual.add(residual, share);
    if (isUse(kind)) this.#recent.count(card, Date.parse(at), share < 0 ? -1 : 1);
  }

  /** All of it as plain data. @param now ms since the epoch. */
  toData(now: number): OwnData {
    return {
      cards: this.#sums.toCards(),
      residual: this.#sums.residual.toPairs(),
      recent: this.#recent.toData(now),
      met: this.met.toData(),
    };
  }
}
