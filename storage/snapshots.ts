import { database, type Snapshot } from './database';

export function loadSnapshot(name: Snapshot['name']): Promise<Snapshot | undefined> {
  return database.snapshots.get(name);
}

/** Keeps a snapshot unless a newer one of the same version is there already. */
export async function saveSnapshot(snapshot: Snapshot): Promise<void> {
  await database.transaction('rw', database.snapshots, async () => {
    const kept = await database.snapshots.get(snapshot.name);
    const isNewer = kept && kept.version === snapshot.version && kept.seq > snapshot.seq;
    if (!isNewer) await database.snapshots.put(snapshot);
  });
}
