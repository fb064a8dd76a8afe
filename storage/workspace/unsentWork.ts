import { database } from '../database';
import type { Content } from '../sync/backend';
import type { SaidChange } from '../sync/changesText';
import { documentTables } from '../sync/documentTables';
import type { OutboxRow } from '../sync/rows';

/** What is lost with the team's cards where nobody saves it first. */
export interface UnsentWork {
  /** Changes that the workspace does not have, oldest first. */
  changes: SaidChange[];
  /** Forms over the team's cards that were not saved. */
  forms: number;
}

async function contentOf({ place, id, state }: OutboxRow): Promise<Content | null> {
  if (state.kind === 'stranded') return state.content;
  const conflict = await database.conflicts.get([place, id]);
  return conflict?.mine ?? (await documentTables(place)).read(id);
}

/** What of this person's work the workspace does not have, oldest first. */
export function unsentWork(): Promise<UnsentWork> {
  const { cards, collections, conflicts, documents, drafts, outbox } = database;
  const tables = [cards, collections, conflicts, documents, drafts, outbox];
  return database.transaction('r', tables, async () => {
    const changes: SaidChange[] = [];
    for (const row of await outbox.orderBy('changedAt').toArray()) {
      changes.push({ id: row.id, content: await contentOf(row) });
    }
    const shared = await collections.filter(({ slug }) => slug !== undefined).primaryKeys();
    const edited = (await drafts.toArray()).flatMap(({ base }) => base?.card ?? []);
    const standing = await cards.bulkGet(edited);
    const forms = standing.filter((card) => card && shared.includes(card.collection)).length;
    return { changes, forms };
  });
}
