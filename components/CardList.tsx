import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import styles from './CardList.module.css';
import { CardRow, type RowActions } from './CardRow';
import type { RowView } from './rowView';

interface CardListProps extends RowActions {
  kind: 'suggested' | 'results' | 'recent';
  rows: readonly RowView[];
  now: number;
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  /** The card that was opened last and left: its row has the focus. */
  leftCard: CardId | null;
}

const LABELS = {
  suggested: 'list.suggested',
  results: 'list.results',
  recent: 'list.recent',
} as const;

/** A list of cards, best first. */
export function CardList({ kind, rows, leftCard, ...rest }: CardListProps) {
  const label = i18n.t(LABELS[kind]);
  return (
    <section>
      <h2 className={styles.heading}>{label}</h2>
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <CardRow row={row} kind={kind} hasFocus={row.id === leftCard} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}
