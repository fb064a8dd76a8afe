import { i18n } from '#i18n';
import type { Portion } from '@/cards/portions';
import styles from './PortionNotes.module.css';

function numberWords(count: number): string {
  return new Intl.NumberFormat(i18n.t('locale')).format(count);
}

function dayWords(at: string): string {
  const isThisYear = new Date(at).getFullYear() === new Date().getFullYear();
  const format = new Intl.DateTimeFormat(i18n.t('locale'), {
    ...{ day: 'numeric', month: 'long' },
    ...(!isThisYear && { year: 'numeric' }),
  });
  return format.format(new Date(at));
}

function words({ asked, later, left, until }: Portion): string {
  const [count, all, day] = [numberWords(asked.length), numberWords(left), dayWords(until)];
  if (later.length === 0) return i18n.t('review.portion.last', [count]);
  return asked.length === 0
    ? i18n.t('review.portion.done', [all, day])
    : i18n.t('review.portion.some', [count, all, day]);
}

/** How many of the cards that came in together are asked for this week, and when the rest follows. */
export function PortionNotes({ portions }: { portions: readonly Portion[] }) {
  return (
    <ul className={styles.notes}>
      {portions.map((portion) => (
        <li key={`${portion.by} ${portion.since}`}>{words(portion)}</li>
      ))}
    </ul>
  );
}
