import type { Table } from 'dexie';
import type { BackupContent } from '@/cards/backup';
import { besideShared } from '@/cards/backupBesideShared';
import { planRestore, type RestoreMode, type RestorePlan } from '@/cards/backupPlan';
import type { ReadBackup } from '@/cards/backupReading';
import type { CardId, CollectionId } from '@/cards/ids';
import { cardChangesSeq, noteCardChanges } from '../changeLog';
import { database, type Setting } from '../database';
import { keepVersions } from '../history/keepVersions';
import { readSetting, writeSetting } from '../settings';
import { whileThereIsRoom } from '../storageFull';
import { noteRestored } from './backupStanding';
import { readContent, readContentBesideCards, transferTables } from './content';

/** So many rows are handed to the browser at once: all of a large file would stand in memory twice. */
const CHUNK = 1000;

async function putAll<Row>(table: Table<Row>, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await table.bulkPut(rows.slice(start, start + CHUNK));
  }
}

async function putSettings(settings: BackupContent['settings']): Promise<void> {
  const rows: Setting[] = [];
  const { 'agent-name': name, me, 'answer-language': language } = settings;
  const { 'collection-bindings': bindings } = settings;
  if (name !== undefined) rows.push({ name: 'agent-name', value: name });
  if (me !== undefined) rows.push({ name: 'me', value: me });
  if (language !== undefined) rows.push({ name: 'answer-language', value: language });
  if (bindings !== undefined) rows.push({ name: 'collection-bindings', value: bindings });
  await database.settings.bulkPut(rows);
}

/** The collections that are the workspace's, and so are their cards, the members and this person. */
async function sharedCollections(): Promise<Set<CollectionId>> {
  const shared = database.collections.filter(({ slug }) => slug !== undefined);
  return new Set(await shared.primaryKeys());
}

async function clearContent(shared: ReadonlySet<CollectionId>): Promise<void> {
  const { cards, collections, members, favourites, drafts, settings, versions } = database;
  const sharedCards = await cards
    .where('collection')
    .anyOf([...shared])
    .primaryKeys();
  const staying = new Set(sharedCards);
  await versions.filter(({ card }) => !staying.has(card)).delete();
  await cards
    .where('collection')
    .noneOf([...shared])
    .delete();
  await collections
    .where('id')
    .noneOf([...shared])
    .delete();
  for (const table of [favourites, drafts]) await table.clear();
  await settings.bulkDelete(['answer-language', 'collection-bindings']);
  if (shared.size > 0) return;
  await members.clear();
  await settings.bulkDelete(['agent-name', 'me']);
}

async function putContent(content: BackupContent): Promise<void> {
  const { cards, collections, members, favourites, drafts, versions } = database;
  await putAll(members, content.members);
  await putAll(collections, content.collections);
  await putAll(cards, content.cards);
  await putAll(favourites, content.favourites);
  await putAll(drafts, content.drafts);
  await putAll(versions, content.versions);
  await putSettings(content.settings);
}

/** Cards that a restore writes over say what they said before among their versions. */
async function keepOverwritten(content: BackupContent, before: BackupContent): Promise<void> {
  const held = new Map(before.cards.map((card) => [card.id, card]));
  const overwritten = content.cards.flatMap((after) => {
    const old = held.get(after.id);
    return old ? [{ before: old, after, place: undefined }] : [];
  });
  await keepVersions(overwritten, Date.now());
}

/** How the replica stands: as long as this is the same, nothing in it was changed. */
interface Standing {
  /** The `seq` of the newest change of any card. */
  seq: number;
  /** All but the cards, as text. */
  beside: string;
}

async function standing(): Promise<Standing> {
  return { seq: await cardChangesSeq(), beside: JSON.stringify(await readContentBesideCards()) };
}

/** What a restore comes to, in words. */
export type RestoreOutlook = Pick<RestorePlan, 'counts' | 'goesOnAs'>;

/** What a restore came to, and what it takes to undo it. */
export interface Restored extends RestoreOutlook {
  /** What the device held before. */
  before: BackupContent;
  /** When the last backup had been written; ISO 8601. */
  backedUpBefore: string | undefined;
  /** How the replica stood when the restore ended. */
  after: Standing;
}

/**
 * Restores what a file holds, in one transaction: all of it, or nothing.
 *
 * @param restoredName what the collection is called that takes cards without one.
 * @throws StorageFullError where the browser has no room for it.
 */
export function restoreBackup(
  { content: file, writtenAt }: Pick<ReadBackup, 'content' | 'writtenAt'>,
  mode: RestoreMode,
  restoredName: string,
): Promise<Restored> {
  return whileThereIsRoom(() =>
    database.transaction('rw', transferTables(), async () => {
      const shared = await sharedCollections();
      const before = besideShared(await readContent(), shared);
      const backedUpBefore = await readSetting('backed-up-at');
      const brought = besideShared(file, shared);
      const { content, ...outlook } = planRestore(brought, before, mode, restoredName);
      const changed = new Set<CardId>(content.cards.map(({ id }) => id));
      if (mode === 'replace') {
        for (const { id } of before.cards) changed.add(id);
        await clearContent(shared);
      }
      await putContent(content);
      await keepOverwritten(content, before);
      await noteCardChanges([...changed]);
      await noteRestored(before, writtenAt);
      return { ...outlook, before, backedUpBefore, after: await standing() };
    }),
  );
}

/**
 * Puts back what was here before a restore, in one transaction: all of it, or nothing. What was
 * changed since, in whichever window, would be lost by that: then nothing is put back.
 *
 * @throws StorageFullError where the browser has no room for it.
 */
export function undoRestore({
  before,
  backedUpBefore,
  after,
}: Restored): Promise<'undone' | 'changed-since'> {
  return whileThereIsRoom(() =>
    database.transaction('rw', transferTables(), async () => {
      const now = await standing();
      if (now.seq !== after.seq || now.beside !== after.beside) return 'changed-since';
      const changed = new Set<CardId>(await database.cards.toCollection().primaryKeys());
      for (const { id } of before.cards) changed.add(id);
      await clearContent(await sharedCollections());
      await putContent(before);
      await noteCardChanges([...changed]);
      if (backedUpBefore) await writeSetting('backed-up-at', backedUpBefore);
      else await database.settings.delete('backed-up-at');
      return 'undone';
    }),
  );
}

/** What restoring a file would come to in each way, nothing being written. */
export async function previewRestore(
  file: BackupContent,
): Promise<Record<RestoreMode, RestoreOutlook>> {
  const shared = await sharedCollections();
  const here = besideShared(await readContent(), shared);
  const outlook = (mode: RestoreMode): RestoreOutlook => {
    const { counts, goesOnAs } = planRestore(besideShared(file, shared), here, mode, '');
    return { counts, goesOnAs };
  };
  return { merge: outlook('merge'), replace: outlook('replace') };
}
