import { i18n } from '#i18n';
import type { CardDetails } from '@/cards/details';
import { EditorDay } from './EditorDay';
import styles from './EditorDetails.module.css';

type Dates = CardDetails['dates'];

interface EditorDatesProps {
  dates: Dates;
  isReadOnly: boolean;
  onChange(dates: Dates): void;
}

/** The days that the card turns on: that of a launch, and one to look at it again. */
export function EditorDates({ dates, isReadOnly, onChange }: EditorDatesProps) {
  const { launch, review } = dates;
  return (
    <div className={styles.pair}>
      <EditorDay
        label={i18n.t('editor.launch')}
        day={launch}
        isReadOnly={isReadOnly}
        onChange={(day) => onChange({ ...(day && { launch: day }), ...(review && { review }) })}
      />
      <EditorDay
        label={i18n.t('editor.review')}
        day={review}
        isReadOnly={isReadOnly}
        onChange={(day) => onChange({ ...(launch && { launch }), ...(day && { review: day }) })}
      />
    </div>
  );
}
