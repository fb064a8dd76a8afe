import { noteCardChanges } from '../changeLog';
import { database } from '../database';

/** Empties the replica and all that this device keeps, in one transaction. */
export async function eraseEverything(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const cards = await database.cards.toCollection().primaryKeys();
    // The changes stay: by them an index that another context holds learns that its cards are gone.
    const emptied = database.tables.filter(({ name }) => name !== database.changeLog.name);
    for (const table of emptied) await table.clear();
    await noteCardChanges(cards);
  });
}
