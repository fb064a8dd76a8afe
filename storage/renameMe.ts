import type { MemberId } from '@/cards/ids';
import { database } from './database';
import { readSetting, writeSetting } from './settings';
import { whileThereIsRoom } from './storageFull';
import { outboxTables, queueDocument } from './sync/outbox';

/** Within a transaction: the team is told, where it knows this person. */
async function renameMember(me: MemberId, name: string): Promise<void> {
  const row = await database.documents.get(['hub', me]);
  if (!row || row.content.name === name) return;
  const { place, id, content } = row;
  await database.documents.put({ ...row, content: { ...content, name } });
  const edit = { place, id, before: content, isDeleted: false };
  await queueDocument(edit, new Date().toISOString());
}

/**
 * Gives the person of this device a name: on answers from now on, on the cards that are theirs, and in the
 * team.
 *
 * @throws StorageFullError where there is no more room.
 */
export async function renameMe(given: string): Promise<void> {
  const name = given.trim();
  const { documents, members, settings } = database;
  await whileThereIsRoom(() =>
    database.transaction('rw', [documents, members, settings, ...outboxTables()], async () => {
      await writeSetting('agent-name', name);
      const me = await readSetting('me');
      if (!me || name === '') return;
      await members.update(me, { name });
      await renameMember(me, name);
    }),
  );
}
