import * as v from 'valibot';
import type { BackupContent } from './backup';
import { type Card, type Collection, DOCUMENT_SCHEMA } from './card';
import type { BindingsByCollection } from './collectionBinding';
import { sameName } from './collectionName';
import type { Draft } from './draft';
import { type CardId, type CollectionId, CollectionIdSchema } from './ids';

/** `merge` adds to what is here, the newer of two winning; `replace` leaves what the file has alone. */
export type RestoreMode = 'merge' | 'replace';

/** What a restore does to the cards. */
export interface RestoreCounts {
  added: number;
  updated: number;
  /** The same here as in the file. */
  same: number;
  /** Left as they are, being newer here. */
  kept: number;
  /** Here and not in the file; gone afterwards. */
  removed: number;
  /** Put into a collection of their own, theirs being neither in the file nor here. */
  rehomed: number;
}

/** What to write, and what it comes to. */
export interface RestorePlan {
  content: BackupContent;
  counts: RestoreCounts;
  /** The name this person goes on under, where the restore makes them another; else null. */
  goesOnAs: string | null;
}

/** The home of cards whose collection is gone: one id, so that restoring twice makes one of it. */
const RESTORED = v.parse(CollectionIdSchema, 'collection:restored');

/** Where cards go: collections of one name are one, unless one of them is a sample's and may go. */
class Homes {
  readonly added: Collection[] = [];
  rehomed = 0;
  readonly #homes = new Map<CollectionId, CollectionId>();
  readonly #here: readonly Collection[];
  readonly #restoredName: string;

  constructor(here: readonly Collection[], brought: readonly Collection[], restoredName: string) {
    this.#here = here;
    this.#restoredName = restoredName;
    for (const { id } of here) this.#homes.set(id, id);
    for (const collection of brought) this.#bring(collection);
  }

  #bring(collection: Collection): void {
    if (this.#homes.has(collection.id)) return;
    const twin = collection.sample ? undefined : this.#named(collection.name);
    if (!twin) this.added.push(collection);
    this.#homes.set(collection.id, twin?.id ?? collection.id);
  }

  #named(name: string): Collection | undefined {
    return this.#here.find((each) => !each.sample && sameName(each.name, name));
  }

  of(id: CollectionId): CollectionId | undefined {
    return this.#homes.get(id);
  }

  /** The home of a card; a new one where its own is unknown. */
  for(card: Card): CollectionId {
    const home = this.of(card.collection);
    if (home) return home;
    this.rehomed += 1;
    this.#bring({ id: RESTORED, schema: DOCUMENT_SCHEMA, name: this.#restoredName });
    return this.of(RESTORED) ?? RESTORED;
  }
}

/** A draft whose card or collection is neither in the file nor here is one of a new card. */
function freed(draft: Draft, homes: Homes, isThere: (card: CardId) => boolean): Draft {
  const { base, fields } = draft;
  const collection = fields.collection && (homes.of(fields.collection) ?? null);
  return {
    ...draft,
    base: base && isThere(base.card) ? base : null,
    fields: { ...fields, collection },
  };
}

function ids<Key>(entries: readonly { id: Key }[]): Set<Key> {
  return new Set(entries.map(({ id }) => id));
}

/** When a card was changed, and when it was verified last; in ms since the epoch, 0 for never. */
function revisionOf({ updated, verified }: Card): [changed: number, verified: number] {
  const marks = Object.values(verified).map(({ at }) => Date.parse(at));
  return [Date.parse(updated.at), Math.max(0, ...marks)];
}

/** Below zero where the first is older. Verifying a card is no change of it, but must not be lost. */
function compareRevisions(a: Card, b: Card): number {
  const [changedA, verifiedA] = revisionOf(a);
  const [changedB, verifiedB] = revisionOf(b);
  return changedA - changedB || verifiedA - verifiedB;
}

/**
 * What restoring a file comes to.
 *
 * @param file what the backup holds.
 * @param here what the device holds.
 * @param restoredName what the collection is called that takes cards without one.
 */
