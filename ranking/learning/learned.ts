import * as v from 'valibot';
import { type CardId, CardIdSchema } from '@/cards/ids';
import { RecentUse } from '../priors/recentUse';
import { type Increment, IncrementSchema } from './increment';
import { featureHash, LearnedCounts } from './learnedCounts';
import type { MetWords } from './metWords';
import { isUse, type OwnData, OwnSums } from './ownSums';
import { shardOf } from './readShard';
import { Residual } from './residual';
import {
  type CardSums,
  PARTS,
  periodOf,
  SHARD_SCHEMA,
  type Shard,
  UNITS,
  wholeParts,
  worthOf,
} from './shard';
import { isUnused, NO_USES, oneUse, type Pairs, type Uses, usesWith } from './sums';

/** A feature of one insert counts so many parts. */
export const ONE_INSERT = UNITS.insert * PARTS;

/** Whose sums this device adds to, and when. */
export interface LearnedBy {
  device: string;
  /** Grows with each forgetting. */
  epoch: number;
  /** See {@link periodOf}. */
  period: number;
}

/** A card as the sums know it. */
interface LearnedCard {
  id: CardId;
  hash: number;
  uses: Uses;
}

/**
 * What all devices have learned, as sums. Whole numbers are added, so that the same shards give the same
 * sums in whatever order they come; a shard that comes again takes the place of its older self.
 */
export class Learned {
  /** Stems and pairs by card. */
  readonly words = new LearnedCounts();
  /** Pieces of words by card. */
  readonly pieces = new LearnedCounts();
  readonly residual = new Residual();
  readonly recent = new RecentUse();
  readonly #by: LearnedBy;
  readonly #cards: LearnedCard[] = [];
  readonly #numbers = new Map<CardId, number>();
  readonly #others = new Map<string, Shard>();
  #own = new OwnSums();
  #changes = 0;
  #middle = { at: -1, uses: 0 };

  constructor(by: LearnedBy) {
    this.#by = by;
  }

  /** Another number after each change. */
  get changes(): number {
    return this.#changes;
  }

  /** The id of the shard that this device adds to. */
  get ownId(): string {
    const { device, epoch, period } = this.#by;
    return `shard:${device}.${epoch}.${period}`;
  }

  /** Rare words that tickets of this device said. */
  get met(): MetWords {
    return this.#own.met;
  }

  /** A number for a ticket, by its key: another on each device, so that no two can compare theirs. */
  numberOfTicket(key: string): number {
    return featureHash(`${this.#by.device} ${key}`);
  }

  /** The cards that anything was ever known of, by their numbers. */
  get cards(): readonly LearnedCard[] {
    return this.#cards;
  }

  /** The number of a card that was used or sent away; one of which all was taken back has none. */
  numberOf(id: CardId): number | undefined {
    const number = this.#numbers.get(id);
    const card = number === undefined ? undefined : this.#cards[number];
    return card && !isUnused(card.uses) ? number : undefined;
  }

  /** Inserts of a card, and copies as halves; older periods count less. */
  usesOf(number: number): number {
    const { inserts, copies } = this.#cards[number]?.uses ?? NO_USES;
    return Math.max(0, inserts + copies / 2) / PARTS;
  }

  /** The uses that half of the used cards have at most. */
  get middleUses(): number {
    if (this.#middle.at !== this.#changes) {
      const uses = this.#cards.map((_, number) => this.usesOf(number)).filter((each) => each > 0);
      uses.sort((a, b) => a - b);
      this.#middle = { at: this.#changes, uses: uses[uses.length >> 1] ?? 0 };
    }
    return this.#middle.uses;
  }

