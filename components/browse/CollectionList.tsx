import { Archive, ChevronRight, Folder, type LucideIcon, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { CollectionId } from '@/cards/ids';
import { Button } from '../Button';
import list from '../card/CardList.module.css';
import styles from './CollectionList.module.css';

/** A collection as it is listed. */
export interface CollectionView {
  id: CollectionId;
  name: string;
  isSample: boolean;
  /** Published cards. */
  count: number;
}

interface RowProps {
  icon: LucideIcon;
  name: string;
  isSample?: boolean;
  count: number;
  hasFocus: boolean;
  onOpen(): void;
}

function Row({ icon: Icon, name, isSample = false, count, hasFocus, onOpen }: RowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) button.current?.focus();
  }, [hasFocus]);
  return (
    <button ref={button} type="button" className={styles.row} onClick={onOpen}>
      <Icon size={15} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
      <span className={styles.name}>{name}</span>
      {isSample && <span className={styles.tag}>{i18n.t('row.sample')}</span>}
      <span className={styles.count}>{i18n.t('browse.count', count)}</span>
      <ChevronRight size={15} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
    </button>
  );
}

interface CollectionListProps {
  collections: readonly CollectionView[];
  /** How many cards are archived, in whichever collection. */
  archived: number;
  /** What was looked at last and left: its row has the focus. */
  left: CollectionId | 'archived' | null;
  onOpen(id: CollectionId): void;
  onArchived(): void;
  /** Null while the form of a new collection is open. */
  onNew: (() => void) | null;
  /** The form of a new collection. */
  children?: ReactNode;
}

/** The collections by name and the archived cards, to be opened; and a way to a new collection. */
export function CollectionList(props: CollectionListProps) {
  const { collections, archived, left, onOpen, onArchived, onNew, children } = props;
  return (
    <section>
      <h2 className={list.heading}>{i18n.t('browse.collections')}</h2>
      {collections.length > 0 && (
        <ul aria-label={i18n.t('browse.collections')}>
          {collections.map(({ id, ...collection }) => (
            <li key={id}>
              <Row {...collection} icon={Folder} hasFocus={id === left} onOpen={() => onOpen(id)} />
            </li>
          ))}
        </ul>
      )}
      {archived > 0 && (
        <Row
          icon={Archive}
          name={i18n.t('browse.archived')}
          count={archived}
          hasFocus={left === 'archived'}
          onOpen={onArchived}
        />
      )}
      {onNew && (
        <div className={styles.new}>
          <Button kind="quiet" onClick={onNew}>
            <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
            {i18n.t('collections.new')}
          </Button>
        </div>
      )}
      {children}
    </section>
  );
}
