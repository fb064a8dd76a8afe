import { useId } from 'react';
import { i18n } from '#i18n';
import type { RefusedReason } from '@/storage/sync/refusedChanges';
import { Button } from '../Button';
import { BrowseHead } from '../browse/BrowseHead';
import { momentWords } from '../momentWords';
import { Notice } from '../Notice';
import styles from './RefusedList.module.css';
import { refusalWords } from './refusalWords';

/** A change that the workspace did not take, ready to be drawn. */
export interface RefusedItem {
  key: string;
  /** Empty where it has none. */
  title: string;
  reason: RefusedReason;
  /** ISO 8601. */
  at: string;
  /** It would have deleted its card. */
  isDeletion: boolean;
  /** It is of a card that stands on this device. */
  canEdit: boolean;
}

interface RefusedListProps {
  items: readonly RefusedItem[];
  /** ms since the epoch. */
  now: number;
  onEdit(key: string): void;
  onRetry(key: string): void;
  onExport(key: string): void;
  onExportAll(): void;
  onRetryAll(): void;
  onDropAll(): void;
  onDrop(key: string): void;
  onBack(): void;
}

type RowProps = Pick<RefusedListProps, 'now' | 'onEdit' | 'onRetry' | 'onExport' | 'onDrop'> & {
  item: RefusedItem;
};

function Row({ item, now, onEdit, onRetry, onExport, onDrop }: RowProps) {
  const id = useId();
  const { key, title, reason, at, isDeletion, canEdit } = item;
  return (
    <article className={styles.item} aria-labelledby={id}>
      <h3 id={id} className={styles.title} dir="auto">
        {title || i18n.t('refused.untitled')}
      </h3>
      <p className={styles.facts}>
        {momentWords(at, now)}
        {isDeletion && <span className={styles.tag}>{i18n.t('refused.deletion')}</span>}
      </p>
      <p className={styles.reason}>{refusalWords(reason)}</p>
      <p className={styles.actions}>
        {canEdit && <Button onClick={() => onEdit(key)}>{i18n.t('refused.edit')}</Button>}
        {reason !== 'lost-access' && (
          <Button onClick={() => onRetry(key)}>{i18n.t('refused.retry')}</Button>
        )}
        {!isDeletion && <Button onClick={() => onExport(key)}>{i18n.t('refused.export')}</Button>}
        <Button kind="quiet" className={styles.drop} onClick={() => onDrop(key)}>
          {i18n.t('refused.drop')}
        </Button>
      </p>
    </article>
  );
}

/** The changes that the workspace did not take, each with its reason and the ways on. */
export function RefusedList({ items, onBack, ...rest }: RefusedListProps) {
  const { onExportAll, onRetryAll, onDropAll, ...each } = rest;
  const isMany = items.filter(({ isDeletion }) => !isDeletion).length > 1;
  const canRetry = items.some(({ reason }) => reason !== 'lost-access');
  return (
    <>
      <BrowseHead title={i18n.t('refused.list')} arrivals={1} onBack={onBack}>
        {isMany && (
          <Button kind="quiet" onClick={onExportAll}>
            {i18n.t('refused.exportAll')}
          </Button>
        )}
      </BrowseHead>
      {items.length === 0 ? (
        <Notice title={i18n.t('refused.none')} hint="" />
      ) : (
        <>
          <p className={styles.hint}>{i18n.t('refused.hint')}</p>
          {items.length > 1 && (
            <p className={styles.actions}>
              {canRetry && <Button onClick={onRetryAll}>{i18n.t('refused.retryAll')}</Button>}
              <Button kind="quiet" className={styles.drop} onClick={onDropAll}>
                {i18n.t('refused.dropAll')}
              </Button>
            </p>
          )}
          <ul aria-label={i18n.t('refused.list')}>
            {items.map((item) => (
              <li key={item.key}>
                <Row item={item} {...each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
