import type { Table } from 'dexie';
import type { BackupContent } from '@/cards/backup';
import { planRestore, type RestoreCounts, type RestoreMode } from '@/cards/backupPlan';
import type { CardId } from '@/cards/ids';
import { noteCardChanges } from '../cards';
import { database, type Setting } from '../database';
import { whileThereIsRoom } from '../storageFull';
import { readContent, transferTables } from './content';

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
  if (name !== undefined) rows.push({ name: 'agent-name', value: name });
  if (me !== undefined) rows.push({ name: 'me', value: me });
  if (language !== undefined) rows.push({ name: 'answer-language', value: language });
  await database.settings.bulkPut(rows);
}

async function clearContent(): Promise<void> {
  const { cards, collections, members, favourites, drafts, settings } = database;
  for (const table of [cards, collections, members, favourites, drafts]) await table.clear();
  await settings.bulkDelete(['agent-name', 'me', 'answer-language']);
}

async function putContent(content: BackupContent): Promise<void> {
  const { cards, collections, members, favourites, drafts } = database;
  await putAll(members, content.members);
  await putAll(collections, content.collections);
  await putAll(cards, content.cards);
  await putAll(favourites, content.favourites);
  await putAll(drafts, content.drafts);
  await putSettings(content.settings);
}

/** What a restore came to, and what the device held before it. */
export interface Restored {
  counts: RestoreCounts;
  before: BackupContent;
}

/**
 * Restores what a file holds, in one transaction: all of it, or nothing.
 *
 * @param restoredName what the collection is called that takes cards without one.
 * @throws StorageFullError where the browser has no room for it.
 */
export function restoreBackup(
  file: BackupContent,
  mode: RestoreMode,
  restoredName: string,
): Promise<Restored> {
  return whileThereIsRoom(() =>
    database.transaction('rw', transferTables(), async () => {
      const before = await readContent();
      const { content, counts } = planRestore(file, before, mode, restoredName);
      const changed = new Set<CardId>(content.cards.map(({ id }) => id));
      if (mode === 'replace') {
        for (const { id } of before.cards) changed.add(id);
        await clearContent();
      }
      await putContent(content);
      await noteCardChanges([...changed]);
      return { counts, before };
    }),
  );
}

/** What a restore would come to, nothing being written. */
export async function previewRestore(
  file: BackupContent,
  mode: RestoreMode,
): Promise<RestoreCounts> {
  return planRestore(file, await readContent(), mode, '').counts;
}
