import { useId } from 'react';
import { i18n } from '#i18n';
import type { CardDetails } from '@/cards/details';
import { EditorDay } from './EditorDay';
import styles from './EditorDetails.module.css';

type VerifyEvery = CardDetails['verifyEvery'];

interface EditorIntervalProps {
  /** In days. */
  intervals: readonly number[];
  verifyEvery: VerifyEvery;
  /** The day that is offered first: `YYYY-MM-DD`. */
  firstDay: string;
  isReadOnly: boolean;
  onChange(verifyEvery: VerifyEvery): void;
}

const ON_DATE = 'date';
const NEVER = 'never';
const DAYS_A_WEEK = 7;
const DAYS_A_MONTH = 30;
const DAYS_A_YEAR = 365;

function intervalWords(days: number): string {
  if (days === DAYS_A_YEAR) return i18n.t('editor.year');
  if (days === DAYS_A_MONTH) return i18n.t('editor.month');
  if (days === DAYS_A_WEEK) return i18n.t('editor.week');
  if (days % DAYS_A_MONTH === 0) return i18n.t('editor.everyMonths', [days / DAYS_A_MONTH]);
  if (days % DAYS_A_WEEK === 0) return i18n.t('editor.everyWeeks', [days / DAYS_A_WEEK]);
  return i18n.t('editor.everyDays', days);
}

function choiceOf(verifyEvery: VerifyEvery): string {
  if (verifyEvery === null) return NEVER;
  return typeof verifyEvery === 'number' ? String(verifyEvery) : ON_DATE;
}

/** How often somebody is asked whether the card is still true. */
export function EditorInterval(props: EditorIntervalProps) {
  const { verifyEvery, isReadOnly, onChange } = props;
  const id = useId();
  const days = typeof verifyEvery === 'number' ? verifyEvery : undefined;
  const intervals =
    days === undefined || props.intervals.includes(days)
      ? props.intervals
      : [...props.intervals, days].sort((a, b) => a - b);
  const choose = (choice: string) => {
    if (choice === NEVER) onChange(null);
    else onChange(choice === ON_DATE ? props.firstDay : Number(choice));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {i18n.t('editor.verifyEvery')}
      </label>
      <select
        id={id}
        className={styles.input}
        value={choiceOf(verifyEvery)}
        disabled={isReadOnly}
        onChange={({ target }) => choose(target.value)}
      >
        {intervals.map((each) => (
          <option key={each} value={String(each)}>
            {intervalWords(each)}
          </option>
        ))}
        <option value={ON_DATE}>{i18n.t('editor.onDate')}</option>
        <option value={NEVER}>{i18n.t('editor.never')}</option>
      </select>
      {typeof verifyEvery === 'string' && (
        <div className={styles.second}>
          <EditorDay
            label={i18n.t('editor.verifyOn')}
            day={verifyEvery}
            isReadOnly={isReadOnly}
            // Without a day there is nothing to fall due on: the last one stays.
            onChange={(day) => day && onChange(day)}
          />
        </div>
      )}
    </div>
  );
}
