import { database } from './database';
import { readSetting, writeSetting } from './settings';
import { whileThereIsRoom } from './storageFull';

/**
 * Gives the person of this device a name: on answers from now on, and on the cards that are theirs.
 *
 * @throws StorageFullError where there is no more room.
 */
export async function renameMe(name: string): Promise<void> {
  const { members, settings } = database;
  await whileThereIsRoom(() =>
    database.transaction('rw', members, settings, async () => {
      await writeSetting('agent-name', name.trim());
      const me = await readSetting('me');
      if (me) await members.update(me, { name: name.trim() });
    }),
  );
}
