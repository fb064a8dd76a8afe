const WEEK_MS = 7 * 86_400_000;
/** A period of the ranking (`ranking/learning/shard`) is so many weeks. */
const PERIOD_WEEKS = 26;
/** What was learned so many weeks ago counts no longer. */
const KEPT_WEEKS = 3 * PERIOD_WEEKS;
/** A clock may be ahead; what lies farther in the future never happened. */
const MOST_AHEAD = 1;

/** The week of a moment in ms: weeks since the epoch of the calendar, so that none lies in two periods. */
export function weekOf(at: number): number {
  return Math.floor(at / WEEK_MS);
}

/** The week of a day, `YYYY-MM-DD`. */
export function weekOfDay(day: string): number {
  return weekOf(Date.parse(day));
}

/** The day (UTC) of a moment in ms, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** The period of the ranking that a week lies in. */
export function periodOfWeek(week: number): number {
  return Math.max(0, Math.floor(week / PERIOD_WEEKS));
}

/** Whether what was done in a week still counts, or can have happened. @param now ms since the epoch. */
export function isCountedWeek(week: number, now: number): boolean {
  const current = weekOf(now);
  return week > current - KEPT_WEEKS && week <= current + MOST_AHEAD;
}
