import * as v from 'valibot';
import type { Card, Collection } from '@/cards/card';
import type { CardId, CollectionId } from '@/cards/ids';
import { type TicketTrace, ticketTraces } from '@/cards/ticketTraces';
import { isGroup, type VerifierId } from '@/cards/verifiers';
import { FlagDocumentSchema } from '@/documents/kinds/questions';
import type { SharedUse } from '@/documents/kinds/settings';
import { database } from '../../database';
import { sharedUse } from '../../sync/usage/consent';
import { knownTeam } from './knownTeam';
import { publishTables } from './publish';
import { type KnownTeam, teamCardOf } from './teamCard';
import { untoldUses } from './tellLearned';

/** What a person should know of a card before the team reads it. */
export interface PreviewedCard {
  id: CardId;
  title: string;
  status: Card['status'];
  /** What may be a customer's; of an earlier version too, as these go along. */
  traces: TicketTrace[];
  /** The web addresses it names as its sources. */
  addresses: string[];
  /** Names of those whom the team does not know; this person takes their place. */
  strangers: string[];
  /** What becomes of its verifications. */
  verified: 'none' | 'goes-along' | 'lapses';
  versions: number;
  /** Open ones. */
  flags: number;
  /** How often it was used before the team had it, as far as that may be told. */
  uses: number;
}

/** What publishing a collection comes to. */
export interface PublishPreview {
  from: Collection;
  /** By title. */
  cards: PreviewedCard[];
  /** What of its use is told. */
  shares: SharedUse;
}

/** What many cards come to. */
export interface PreviewTotals
  extends Record<'drafts' | 'archived' | 'versions' | 'flags', number> {
  cards: number;
  /** Each once. */
  strangers: string[];
  goAlong: number;
  lapse: number;
  uses: number;
}

/** What these cards come to together. */
export function totalsOf(cards: readonly PreviewedCard[]): PreviewTotals {
  const count = (is: (card: PreviewedCard) => boolean) => cards.filter(is).length;
  const sum = (of: (card: PreviewedCard) => number) =>
    cards.reduce((all, card) => all + of(card), 0);
  const strangers = new Set(cards.flatMap((card) => card.strangers));
  return {
    cards: cards.length,
    drafts: count(({ status }) => status === 'draft'),
    archived: count(({ status }) => status === 'archived'),
    strangers: [...strangers].sort((a, b) => a.localeCompare(b)),
    goAlong: count(({ verified }) => verified === 'goes-along'),
    lapse: count(({ verified }) => verified === 'lapses'),
    versions: sum(({ versions }) => versions),
    flags: sum(({ flags }) => flags),
    uses: sum(({ uses }) => uses),
  };
}

/** What in a card or what it said before may be a customer's; of each kind the first. */
function tracesOf(said: readonly Card[]): TicketTrace[] {
  const found = said.flatMap(ticketTraces);
  return found.filter(({ kind }, at) => found.findIndex((each) => each.kind === kind) === at);
}

/** How many flags that nobody has settled this device holds of each card. */
async function openFlags(): Promise<ReadonlyMap<CardId, number>> {
  const counts = new Map<CardId, number>();
  const flags = await database.ownDocuments.where('kind').equals('flag').toArray();
  for (const { id, content } of flags) {
    const { success, output } = v.safeParse(FlagDocumentSchema, { ...content, _id: id });
    if (!success || output.resolved) continue;
    counts.set(output.card, (counts.get(output.card) ?? 0) + 1);
  }
  return counts;
}

async function namesOf(ids: readonly VerifierId[]): Promise<string[]> {
  const people = ids.flatMap((id) => (isGroup(id) ? [] : id));
  const members = await database.members.bulkGet(people);
  return members.flatMap((member) => member?.name ?? []);
}

/** What becomes of a card's verifications, the worse of it first. */
function fateOf(card: Card, lapsed: readonly string[]): PreviewedCard['verified'] {
  if (lapsed.length > 0) return 'lapses';
  return Object.keys(card.verified).length > 0 ? 'goes-along' : 'none';
}

interface Beside {
  team: KnownTeam;
  flags: ReadonlyMap<CardId, number>;
  uses: ReadonlyMap<CardId, number>;
}

async function previewCard(card: Card, { team, flags, uses }: Beside): Promise<PreviewedCard> {
  const versions = await database.versions.where('card').equals(card.id).toArray();
  const { unknown, lapsed } = teamCardOf(card, team, card.collection);
  return {
    ...{ id: card.id, title: card.title, status: card.status },
    traces: tracesOf([card, ...versions.map(({ content }) => content)]),
    addresses: card.sources.flatMap(({ url }) => url ?? []),
    strangers: await namesOf(unknown),
    verified: fateOf(card, lapsed),
    versions: versions.length,
    flags: flags.get(card.id) ?? 0,
    uses: uses.get(card.id) ?? 0,
  };
}

async function previewOf(from: Collection, team: KnownTeam): Promise<PublishPreview> {
  const cards = await database.cards.where('collection').equals(from.id).toArray();
  const flags = await openFlags();
  const uses = await untoldUses(cards.map(({ id }) => id));
  const previewed: PreviewedCard[] = [];
  for (const card of cards) previewed.push(await previewCard(card, { team, flags, uses }));
  previewed.sort((a, b) => a.title.localeCompare(b.title));
  return { from, cards: previewed, shares: await sharedUse() };
}

/**
 * What publishing a collection of this device would come to, nothing being written.
 *
 * @param to null for a collection that is yet to be made.
 * @returns undefined where one of them is gone, or this device takes part in no workspace.
 */
export function previewPublish(
  from: CollectionId,
  to: CollectionId | null,
): Promise<PublishPreview | undefined> {
  const { collections, members } = database;
  return database.transaction('r', [...publishTables(), members], async () => {
    const own = await collections.get(from);
    const shared = to === null ? undefined : await collections.get(to);
    const team = await knownTeam(shared ?? null);
    if (!own || !team || (to !== null && !shared)) return undefined;
    return previewOf(own, team);
  });
}
