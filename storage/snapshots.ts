import { database, type Snapshot } from './database';

export function loadSnapshot(name: Snapshot['name']): Promise<Snapshot | undefined> {
  return database.snapshots.get(name);
}

/** Keeps a snapshot unless a newer one is there already. */
export async function saveSnapshot(snapshot: Snapshot): Promise<void> {
  await database.transaction('rw', database.snapshots, async () => {
    const kept = await database.snapshots.get(snapshot.name);
    if (!kept || kept.seq <= snapshot.seq) await database.snapshots.put(snapshot);
  });
}
