import type { Card, Collection } from '@/cards/card';
import type { BindingsByCollection } from '@/cards/collectionBinding';
import type { Slug } from '@/cards/collectionSlug';
import type { CardId, CollectionId } from '@/cards/ids';
import { noteCardChanges } from '../../changeLog';
import { bindAgain, collectionBindings, unbind } from '../../collectionBindings';
import { database } from '../../database';
import { furtherTables, type OwnDocument } from '../../furtherDocuments';
import { readSetting, writeSetting } from '../../settings';
import { whileThereIsRoom } from '../../storageFull';
import { outboxTables, queueCards } from '../../sync/outbox';
import { mayInCollection } from '../../sync/rights';
import { bringTemplates, formsFollow } from './alongside';
import { knownTeam } from './knownTeam';
import type { Publication } from './rows';
import { type KnownTeam, teamCardOf } from './teamCard';
import { type ToldLearned, tellLearned } from './tellLearned';

/** So many of the last publications are remembered, to tell how far they are. */
const REMEMBERED = 20;

/** What a person publishes. */
export interface Publishing {
  from: CollectionId;
  /** A collection that the team shares. */
  to: CollectionId;
  /** Those of its cards that go; others stay, and with them the collection. */
  cards: readonly CardId[];
}

/** A collection of which nothing was left, and that went too. */
export interface Emptied {
  /** What it was for. */
  bindings: BindingsByCollection;
  /** Whether the collection that its cards went to is for that now. */
  isBound: boolean;
}

/** What was published, and what takes it back. */
export interface Published {
  from: Collection;
  to: CollectionId;
  /** As they were, and as they went. */
  before: Card[];
  after: Card[];
  /** Null where cards were left. */
  emptied: Emptied | null;
  templates: OwnDocument[];
  told: ToldLearned;
  at: string;
}

/** What came of publishing. */
export type PublishOutcome =
  | { state: 'published'; published: Published }
  /** A collection or every card is gone, or is nothing that can be published. */
  | { state: 'gone' }
  /** The team's rules do not let this person write there. */
  | { state: 'no-right' }
  | { state: 'no-team' };

/** The tables of publishing, and of taking it back. */
export function publishTables() {
  const { cards, changeLog, countedEvents, drafts, settings, shards, usageDays } = database;
  const own = [cards, changeLog, countedEvents, drafts, settings, shards, usageDays];
  return [...own, ...furtherTables(), ...outboxTables()];
}

async function mayEdit(slug: Slug): Promise<boolean> {
  return mayInCollection({ roles: (await readSetting('roles')) ?? [] }, 'edit', slug);
}

/** Within a transaction: the cards of a collection that are to go and are still there. */
async function cardsToGo({ from, cards }: Publishing): Promise<Card[]> {
  const found = await database.cards.bulkGet([...cards]);
  return found.flatMap((card) => (card?.collection === from ? card : []));
}

/**
 * Within a transaction: a collection that was emptied goes, and what it was for goes to the other, unless that
 * is for something already.
 */
async function leaveEmptied(from: CollectionId, to: CollectionId): Promise<Emptied> {
  await database.collections.delete(from);
  const bindings = await unbind([from]);
  const binding = bindings[from];
  const isBound = binding !== undefined && (await collectionBindings())[to] === undefined;
  if (isBound) await bindAgain({ [to]: binding });
  return { bindings, isBound };
}

async function remember({ from, to, after, at }: Published): Promise<void> {
  const known = (await readSetting('publications')) ?? [];
  const made: Publication = { name: from.name, to, cards: after.length, at };
  await writeSetting('publications', [...known, made].slice(-REMEMBERED));
}

async function bring(
  before: readonly Card[],
  { from, to }: { from: Collection; to: Collection & { slug: Slug } },
  team: KnownTeam,
  now: number,
): Promise<Published> {
  const at = new Date(now).toISOString();
  const after = before.map((card) => teamCardOf(card, team, to.id).card);
  const ids = after.map(({ id }) => id);
  const templates = await bringTemplates(ids, at);
  const told = await tellLearned(ids, to.slug, now);
  await database.cards.bulkPut(after);
  await noteCardChanges(ids);
  // Versions and flags follow. What a card says is what it said: only who says it is another by name, which is no version of it.
  await queueCards(
    after.map((card) => ({ before: { ...card, collection: from.id }, after: card })),
  );
  const isEmptied = (await database.cards.where('collection').equals(from.id).count()) === 0;
  const gone = new Set(ids);
  await formsFollow(from.id, to.id, (card) => (card === null ? isEmptied : gone.has(card)));
  const emptied = isEmptied ? await leaveEmptied(from.id, to.id) : null;
  return { from, to: to.id, before: [...before], after, emptied, templates, told, at };
}

/** Within a transaction over {@link publishTables}; see {@link publish}. */
export async function publishWithin(asked: Publishing, now: number): Promise<PublishOutcome> {
  const { collections } = database;
  const [from, to] = await Promise.all([collections.get(asked.from), collections.get(asked.to)]);
  const slug = to?.slug;
  if (!from || from.sample || from.slug !== undefined || !to || slug === undefined) {
    return { state: 'gone' };
  }
  const team = await knownTeam(to);
  if (!team) return { state: 'no-team' };
  if (!(await mayEdit(slug))) return { state: 'no-right' };
  const cards = await cardsToGo(asked);
  if (cards.length === 0) return { state: 'gone' };
  const published = await bring(cards, { from, to: { ...to, slug } }, team, now);
  await remember(published);
  return { state: 'published', published };
}

/**
 * Brings cards of this device to a collection of the team's, in one transaction: with their versions, open
 * flags and unsaved forms, and with what was learned of them, once. From then on they are on their way like any
 * other change, whatever becomes of the page.
 *
 * @param now ms since the epoch.
 * @throws StorageFullError where there is no more room.
 */
export function publish(asked: Publishing, now: number): Promise<PublishOutcome> {
  return whileThereIsRoom(() =>
    database.transaction('rw', publishTables(), async () => await publishWithin(asked, now)),
  );
}
