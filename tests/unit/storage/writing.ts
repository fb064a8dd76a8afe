import type { Card } from '@/cards/card';
import type { Draft } from '@/cards/draft';
import { baseOf } from '@/cards/draftBase';
import { blankFields, fieldsOf } from '@/cards/fields';
import { type CollectionId, newId } from '@/cards/ids';
import { cardChangesSince, noteCardChanges } from '@/storage/changeLog';
import { database } from '@/storage/database';
import { putDraft } from '@/storage/drafts';
import { aCard, type CardTraits } from '../cards/aCard';

/** The moment at which the tests write, ms since the epoch. */
export const NOW = Date.parse('2026-11-22T09:00:00.000Z');
/** What the writes of the tests say of the person and the moment. */
export const writing = { nameless: 'Agent', firstCollection: 'My cards', now: NOW };

/** A card that is there. */
export async function put(traits: CardTraits): Promise<Card> {
  const card = aCard(traits);
  await database.transaction('rw', database.cards, database.changeLog, async () => {
    await database.cards.put(card);
    await noteCardChanges([card.id]);
  });
  return card;
}

/** A form that is kept: of a card, or of a new one. */
export async function aDraft(card: Card | null, body: string): Promise<Draft> {
  const fields = card ? fieldsOf(card) : { ...blankFields('en'), title: 'Pump' };
  const draft: Draft = {
    id: newId('draft'),
    base: card && baseOf(card),
    fields: { ...fields, answer: { en: { body } } },
    source: null,
    at: new Date(NOW).toISOString(),
  };
  await putDraft(draft);
  return draft;
}

/** Adds an empty collection of a sample. */
export async function sampleCollection(): Promise<CollectionId> {
  const id = newId('collection');
  await database.collections.put({ id, schema: 1, name: 'Sample', sample: true });
  return id;
}

/** The name of where a card stands. */
export async function nameOfCollection({ collection }: Pick<Card, 'collection'>) {
  return (await database.collections.get(collection))?.name;
}

/** The cards told as changed since a moment. */
export async function changedSince(seq: number): Promise<string[]> {
  return (await cardChangesSince(seq)).changes.map(({ id }) => id);
}
