import { readSetting, writeSetting } from '../../settings';

/** Under which ids this device shared what was done on it: its own sums hold that already. */
export async function ownDevices(): Promise<ReadonlySet<string>> {
  return new Set(await readSetting('usage-devices'));
}

/** Within a transaction over the settings: from now on this device shares under an id. */
export async function noteOwnDevice(id: string): Promise<void> {
  const known = await ownDevices();
  if (!known.has(id)) await writeSetting('usage-devices', [...known, id]);
}
