import * as v from 'valibot';
import { BindingsByCollectionSchema, type CollectionBinding } from '@/cards/collectionBinding';
import { type CollectionId, CollectionIdSchema } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { fold } from '../fold';

/** For which help desk or brand collections are written. */
export type CollectionBindings = ReadonlyMap<CollectionId, CollectionBinding>;

/** Whether a card's collection is for tickets such as this one: for them, for others, or for all. */
export type Standing =
  | { stands: 'unbound' }
  /** By its help desk, or the brand; where both are its own, by the brand, which tells more. */
  | { stands: 'own' | 'other'; by: 'helpdesk' | 'brand' };

const BONUS = { own: 0.3, other: -0.5, unbound: 0 } as const satisfies Record<
  Standing['stands'],
  number
>;

function plain(name: string | undefined): string {
  return fold(name ?? '').trim();
}

/** The setting as it is looked up; a value that is not one binds nothing. */
export function readBindings(setting: unknown): CollectionBindings {
  const parsed = v.safeParse(BindingsByCollectionSchema, setting);
  if (!parsed.success) return new Map();
  const bindings = new Map<CollectionId, CollectionBinding>();
  for (const [id, binding] of Object.entries(parsed.output)) {
    if (binding) bindings.set(v.parse(CollectionIdSchema, id), binding);
  }
  return bindings;
}

/**
 * Where a collection stands to a ticket. It is another's if help desk or brand is another; what the
 * ticket does not tell decides nothing.
 */
export function standingOf(
  collection: CollectionId,
  ticket: Partial<Pick<Ticket, 'helpdesk' | 'brand'>>,
  bindings: CollectionBindings,
): Standing {
  const bound = bindings.get(collection);
  const parts = (['helpdesk', 'brand'] as const)
    .map((by) => ({ by, wanted: plain(bound?.[by]), told: plain(ticket[by]) }))
    .filter(({ wanted }) => wanted !== '');
  const other = parts.find(({ wanted, told }) => told !== '' && told !== wanted);
  if (other) return { stands: 'other', by: other.by };
  const last = parts.at(-1);
  const isOwn = last && parts.every(({ told }) => told !== '');
  return isOwn ? { stands: 'own', by: last.by } : { stands: 'unbound' };
}

/** What the collection adds to a card's score, -0.5 to 0.3. */
export function standingBonus(standing: Standing): number {
  return BONUS[standing.stands];
}
