import type { Card } from '@/cards/card';
import { type CardMerge, type CardOrDeleted, mergeCards } from '@/cards/merge/mergeCards';
import { nameOfPart } from '@/cards/merge/parts';
import { aCard, type CardTraits } from '../aCard';

const member = (name: string) => aCard({ owner: name }).owner;
export const mark = (name: string, day: number) => ({
  by: member(name),
  at: `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});

const traits: CardTraits = {
  title: 'Pump',
  answer: { en: { body: 'Rinse it.\n\nDry it.' }, es: { body: 'Enjuágala.' } },
  notes: 'Ask Jonas.',
  keywords: ['pump', 'noise'],
  verifiers: [member('ana')],
  verified: { en: mark('ana', 1), es: mark('ana', 1) },
  verifyEvery: 90,
};
/** A card of which each test changes something. */
export const base = aCard(traits);

/** The card as a side leaves it. */
export function version(change: CardTraits, updated = mark('ana', 2)): Card {
  return aCard({ ...traits, updated, ...change });
}

/** The card that merges alone. */
export function merged(mine: CardOrDeleted, theirs: CardOrDeleted, from: Card | null = base): Card {
  const result = mergeCards(from, mine, theirs);
  if (result.state !== 'merged' || result.card === 'deleted') throw new Error('not merged');
  return result.card;
}

/** The names of what is open. */
export function openParts(result: CardMerge): string[] {
  return result.state === 'conflict' ? result.parts.map(nameOfPart) : [];
}
