import { X } from 'lucide-react';
import { i18n } from '#i18n';
import styles from './FilterChips.module.css';

/** A filter of the search as it is shown. */
export interface FilterView {
  /** Tells it from the other filters of the same search. */
  key: string;
  words: string;
}

interface FilterChipsProps {
  filters: readonly FilterView[];
  onRemove(key: string): void;
}

/** What a search is narrowed to; each filter goes away at a press. */
export function FilterChips({ filters, onRemove }: FilterChipsProps) {
  return (
    <ul className={styles.chips} aria-label={i18n.t('find.filters')}>
      {filters.map(({ key, words }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.chip}
            aria-label={i18n.t('find.removeFilter', [words])}
            onClick={() => onRemove(key)}
          >
            <span>{words}</span>
            <X size={13} strokeWidth={2} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
