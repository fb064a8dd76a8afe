import * as v from 'valibot';
import { DOCUMENT_SCHEMA } from '@/cards/card';
import { type CardId, CardIdSchema } from '@/cards/ids';
import { usageIdOf } from '@/documents/joinedIds';
import type { SharedUse } from '@/documents/kinds/settings';
import {
  LEARNED_SCHEMA,
  MOST_OF_A_DAY,
  type SharedSums,
  type UsageCounts,
  type UsageDocument,
} from '@/documents/kinds/usage';
import { dayOf, isCountedWeek, periodOfWeek, weekOfDay } from '../../sync/usage/weeks';
import type { LearnedSums } from './learnedSums';

const DAY_MS = 86_400_000;
/** A period of the ranking (`ranking/learning/shard`) in days. */
const PERIOD_DAYS = 182;
/** So many numbers stand in one document: half a megabyte of text. */
const MOST_NUMBERS = 30_000;
/** What an insert adds to the count of a word; other uses add less. */
const UNITS_OF_A_USE = 4;

type CardSums = NonNullable<SharedSums['cards'][CardId]>;
type Pairs = SharedSums['residual'];
type Count = NonNullable<UsageCounts[CardId]>;

function within(most: number, value: number): number {
  return Math.max(-most, Math.min(most, value));
}

function pairsWithin(most: number, { keys, units }: Pairs): Pairs {
  return { keys, units: units.map((each) => within(most, each)) };
}

/** What the rules take of a card on one day; the ranking takes no more of it in half a year. */
function cardWithin({ words, pieces, ...uses }: CardSums): CardSums {
  const most = MOST_OF_A_DAY * UNITS_OF_A_USE;
  return {
    inserts: within(MOST_OF_A_DAY, uses.inserts),
    copies: within(MOST_OF_A_DAY, uses.copies),
    opens: within(MOST_OF_A_DAY, uses.opens),
    sentAway: within(MOST_OF_A_DAY, uses.sentAway),
    ...{ words: pairsWithin(most, words), pieces: pairsWithin(most, pieces) },
  };
}

function whole(uses: number): number {
  return Math.max(0, Math.min(MOST_OF_A_DAY, Math.floor(uses)));
}

function countOf({ inserts, copies, opens, sentAway }: CardSums): Count {
  return {
    ...{ inserts: whole(inserts), copies: whole(copies), opens: whole(opens) },
    negatives: whole(sentAway),
  };
}

function isNothing(count: Count): boolean {
  return Object.values(count).every((times) => times === 0);
}

/** The last day of a period that has been, and its first. */
function edgesOf(period: number, now: number): { first: string; last: string } {
  const current = periodOfWeek(weekOfDay(dayOf(now)));
  if (period > current) return { first: dayOf(now), last: dayOf(now) };
  const start = period * PERIOD_DAYS * DAY_MS;
  return { first: dayOf(start), last: dayOf(Math.min(now, start + (PERIOD_DAYS - 1) * DAY_MS)) };
}

interface Part {
  cards: [CardId, CardSums][];
  residual: Pairs;
}

function sizeOf({ words, pieces }: CardSums): number {
  return words.keys.length + pieces.keys.length;
}

/** Sums in parts that fit into documents. */
function partsOf({ cards, residual }: SharedSums): Part[] {
  const parts: Part[] = [];
  let room = 0;
  for (const [id, sums] of Object.entries(cards)) {
    if (!sums) continue;
    const last = parts.at(-1);
    const entry: [CardId, CardSums] = [v.parse(CardIdSchema, id), cardWithin(sums)];
    const size = sizeOf(sums);
    if (last && size <= room) last.cards.push(entry);
    else parts.push({ cards: [entry], residual: { keys: [], units: [] } });
    room = (last && size <= room ? room : MOST_NUMBERS) - size;
  }
  for (let at = 0; at < residual.keys.length; at += MOST_NUMBERS) {
    const [keys, units] = [residual.keys, residual.units].map((each) =>
      each.slice(at, at + MOST_NUMBERS),
    );
    parts.push({ cards: [], residual: { keys: keys ?? [], units: units ?? [] } });
  }
  return parts;
}

