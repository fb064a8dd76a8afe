import { database, type Setting, type Settings } from './database';
import { whileThereIsRoom } from './storageFull';

/** What was set on this device under a name; undefined where nothing was. */
export async function readSetting<Name extends keyof Settings>(
  name: Name,
): Promise<Settings[Name] | undefined> {
  const setting = await database.settings.get(name);
  return setting?.value as Settings[Name] | undefined;
}

/** @throws StorageFullError where there is no more room. */
export async function writeSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await whileThereIsRoom(() => database.settings.put({ name, value } as Setting));
}
