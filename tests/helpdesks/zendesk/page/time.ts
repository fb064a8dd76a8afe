import { language } from './labels.ts';

// A fixed zone: the same picture on every machine.
const timeZone = 'Europe/Madrid';
const locale = language === 'es' ? 'es-ES' : 'en-GB';
const moment = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone,
});
const day = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone,
});

export function momentOf(iso: string): string {
  return moment.format(new Date(iso));
}

export function dayOf(iso: string): string {
  return day.format(new Date(iso));
}
