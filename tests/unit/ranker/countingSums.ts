import type { SharedSums } from '@/documents/kinds/usage';
import type { Sums } from '@/entrypoints/ranker/learner';
import type { LearningEvent } from '@/storage/learning/event';
import type { ShardOwner } from '@/storage/learning/shards';

const USES: Record<string, string> = {
  ...{ insert: 'inserts', copy: 'copies', open: 'opens', 'not-for': 'sentAway' },
};

/** How often each thing was learned, by what was done, to which card, for which ticket. */
type Counts = Record<string, number>;

interface CountingShard {
  id: string;
  counts: Counts;
}

/** Sums that count events and nothing else. */
export class CountingSums implements Sums {
  readonly #own: string;
  readonly #shards = new Map<string, Counts>();

  constructor({ device, epoch }: ShardOwner) {
    this.#own = `${device}:${epoch}`;
  }

  put(content: unknown, keptAs: string): void {
    const { id, counts } = content as CountingShard;
    this.#shards.set(keptAs, id === keptAs ? counts : {});
  }

  #add(counts: Counts, sign: 1 | -1): void {
    const own = { ...this.#shards.get(this.#own) };
    for (const [key, count] of Object.entries(counts)) own[key] = (own[key] ?? 0) + sign * count;
    this.#shards.set(this.#own, own);
  }

  learn({ kind, card, ticketKey }: LearningEvent): Counts {
    const increment = { [`${kind} ${card} ${ticketKey}`]: 1 };
    this.#add(increment, 1);
    return increment;
  }

  takeBack(increment: unknown): void {
    this.#add(increment as Counts, -1);
  }

  /** How often the card was used, and how, as a team is told it. */
  changeBy(increment: unknown, sign: 1 | -1): SharedSums {
    const cards = Object.keys(increment as Counts).map((key) => {
      const [kind = '', card = ''] = key.split(' ');
      const none = { inserts: 0, copies: 0, opens: 0, sentAway: 0 };
      const pairs = { keys: [], units: [] };
      return [card, { ...none, [USES[kind] ?? '']: sign, words: pairs, pieces: pairs }];
    });
    const residual = { keys: [], units: [] };
    return { cards: Object.fromEntries(cards), residual, recent: {} };
  }

  isForgotten(shard: string): boolean {
    return shard.startsWith('forgotten');
  }

  ownShard(): CountingShard {
    return { id: this.#own, counts: this.#shards.get(this.#own) ?? {} };
  }

  /** What all shards come to, without what comes to nothing. */
  get total(): Counts {
    const total: Counts = {};
    for (const counts of this.#shards.values()) {
      for (const [key, count] of Object.entries(counts)) total[key] = (total[key] ?? 0) + count;
    }
    return Object.fromEntries(Object.entries(total).filter(([, count]) => count !== 0));
  }
}