function recentWithin(recent: SharedSums['recent'], cards: readonly CardId[]) {
  const found = cards.flatMap((card) => {
    const days = Object.entries(recent[card] ?? {});
    const bounded = days.map(([day, uses]) => [day, within(MOST_OF_A_DAY, Math.trunc(uses))]);
    return days.length === 0 ? [] : [[card, Object.fromEntries(bounded)]];
  });
  return Object.fromEntries(found);
}

/** Days with all that was learned: several documents of one day, each under an id of its own. */
function taughtDays({ period, sums }: LearnedSums, device: string, now: number): UsageDocument[] {
  const { last: day } = edgesOf(period, now);
  return partsOf(sums).map(({ cards, residual }, at): UsageDocument => {
    const own = `${device}-${period}-${at}`;
    const ids = cards.map(([id]) => id);
    const counts = cards.map(([id, each]) => [id, countOf(each)] as const);
    return {
      ...{ _id: usageIdOf(own, day), schema: DOCUMENT_SCHEMA, device: own, day },
      counts: Object.fromEntries(counts.filter(([, count]) => !isNothing(count))),
      learned: {
        ...{ schema: LEARNED_SCHEMA, epoch: 0, period: periodOfWeek(weekOfDay(day)) },
        cards: Object.fromEntries(cards),
        ...{ residual, recent: recentWithin(sums.recent, ids) },
      },
    };
  });
}

/** What of the uses of a card falls on which day, as far as that is known; the rest on the first one. */
function countsByDay(
  sums: CardSums,
  days: Record<string, number>,
  first: string,
): [string, Count][] {
  const left = countOf(sums);
  const known = Object.entries(days).map(([number, uses]): [string, Count] => {
    const inserts = Math.min(whole(uses), left.inserts);
    const copies = Math.min(whole(uses) - inserts, left.copies);
    left.inserts -= inserts;
    left.copies -= copies;
    return [dayOf(Number(number) * DAY_MS), { inserts, copies, opens: 0, negatives: 0 }];
  });
  return [...known, [first, left]];
}

function added(one: Count | undefined, other: Count): Count {
  if (!one) return other;
  return {
    inserts: whole(one.inserts + other.inserts),
    copies: whole(one.copies + other.copies),
    opens: whole(one.opens + other.opens),
    negatives: whole(one.negatives + other.negatives),
  };
}

/** Days with how often cards were used: without the sums, the day says how lately. */
function countedDays({ period, sums }: LearnedSums, device: string, now: number): UsageDocument[] {
  const { first } = edgesOf(period, now);
  const own = `${device}-${period}`;
  const byDay = new Map<string, Map<CardId, Count>>();
  for (const [id, each] of Object.entries(sums.cards)) {
    if (!each) continue;
    const card = v.parse(CardIdSchema, id);
    for (const [day, count] of countsByDay(each, sums.recent[card] ?? {}, first)) {
      if (isNothing(count)) continue;
      const counts = byDay.get(day) ?? new Map<CardId, Count>();
      byDay.set(day, counts.set(card, added(counts.get(card), count)));
    }
  }
  return [...byDay].map(([day, counts]) => ({
    ...{ _id: usageIdOf(own, day), schema: DOCUMENT_SCHEMA, device: own, day },
    counts: Object.fromEntries(counts),
  }));
}

/**
 * The documents by which a team is told what a device learned of cards before the team had them.
 *
 * @param shares as much of it as an administrator agreed to.
 * @param device a random id that nothing else is told under.
 * @param now ms since the epoch.
 */
export function learnedDays(
  learned: readonly LearnedSums[],
  shares: SharedUse,
  device: string,
  now: number,
): UsageDocument[] {
  if (shares === 'nothing') return [];
  const daysOf = shares === 'words' ? taughtDays : countedDays;
  return learned
    .flatMap((each) => daysOf(each, device, now))
    .filter(({ day }) => isCountedWeek(weekOfDay(day), now));
}
