import { database } from '../database';
import { readSetting, writeSetting } from '../settings';

/** The servers at which the browser is still signed in though the person is not: addresses. */
export async function openSessions(): Promise<string[]> {
  return (await readSetting('open-sessions')) ?? [];
}

/** Notes whether the browser is still signed in at a server that the person has signed out of. */
export function noteSession(address: string, isOpen: boolean): Promise<void> {
  return database.transaction('rw', database.settings, async () => {
    const others = (await openSessions()).filter((each) => each !== address);
    const open = isOpen ? [...others, address] : others;
    if (open.length > 0) await writeSetting('open-sessions', open);
    else await database.settings.delete('open-sessions');
  });
}
