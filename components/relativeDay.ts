import { i18n } from '#i18n';

const DAY_MS = 86_400_000;

/** An instant (ISO 8601) as people say it at `now` (ms since the epoch): "today", "12 days ago", "in 3 weeks". */
export function relativeDay(at: string, now: number): string {
  const days = Math.round((Date.parse(at) - now) / DAY_MS);
  const format = new Intl.RelativeTimeFormat(i18n.t('locale'), { numeric: 'auto' });
  const size = Math.abs(days);
  if (size < 21) return format.format(days, 'day');
  if (size < 60) return format.format(Math.round(days / 7), 'week');
  if (size < 365) return format.format(Math.round(days / 30), 'month');
  return format.format(Math.round(days / 365), 'year');
}