  /** How often a card was sent away from a ticket. */
  sentAway(number: number): number {
    return Math.max(0, this.#cards[number]?.uses.sentAway ?? 0) / PARTS;
  }

  /**
   * Puts a shard in the place of its older self.
   *
   * @param keptAs the id under which it is kept, where that is known: a shard that says another id is none.
   * @returns false for what is no shard of this version: it adds nothing, nor does what was kept before
   *   under the id.
   */
  put(content: unknown, keptAs?: string): boolean {
    const shard = shardOf(content);
    const id = keptAs ?? shard?.id;
    if (id === undefined) return false;
    const sound = shard?.id === id ? shard : undefined;
    if (id === this.ownId) this.#putOwn(sound);
    else this.#putOther(id, sound);
    return sound !== undefined;
  }

  /** Adds what an event taught to the sums of this device. */
  add(increment: Increment): void {
    this.#applyIncrement(increment, 1);
    this.#own.met.add(increment.met);
  }

  /** Takes away again what an event had added; what is no increment changes nothing. */
  takeBack(content: unknown): void {
    const { success, output } = v.safeParse(IncrementSchema, content);
    if (!success) return;
    this.#own.met.takeBack(output.met);
    const left = this.#leftOf(output);
    if (left > 0) this.#applyIncrement(output, -left);
  }

  /** What adding an event, or taking it back (-1), changes in the sums, without what is never shared. */
  changeBy(content: unknown, sign: 1 | -1): Omit<OwnData, 'met'> | undefined {
    const { success, output } = v.safeParse(IncrementSchema, content);
    if (!success) return undefined;
    const change = new OwnSums();
    change.add(output, sign === 1 ? 1 : -this.#leftOf(output));
    const { met: _, ...shared } = change.toData(Date.parse(output.at));
    return shared;
  }

  /** Whether what is kept under an id of {@link ownId}'s form was learned so long ago that it counts no longer. */
  isForgotten(shard: string): boolean {
    const period = /^shard:[0-9a-z-]+\.\d+\.(\d+)$/.exec(shard)?.[1];
    return period !== undefined && worthOf(Number(period), this.#by.period) === 0;
  }

  /** What this device has learned, to be kept. @param now ms since the epoch. */
  ownShard(now: number): Shard {
    const { epoch, period } = this.#by;
    return {
      schema: SHARD_SCHEMA,
      id: this.ownId,
      epoch,
      period,
      ...this.#own.toData(now),
    };
  }

  /** What is left of an event by now, 0 to 1. */
  #leftOf({ at }: Increment): number {
    return worthOf(periodOf(Date.parse(at)), this.#by.period) / PARTS;
  }

  #putOwn(shard: Shard | undefined): void {
    this.#apply(this.ownShard(0), -1);
    this.#own = shard ? OwnSums.of(shard) : new OwnSums();
    if (shard) this.#apply(shard, 1);
  }

  #putOther(id: string, shard: Shard | undefined): void {
    const older = this.#others.get(id);
    if (older) this.#apply(older, -1);
    this.#others.delete(id);
    if (!shard) return;
    this.#others.set(id, shard);
    this.#apply(shard, 1);
  }

  #apply(shard: Shard, sign: 1 | -1): void {
    if (shard.epoch < this.#by.epoch) return;
    const worth = sign * worthOf(shard.period, this.#by.period);
    if (worth === 0) return;
    for (const [id, sums] of Object.entries(shard.cards)) {
      if (sums) this.#applyCard(v.parse(CardIdSchema, id), sums, worth);
    }
    this.#applyResidual(shard.residual, worth);
    this.recent.add(shard.recent, sign);
    this.#changes++;
  }

  #applyCard(id: CardId, sums: CardSums, worth: number): void {
    const number = this.#number(id);
    const card = this.#cards[number];
    if (card) card.uses = usesWith(card.uses, sums, worth);
    for (const [counts, { keys, units }] of [
      [this.words, sums.words],
      [this.pieces, sums.pieces],
    ] as const) {
      for (const [at, key] of keys.entries()) {
        counts.add(key, number, wholeParts(units[at], worth));
      }
    }
  }

  #applyResidual({ keys, units }: Pairs, worth: number): void {
    for (const [at, cell] of keys.entries()) {
      this.residual.add(cell, wholeParts(units[at], worth));
    }
  }

  /** @param share how much of it is added: 1, or below 0 what is left of it and taken away. */
  #applyIncrement(increment: Increment, share: number): void {
    const { card: id, kind, at, words, pieces, residual } = increment;
    this.#own.add(increment, share);
    this.#applyCard(id, { ...oneUse(kind), words, pieces }, share * PARTS);
    this.#applyResidual(residual, share * PARTS);
    if (isUse(kind)) this.recent.count(id, Date.parse(at), share < 0 ? -1 : 1);
    this.#changes++;
  }

  #number(id: CardId): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#cards.length;
    this.#numbers.set(id, number);
    this.#cards.push({ id, hash: featureHash(id), uses: NO_USES });
    return number;
  }
}
