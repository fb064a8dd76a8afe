import { i18n } from '#i18n';

const DAY_MS = 86_400_000;

/** By locale: to make one takes longer than to use it. */
const formats = new Map<string, Intl.RelativeTimeFormat>();

function formatIn(locale: string): Intl.RelativeTimeFormat {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  formats.set(locale, format);
  return format;
}

/** An instant (ISO 8601) as people say it at `now` (ms since the epoch): "today", "12 days ago", "in 3 weeks". */
export function relativeDay(at: string, now: number): string {
  const days = Math.round((Date.parse(at) - now) / DAY_MS);
  const format = formatIn(i18n.t('locale'));
  const size = Math.abs(days);
  if (size < 21) return format.format(days, 'day');
  if (size < 60) return format.format(Math.round(days / 7), 'week');
  if (size < 365) return format.format(Math.round(days / 30), 'month');
  return format.format(Math.round(days / 365), 'year');
}
