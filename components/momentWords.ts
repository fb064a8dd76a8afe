import { i18n } from '#i18n';

/** A moment (ISO 8601) for people: the time alone where it is of the same day as `now` (ms since the epoch). */
export function momentWords(at: string, now: number): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(i18n.t('locale'), { ...day, timeStyle: 'short' }).format(moment);
}
