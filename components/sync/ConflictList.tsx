import { ChevronRight } from 'lucide-react';
import { i18n } from '#i18n';
import { BrowseHead } from '../browse/BrowseHead';
import { momentWords } from '../momentWords';
import { Notice } from '../Notice';
import styles from './ConflictList.module.css';
import { type SideView, sideName } from './conflictView';

/** A card in conflict, as it stands in the list of them. */
export interface ConflictItem {
  key: string;
  title: string;
  sides: readonly SideView[];
}

interface ConflictListProps {
  items: readonly ConflictItem[];
  /** ms since the epoch. */
  now: number;
  onOpen(key: string): void;
  onBack(): void;
}

function sideWords(side: SideView, now: number): string {
  const when = side.at ? momentWords(side.at, now) : i18n.t('conflict.deleted');
  return `${sideName(side)}: ${when}`;
}

/** The cards of which there are two versions, with whose they are and when they were made. */
export function ConflictList({ items, now, onOpen, onBack }: ConflictListProps) {
  return (
    <>
      <BrowseHead title={i18n.t('conflict.list')} arrivals={1} onBack={onBack} />
      {items.length === 0 ? (
        <Notice title={i18n.t('conflict.none')} hint="" />
      ) : (
        <>
          <p className={styles.hint}>{i18n.t('conflict.hint')}</p>
          <ul aria-label={i18n.t('conflict.list')}>
            {items.map(({ key, title, sides }) => (
              <li key={key}>
                <button type="button" className={styles.item} onClick={() => onOpen(key)}>
                  <span className={styles.title} dir="auto">
                    {title}
                  </span>
                  <span className={styles.sides}>
                    {sides.map((side) => sideWords(side, now)).join(' · ')}
                  </span>
                  <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
