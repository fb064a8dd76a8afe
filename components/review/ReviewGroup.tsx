import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { MoreButton } from '../MoreButton';
import styles from './ReviewGroup.module.css';
import { type ReviewActions, ReviewRow } from './ReviewRow';
import type { ReviewRowView } from './reviewRowView';

const PAGE = 50;

interface ReviewGroupProps extends ReviewActions {
  title: string;
  /** What is to be known of the list beside its cards. */
  notes?: ReactNode;
  rows: readonly ReviewRowView[];
  isLost?: boolean;
  selected: ReadonlySet<CardId>;
  /** The card that was opened last and left: its row has the focus. */
  leftCard: CardId | null;
  now: number;
  onSelectAll(ids: readonly CardId[], isSelected: boolean): void;
}

interface SelectAllProps {
  label: string;
  selected: number;
  all: number;
  onChange(isSelected: boolean): void;
}

function SelectAll({ label, selected, all, onChange }: SelectAllProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected > 0 && selected < all;
  }, [selected, all]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={selected === all}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}

/** Cards that wait for one reason, the most used first. */
export function ReviewGroup(props: ReviewGroupProps) {
  const { title, notes, rows, isLost = false, selected, leftCard, now, onSelectAll } = props;
  const [shown, setShown] = useState(PAGE);
  const titleId = useId();
  if (rows.length === 0 && !notes) return null;
  const ids = rows.map(({ id }) => id);
  return (
    <section aria-labelledby={titleId}>
      <div className={styles.head}>
        {rows.length > 0 && (
          <SelectAll
            label={i18n.t('review.selectAll', [title])}
            selected={ids.filter((id) => selected.has(id)).length}
            all={ids.length}
            onChange={(isSelected) => onSelectAll(ids, isSelected)}
          />
        )}
        <h2 id={titleId} className={styles.title}>
          {title}
          <span className={styles.count}>{rows.length}</span>
        </h2>
      </div>
      {notes}
      <ul aria-labelledby={titleId}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.id}>
            <ReviewRow
              row={row}
              isLost={isLost}
              isSelected={selected.has(row.id)}
              hasFocus={row.id === leftCard}
              now={now}
              onOpen={props.onOpen}
              onVerify={props.onVerify}
              onTakeOver={props.onTakeOver}
              onResolve={props.onResolve}
              onSelect={props.onSelect}
            />
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <MoreButton label={i18n.t('browse.more')} onMore={() => setShown(shown + PAGE)} />
      )}
    </section>
  );
}
