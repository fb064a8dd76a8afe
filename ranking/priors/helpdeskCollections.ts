import * as v from 'valibot';
import { type CollectionId, CollectionIdSchema } from '@/cards/ids';
import type { Ticket } from '@/helpdesks/ticket';
import { fold } from '../fold';

const BindingSchema = v.object({
  /** The help desk as tickets name it; one that this version does not know is another's. */
  helpdesk: v.optional(v.string()),
  brand: v.optional(v.string()),
});
type Binding = v.InferOutput<typeof BindingSchema>;

/** The setting as it is kept: for which help desk or brand a collection is written. */
export const CollectionBindingsSchema = v.record(CollectionIdSchema, BindingSchema);
export type CollectionBindings = ReadonlyMap<CollectionId, Binding>;

/** Whether a card's collection is for tickets such as this one: for them, for others, or for all. */
export type Standing = 'own' | 'other' | 'unbound';

const BONUS = { own: 0.3, other: -0.5, unbound: 0 } as const satisfies Record<Standing, number>;

function plain(name: string | undefined): string {
  return fold(name ?? '').trim();
}

/** The setting as it is looked up; a value that is not one binds nothing. */
export function readBindings(setting: unknown): CollectionBindings {
  const parsed = v.safeParse(CollectionBindingsSchema, setting);
  if (!parsed.success) return new Map();
  const bindings = new Map<CollectionId, Binding>();
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
  const parts = [
    { wanted: plain(bound?.helpdesk), told: plain(ticket.helpdesk) },
    { wanted: plain(bound?.brand), told: plain(ticket.brand) },
  ].filter(({ wanted }) => wanted !== '');
  if (parts.some(({ wanted, told }) => told !== '' && told !== wanted)) return 'other';
  return parts.length > 0 && parts.every(({ told }) => told !== '') ? 'own' : 'unbound';
}

/** What the collection adds to a card's score, -0.5 to 0.3. */
export function standingBonus(standing: Standing): number {
  return BONUS[standing];
}
