const DAY_MS = 86_400_000;
/** Fewer cards are written again sooner than a reminder is worth reading. */
const FEWEST_CARDS = 10;
const BACKUP_DAYS = 14;
const PUT_OFF_DAYS = 7;

/** How the cards of this device stand with their backup. Times are ISO 8601. */
export interface BackupStanding {
  /** Cards that are not of the sample. */
  ownCards: number;
  /** When the newest of them was changed; undefined without one. */
  changedAt: string | undefined;
  /** When the last backup was written, or the one that was restored. */
  backedUpAt: string | undefined;
  /** When the person put the reminder off. */
  putOffAt: string | undefined;
}

/** Whether less than so many days have passed since; a clock that was set back does not count. */
function isWithin(days: number, at: string | undefined, now: number): boolean {
  if (at === undefined) return false;
  const passed = now - Date.parse(at);
  return passed >= 0 && passed < days * DAY_MS;
}

/** Whether to remind of a backup. @param now ms since the epoch. */
export function isBackupDue(standing: BackupStanding, now: number): boolean {
  const { ownCards, changedAt, backedUpAt, putOffAt } = standing;
  if (ownCards < FEWEST_CARDS || changedAt === undefined) return false;
  if (isWithin(BACKUP_DAYS, backedUpAt, now) || isWithin(PUT_OFF_DAYS, putOffAt, now)) return false;
  return backedUpAt === undefined || Date.parse(changedAt) > Date.parse(backedUpAt);
}
