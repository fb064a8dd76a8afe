import { FolderInput, Maximize2, Pencil, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../Button';
import styles from './CollectionTools.module.css';

/** How the cards of a collection are ordered. */
export type Order = 'newest' | 'title';

interface CollectionToolsProps {
  /** Published cards. */
  count: number;
  drafts: number;
  order: Order;
  /** Its cards may be read, not changed. */
  isReadOnly: boolean;
  canRename: boolean;
  canMove: boolean;
  canDelete: boolean;
  onOrder(order: Order): void;
  /** Begins a card of this collection in the editor's page. */
  onWrite(): void;
  onRename(): void;
  onMove(): void;
  onDelete(): void;
}

/** How many cards a collection has, their order, and what can be done with the collection itself. */
export function CollectionTools(props: CollectionToolsProps) {
  const { count, drafts, order, isReadOnly, canRename, canMove, canDelete, onOrder } = props;
  return (
    <div className={styles.tools}>
      <p className={styles.line}>
        <span>
          {i18n.t('browse.count', count)}
          {drafts > 0 && ` · ${i18n.t('browse.drafts', drafts)}`}
        </span>
        {count + drafts > 1 && (
          <select
            aria-label={i18n.t('browse.sortBy')}
            className={styles.order}
            value={order}
            onChange={(event) => onOrder(event.target.value === 'title' ? 'title' : 'newest')}
          >
            <option value="newest">{i18n.t('browse.newest')}</option>
            <option value="title">{i18n.t('browse.byTitle')}</option>
          </select>
        )}
      </p>
      {isReadOnly && <p className={styles.line}>{i18n.t('collections.readOnly')}</p>}
      <p className={styles.actions}>
        {!isReadOnly && (
          <Button kind="quiet" onClick={props.onWrite}>
            <Maximize2 size={14} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('editor.write')}
          </Button>
        )}
        {canRename && (
          <Button kind="quiet" onClick={props.onRename}>
            <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('collections.rename')}
          </Button>
        )}
        {canMove && (
          <Button kind="quiet" onClick={props.onMove}>
            <FolderInput size={14} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('collections.move')}
          </Button>
        )}
        {canDelete && (
          <Button kind="quiet" onClick={props.onDelete}>
            <Trash2 size={14} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('collections.delete')}
          </Button>
        )}
      </p>
    </div>
  );
}
