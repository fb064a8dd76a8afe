import type { BackupContent } from '@/cards/backup';
import type { BackupStanding } from '@/cards/backupReminder';
import { database } from '../database';
import { readSetting, writeSetting } from '../settings';

/** Own cards are counted up to this number: a full count holds up whoever else reads. */
const MOST_COUNTED = 100;

/** How the cards of this device stand with their backup; own cards are counted up to a hundred. */
export function backupStanding(): Promise<BackupStanding> {
  const { cards, collections, settings } = database;
  return database.transaction('r', cards, collections, settings, async () => {
    const samples = await collections.filter((each) => each.sample === true).primaryKeys();
    const own = cards.where('collection').noneOf(samples);
    const newest = await cards
      .orderBy('updated.at')
      .reverse()
      .filter((card) => !samples.includes(card.collection))
      .first();
    return {
      ownCards: await own.limit(MOST_COUNTED).count(),
      changedAt: newest?.updated.at,
      backedUpAt: await readSetting('backed-up-at'),
      putOffAt: await readSetting('backup-reminder-put-off-at'),
    };
  });
}

/** Remembers that a backup was written. @param now ms since the epoch. */
export function noteBackup(now: number): Promise<void> {
  return writeSetting('backed-up-at', new Date(now).toISOString());
}

/**
 * Remembers, within the transaction that restores it, that a file is a backup, where nothing but
 * samples was here before: else there are cards that are not in it.
 *
 * @param before what the device held.
 * @param writtenAt when the file was written, ISO 8601.
 */
export async function noteRestored(before: BackupContent, writtenAt: string): Promise<void> {
  const samples = new Set(before.collections.filter(({ sample }) => sample).map(({ id }) => id));
  const hadOwn = before.cards.some(({ collection }) => !samples.has(collection));
  if (!hadOwn) await writeSetting('backed-up-at', writtenAt);
}

/** Puts the reminder of backups off. @param now ms since the epoch. */
export function putReminderOff(now: number): Promise<void> {
  return writeSetting('backup-reminder-put-off-at', new Date(now).toISOString());
}
