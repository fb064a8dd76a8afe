import type { BackupContent } from '@/cards/backup';
import { database } from '../database';
import { readSetting } from '../settings';

/** The tables a backup is made of, and what must be told when they change. */
export function transferTables() {
  const { cards, collections, members, favourites, drafts, settings, cardChanges } = database;
  return [cards, collections, members, favourites, drafts, settings, cardChanges];
}

/** Everything that a backup carries, read in one transaction so that it fits together. */
export function readContent(): Promise<BackupContent> {
  return database.transaction('r', transferTables(), async () => ({
    settings: {
      'agent-name': await readSetting('agent-name'),
      me: await readSetting('me'),
      'answer-language': await readSetting('answer-language'),
    },
    members: await database.members.toArray(),
    collections: await database.collections.toArray(),
    cards: await database.cards.toArray(),
    favourites: await database.favourites.toArray(),
    drafts: await database.drafts.toArray(),
  }));
}
