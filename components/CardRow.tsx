import { Copy, EyeOff, PanelRightOpen } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import type { CardId } from '@/cards/ids';
import { Button } from './Button';
import styles from './CardRow.module.css';
import { FactsLine } from './FactsLine';
import { IconButton } from './IconButton';
import type { RowView } from './rowView';
import { WhyPopover } from './WhyPopover';

export interface RowActions {
  onInsert(id: CardId): void;
  onCopy(id: CardId): void;
  onOpen(id: CardId): void;
  onDismiss(id: CardId): void;
}

interface CardRowProps extends RowActions {
  row: RowView;
  now: number;
  kind: 'suggested' | 'results' | 'recent';
  /** Where Insert inserts; null where there is no ticket to insert into. */
  target: 'public' | 'internal' | null;
  isBusy: boolean;
  hasFocus: boolean;
}

/** One card of a list: what it is, whether to believe it, and what to do with it. */
export function CardRow({ row, now, kind, target, isBusy, hasFocus, ...actions }: CardRowProps) {
  const titleId = useId();
  const open = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) open.current?.focus();
  }, [hasFocus]);
  return (
    <article aria-labelledby={titleId} className={styles.row}>
      <h3 id={titleId} className={styles.title}>
        {row.title}
      </h3>
      <FactsLine facts={row.facts} now={now} />
      <p className={styles.excerpt} lang={row.lang}>
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
        {target && (
          <Button
            kind={kind === 'suggested' ? 'primary' : 'secondary'}
            aria-disabled={isBusy}
            onClick={() => !isBusy && actions.onInsert(row.id)}
          >
            {i18n.t(target === 'internal' ? 'row.insertNote' : 'row.insert')}
          </Button>
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
          {kind !== 'recent' && <WhyPopover matches={row.matches} isSearch={kind === 'results'} />}
          {kind === 'suggested' && (
            <IconButton
              icon={EyeOff}
              label={i18n.t('row.dismiss')}
              onClick={() => actions.onDismiss(row.id)}
            />
          )}
        </span>
      </div>
    </article>
  );
}
