import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import type { InsertFinding } from '@/cards/insertGuard';
import type { FlagKind } from '../flag/flagWords';
import styles from './CardList.module.css';
import { CardRow, type RowActions } from './CardRow';
import type { RowView } from './rowView';

/** What a list is of: the cards for a ticket, for a search, or a part of all. */
export type ListKind =
  | 'suggested'
  | 'results'
  | 'recent'
  | 'favourites'
  | 'collection'
  | 'archived';

interface CardListProps extends RowActions {
  kind: ListKind;
  rows: readonly RowView[];
  /** What the list is narrowed to, beside its name. */
  note?: string | undefined;
  now: number;
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  favourites: ReadonlySet<CardId>;
  /** The cards of which there are two versions. */
  conflicts: ReadonlySet<string>;
  /** What is open on cards that somebody flagged. */
  flags?: ReadonlyMap<CardId, readonly FlagKind[]>;
  /** What to know before cards are inserted. */
  findings?: ReadonlyMap<CardId, readonly InsertFinding[]>;
  /** The card that was opened last and left: its row has the focus. */
  leftCard: CardId | null;
}

const LABELS = {
  suggested: 'list.suggested',
  results: 'list.results',
  recent: 'list.recent',
  favourites: 'browse.favourites',
  collection: 'browse.cards',
  archived: 'browse.archived',
} as const satisfies Record<ListKind, string>;

/** The page has a heading of its own. */
const HAS_PAGE: ReadonlySet<ListKind> = new Set(['collection', 'archived']);

/** A list of cards, best first. */
export function CardList(props: CardListProps) {
  const { kind, rows, note, leftCard, favourites, conflicts, flags, findings, ...rest } = props;
  const label = i18n.t(LABELS[kind]);
  return (
    <section>
      {!HAS_PAGE.has(kind) && (
        <h2 className={styles.heading}>
          {label}
          {note && <span className={styles.note}>{note}</span>}
        </h2>
      )}
      <ul aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <CardRow
              row={row}
              kind={kind}
              hasFocus={row.id === leftCard}
              isFavourite={favourites.has(row.id)}
              isInConflict={conflicts.has(row.id)}
              flags={flags?.get(row.id) ?? []}
              findings={findings?.get(row.id) ?? []}
              {...rest}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
