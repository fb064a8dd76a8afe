import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '../IconButton';
import { FilterChips, type FilterView } from './FilterChips';
import styles from './SearchBox.module.css';
import { SearchHint } from './SearchHint';

interface SearchBoxProps {
  text: string;
  /** What the typed text is narrowed to. */
  filters: readonly FilterView[];
  onChange(text: string): void;
  onRemoveFilter(key: string): void;
  /** The person goes down to the cards. */
  onDown(): void;
}

/** The typed search; Escape empties it, the arrow goes down to the cards. */
export function SearchBox({ text, filters, onChange, onRemoveFilter, onDown }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [isHinting, setHinting] = useState(false);
  const hasHint = isHinting && text === '';
  const change = (next: string) => {
    onChange(next);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setHinting(false);
      onChange('');
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <search className={styles.search}>
      <div className={styles.box}>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
        <input
          ref={input}
          id="search-cards"
          type="search"
          className={styles.input}
          aria-label={i18n.t('search.label')}
          aria-describedby={hasHint ? hintId : undefined}
          placeholder={i18n.t('search.label')}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          onFocus={() => setHinting(true)}
          onBlur={() => setHinting(false)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <IconButton
            icon={X}
            label={i18n.t('search.clear')}
            className={styles.clear}
            onClick={() => change('')}
          />
        )}
        {hasHint && <SearchHint id={hintId} />}
      </div>
      {filters.length > 0 && (
        <FilterChips
          filters={filters}
          onRemove={(key) => {
            onRemoveFilter(key);
            input.current?.focus();
          }}
        />
      )}
    </search>
  );
}
