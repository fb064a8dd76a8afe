import { Copy, EyeOff, Flag, PanelRightOpen, Star } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import type { InsertFinding } from '@/cards/insertGuard';
import { FlagSign } from '../flag/FlagSign';
import type { FlagKind } from '../flag/flagWords';
import { IconButton } from '../IconButton';
import type { ListKind } from './CardList';
import styles from './CardRow.module.css';
import { ConflictSign } from './ConflictSign';
import { FactsLine } from './FactsLine';
import { InsertButton } from './InsertButton';
import type { CardFacts, RowView } from './rowView';
import { WhyButton } from './WhyButton';

export interface RowActions {
  onInsert(id: CardId): void;
  onCopy(id: CardId): void;
  onOpen(id: CardId): void;
  onDismiss(id: CardId): void;
  /** Undoes {@link onDismiss}. */
  onCallBack(id: CardId): void;
  onFavourite(id: CardId, isFavourite: boolean): void;
  /** Goes to where one decides between the two versions of a card. */
  onDecide(id: CardId): void;
  /** Asks what the matter is with a card. */
  onFlag(id: CardId): void;
}

interface CardRowProps extends RowActions {
  row: RowView;
  now: number;
  kind: ListKind;
  /** Where Insert inserts; null where there is no ticket to insert into. */
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  isFavourite: boolean;
  isInConflict: boolean;
  /** What is open on the card, by kind. */
  flags: readonly FlagKind[];
  /** What to know before it is inserted. */
  findings: readonly InsertFinding[];
  hasFocus: boolean;
}

/** Whether something but a filter or the list itself says why the card is there. */
function isExplained(kind: ListKind, { reasons }: RowView): boolean {
  if (kind === 'suggested') return true;
  const isFound = reasons.some((each) => each.kind === 'words' && each.matches.length > 0);
  return kind === 'results' && isFound;
}

/** On the page of a collection no card has to say that it belongs there. */
function factsIn(kind: ListKind, { facts }: RowView): CardFacts {
  return kind === 'collection' ? { ...facts, collection: '', isSample: false } : facts;
}

/** One card of a list: what it is, whether to believe it, and what to do with it. */
export function CardRow(props: CardRowProps) {
  const { row, now, kind, target, isBusy, isFavourite, isInConflict, hasFocus, ...actions } = props;
  const titleId = useId();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) open.current?.focus();
  }, [hasFocus]);
  return (
    <article
      aria-labelledby={titleId}
      className={styles.row}
      data-dismissed={row.isDismissed || undefined}
    >
      <h3 id={titleId} className={styles.title} lang={row.lang} dir="auto">
        {row.title}
      </h3>
      <FactsLine facts={factsIn(kind, row)} now={now} isDismissed={row.isDismissed} />
      {isInConflict && <ConflictSign onDecide={() => actions.onDecide(row.id)} />}
      <FlagSign kinds={props.flags} />
      <p className={styles.excerpt} lang={row.lang} dir="auto">
        {row.excerpt.map((part, index) =>
          part.isMatch ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
            <mark key={index}>{part.text}</mark>
          ) : (
            part.text
          ),
        )}
      </p>
      <div className={styles.actions}>
        {target && row.facts.trust.state !== 'archived' && (
          <InsertButton
            kind={kind === 'suggested' && !row.isDismissed ? 'primary' : 'secondary'}
            target={target}
            findings={props.findings}
            now={now}
            isBusy={isBusy}
            onInsert={() => actions.onInsert(row.id)}
          />
        )}
        <span className={styles.tools}>
          <IconButton
            ref={open}
            icon={PanelRightOpen}
            label={i18n.t('row.open')}
            className={styles.open}
            onClick={() => actions.onOpen(row.id)}
          />
          <IconButton
            icon={Copy}
            label={i18n.t('row.copy')}
            onClick={() => actions.onCopy(row.id)}
          />
          {isExplained(kind, row) && (
            <WhyButton
              row={row}
              isSearch={kind === 'results'}
              now={now}
              onCallBack={() => actions.onCallBack(row.id)}
            />
          )}
          {kind === 'suggested' && !row.isDismissed && (
            <IconButton
              icon={EyeOff}
              label={i18n.t('row.dismiss')}
              onClick={() => actions.onDismiss(row.id)}
            />
          )}
          <IconButton
            icon={Flag}
            label={i18n.t('flag.action')}
            onClick={() => actions.onFlag(row.id)}
          />
          <IconButton
            icon={Star}
            label={i18n.t('browse.favourite')}
            aria-pressed={isFavourite}
            className={styles.favourite}
            onClick={() => actions.onFavourite(row.id, !isFavourite)}
          />
        </span>
      </div>
    </article>
  );
}
