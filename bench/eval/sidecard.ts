import * as v from 'valibot';
import {
  type CardId,
  CardIdSchema,
  CollectionIdSchema,
  idSchema,
  MemberIdSchema,
} from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { featuresOf } from '@/ranking/learning/features';
import { Learned } from '@/ranking/learning/learned';
import { featureHash } from '@/ranking/learning/learnedCounts';
import { lessonOf } from '@/ranking/learning/lesson';
import { NOTHING_MET, periodOf, SHARD_SCHEMA, type Shard, UNITS } from '@/ranking/learning/shard';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { queryOf } from '@/ranking/query';
import { rank } from '@/ranking/rank';
import { tokensOf } from '@/ranking/terms';
import { publishedCard } from '../publishedCard';
import type { SetCard } from './evaluationSet';
import { RANKING_LENGTH } from './metrics';
import { letterOf, ticketOf } from './ticketOf';
import type { Insert } from './usage';

const AT = '2026-01-01T00:00:00.000Z';
const ORIGIN = {
  collection: v.parse(CollectionIdSchema, 'collection:evaluation'),
  template: v.parse(idSchema('template'), 'template:evaluation'),
  by: v.parse(MemberIdSchema, 'member:evaluation'),
  at: AT,
};
const PERIOD = periodOf(Date.parse(AT));
/** What is learned of a foreign card, at most. */
const BURDEN_FEATURES = 200;
/** How many foreign cards one device has used. */
const DEVICE_CARDS = 1000;

/** The shipped ranker over the cards of a set: the one place where the evaluation meets it. */
export class Sidecard {
  readonly #index = new LexicalIndex();
  readonly #names = new Map<CardId, string>();
  readonly #ids = new Map<string, CardId>();
  #learned = new Learned({ device: 'evaluation', epoch: 0, period: PERIOD });

  constructor(cards: readonly SetCard[]) {
    for (const [number, card] of cards.entries()) {
      const id = v.parse(CardIdSchema, `card:evaluation-${number}`);
      this.#names.set(id, card.id);
      this.#ids.set(card.id, id);
      this.#index.put(publishedCard({ ...card, id }, ORIGIN));
    }
  }

  /**
   * Forgets what it learned, and learns anew.
   *
   * @param burden what others inserted of foreign cards: one list for all of an evaluation, or none.
   * @param inserts what was inserted of the set's cards, in this order.
   */
  learn(burden: readonly Insert[], inserts: readonly Insert[]): void {
    this.#learned = new Learned({ device: 'evaluation', epoch: 0, period: PERIOD });
    for (let from = 0; from < burden.length; from += DEVICE_CARDS) {
      this.#learned.put(this.#shardOf(burden.slice(from, from + DEVICE_CARDS), from));
    }
    for (const { query, card } of inserts) {
      const ticket = ticketOf(query.id, letterOf(query.text));
      const event = {
        ticketKey: ticket.key,
        card: this.#idOf(card),
        kind: 'insert',
        at: AT,
        query: queryOf(ticket),
      } as const;
      this.#learned.add(lessonOf(event, this.#index, this.#learned));
    }
  }

  #idOf(card: string): CardId {
    return v.parse(CardIdSchema, this.#ids.get(card));
  }

  /** What another device learned of foreign cards: counts alone, for they come without a ranking. */
  #shardOf(burden: readonly Insert[], number: number): Shard {
    const cards = burden.map(({ query, card }) => {
      const tokens = tokensOf(query.text, 'en');
      const { words } = featuresOf([{ tokens, language: 'en', weight: 1 }]);
      const keys = [...words.keys()].slice(0, BURDEN_FEATURES).map(featureHash);
      const sums = { keys, units: keys.map(() => UNITS.insert) };
      const nothing = { keys: [], units: [] };
      const uses = { inserts: 1, copies: 0, opens: 0, sentAway: 0 };
      return [this.#idOf(card), { ...uses, words: sums, pieces: nothing }] as const;
    });
    return {
      schema: SHARD_SCHEMA,
      ...{ id: `shard:foreign-${number}`, epoch: 0, period: PERIOD },
      cards: Object.fromEntries(cards),
      residual: { keys: [], units: [] },
      ...{ recent: {}, met: NOTHING_MET },
    };
  }

  /** Ids of the set's cards for a ticket, best first. */
  rank(ticket: Ticket): string[] {
    const context = {
      ...{ index: this.#index, learned: this.#learned },
      ...{ dismissed: new Set<CardId>(), limit: RANKING_LENGTH, now: Date.parse(AT) },
    };
    return rank(ticket, context).cards.map(({ id }) => this.#names.get(id) ?? id);
  }
}
