import type { BackupContent } from '@/cards/backup';
import { database } from '../database';
import { readSetting } from '../settings';

/** The tables a backup is made of, and what must be told when they change. */
export function transferTables() {
  const { cards, collections, members, favourites, drafts, settings, changeLog } = database;
  return [cards, collections, members, favourites, drafts, settings, changeLog, database.versions];
}

/** What a backup carries beside the cards and what they said before, read in one transaction so that it fits together. */
export function readContentBesideCards(): Promise<Omit<BackupContent, 'cards' | 'versions'>> {
  return database.transaction('r', transferTables(), async () => ({
    settings: {
      'agent-name': await readSetting('agent-name'),
      me: await readSetting('me'),
      'answer-language': await readSetting('answer-language'),
      'collection-bindings': await readSetting('collection-bindings'),
    },
    members: await database.members.toArray(),
    collections: await database.collections.toArray(),
    favourites: await database.favourites.toArray(),
    drafts: await database.drafts.toArray(),
  }));
}

/** Everything that a backup carries, read in one transaction so that it fits together. */
export function readContent(): Promise<BackupContent> {
  return database.transaction('r', transferTables(), async () => ({
    ...(await readContentBesideCards()),
    cards: await database.cards.toArray(),
    versions: (await database.versions.toArray()).map(({ toSend: _, ...version }) => version),
  }));
}
