import type { Card } from './card';
import type { Mark } from './edits';
import { changedLanguages } from './meaning';

/**
 * The card saying again what an earlier version of it said: an edit like any other. Where it stands, who
 * answers for it and how often it is verified stay as they are; a language whose meaning changes by it needs
 * verification again.
 */
export function restoredCard(card: Card, version: Card, mark: Mark): Card {
  const { wasDraft: _, ...said } = version;
  const { id, schema, collection, status, wasDraft } = card;
  const { owner, verifiers, verifyEvery, sources, created } = card;
  const restored: Card = {
    ...said,
    ...{ id, schema, collection, status, ...(wasDraft && { wasDraft }) },
    ...{ owner, verifiers, verifyEvery, sources, created },
    verified: {},
    updated: mark,
  };
  const changed = new Set(changedLanguages(card, restored));
  const kept = Object.entries(card.verified).filter(([lang]) => !changed.has(lang));
  return { ...restored, verified: Object.fromEntries(kept) };
}