export function planRestore(
  file: BackupContent,
  here: BackupContent,
  mode: RestoreMode,
  restoredName: string,
): RestorePlan {
  const isReplacing = mode === 'replace';
  const held = new Map(here.cards.map((card) => [card.id, card]));
  const homes = new Homes(isReplacing ? [] : here.collections, file.collections, restoredName);
  const counts = { added: 0, updated: 0, same: 0, kept: 0, removed: 0 };
  const judge = (card: Card): 'added' | 'updated' | 'same' | 'kept' => {
    const rival = held.get(card.id);
    if (!rival) return 'added';
    const order = compareRevisions(rival, card);
    if (order === 0) return 'same';
    return isReplacing || order < 0 ? 'updated' : 'kept';
  };
  const cards = file.cards.flatMap((card) => {
    const judgement = judge(card);
    counts[judgement] += 1;
    const isWritten = isReplacing || judgement === 'added' || judgement === 'updated';
    return isWritten ? [{ ...card, collection: homes.for(card) }] : [];
  });
  const inFile = ids(file.cards);
  counts.removed = isReplacing ? here.cards.filter(({ id }) => !inFile.has(id)).length : 0;
  const isThere = (card: CardId) => inFile.has(card) || (!isReplacing && held.has(card));
  const rest = restOf(file, here, mode, homes, isThere);
  return {
    counts: { ...counts, rehomed: homes.rehomed },
    content: { cards, collections: homes.added, ...rest },
    goesOnAs: newPerson(rest.settings, here.settings, file.members),
  };
}

/** The name of the person a restore leaves, where they are another than before. */
function newPerson(
  { me, 'agent-name': name }: BackupContent['settings'],
  before: BackupContent['settings'],
  members: BackupContent['members'],
): string | null {
  if (me === before.me && name === before['agent-name']) return null;
  return name ?? members.find(({ id }) => id === me)?.name ?? null;
}

/** The people, favourites, drafts and settings to write. */
function restOf(
  file: BackupContent,
  here: BackupContent,
  mode: RestoreMode,
  homes: Homes,
  isThere: (card: CardId) => boolean,
): Omit<BackupContent, 'cards' | 'collections'> {
  const favourites = file.favourites.filter(({ card }) => isThere(card));
  const drafts = file.drafts.map((draft) => freed(draft, homes, isThere));
  const versions = versionsOf(file, homes, isThere);
  const brought = { ...file.settings, 'collection-bindings': rebound(file, homes) };
  if (mode === 'replace') {
    return { members: file.members, favourites, drafts, versions, settings: brought };
  }
  const known = ids(here.versions);
  const members = ids(here.members);
  const liked = new Set(here.favourites.map(({ card }) => card));
  const typed = new Map(here.drafts.map(({ id, at }) => [id, Date.parse(at)]));
  return {
    members: file.members.filter(({ id }) => !members.has(id)),
    favourites: favourites.filter(({ card }) => !liked.has(card)),
    drafts: drafts.filter(({ id, at }) => (typed.get(id) ?? 0) < Date.parse(at)),
    versions: versions.filter(({ id }) => !known.has(id)),
    settings: settingsNotSet(brought, here.settings),
  };
}

/** What cards of the file said before, as far as they are there, where their collections go. */
function versionsOf(
  { versions }: BackupContent,
  homes: Homes,
  isThere: (card: CardId) => boolean,
): BackupContent['versions'] {
  return versions.flatMap((version) => {
    const { card, content } = version;
    const collection = homes.of(content.collection) ?? content.collection;
    return isThere(card) ? [{ ...version, content: { ...content, collection } }] : [];
  });
}

/** For which help desks and brands a file's collections are, under the ids they go by here. */
function rebound({ settings }: BackupContent, homes: Homes): BindingsByCollection | undefined {
  const { 'collection-bindings': bindings } = settings;
  if (!bindings) return undefined;
  const entries = Object.entries(bindings).flatMap(([id, binding]) => {
    const home = homes.of(v.parse(CollectionIdSchema, id));
    return home ? [[home, binding] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** What was set on this device stays. Who somebody is and what they are called belong together. */
function settingsNotSet(
  file: BackupContent['settings'],
  here: BackupContent['settings'],
): BackupContent['settings'] {
  const { 'agent-name': name, me } = (here.me ?? here['agent-name']) ? here : file;
  return {
    'agent-name': name,
    me,
    'answer-language': here['answer-language'] ?? file['answer-language'],
    'collection-bindings': here['collection-bindings']
      ? { ...file['collection-bindings'], ...here['collection-bindings'] }
      : file['collection-bindings'],
  };
}
