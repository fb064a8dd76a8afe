import { Dexie } from 'dexie';
import { database, type Snapshot } from './database';

export function loadSnapshot(name: Snapshot['name']): Promise<Snapshot | undefined> {
  return database.snapshots.get(name);
}

/** Keeps a snapshot unless a newer one of the same version is there already. */
export async function saveSnapshot(snapshot: Snapshot): Promise<void> {
  const { name, version, seq } = snapshot;
  const { snapshots } = database;
  await database.transaction('rw', snapshots, async () => {
    // Counted by keys: what is kept may be large, and is not read.
    const newer = snapshots
      .where('[name+version+seq]')
      .between([name, version, seq], [name, version, Dexie.maxKey], false, true);
    if ((await newer.count()) === 0) await snapshots.put(snapshot);
  });
}
