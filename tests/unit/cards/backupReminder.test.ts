import { describe, expect, it } from 'vitest';
import { type BackupStanding, isBackupDue } from '@/cards/backupReminder';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

function isDue(standing: Partial<BackupStanding>): boolean {
  const due = { ownCards: 10, changedAt: daysAgo(1), backedUpAt: undefined, putOffAt: undefined };
  return isBackupDue({ ...due, ...standing }, NOW);
}

describe('the reminder of backups', () => {
  it.each([
    ['cards that were never backed up', {}],
    ['a backup that is older than two weeks, and changes since', { backedUpAt: daysAgo(14) }],
    ['a reminder that was put off a week ago', { putOffAt: daysAgo(7) }],
    [
      'a clock that was set back',
      { backedUpAt: daysAgo(-3), putOffAt: daysAgo(-1), changedAt: daysAgo(-4) },
    ],
  ])('comes for %s', (_, standing) => {
    expect(isDue(standing)).toBe(true);
  });

  it.each([
    ['few cards', { ownCards: 9 }],
    ['sample cards alone', { ownCards: 0, changedAt: undefined }],
    ['a backup of the last two weeks', { backedUpAt: daysAgo(13.9) }],
    ['nothing changed since the backup', { backedUpAt: daysAgo(20), changedAt: daysAgo(21) }],
    ['a reminder that was put off', { putOffAt: daysAgo(6.9) }],
  ])('does not come for %s', (_, standing) => {
    expect(isDue(standing)).toBe(false);
  });
});
