import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { i18n } from '#i18n';
import { IconButton } from './IconButton';
import styles from './SearchBox.module.css';

interface SearchBoxProps {
  text: string;
  onChange(text: string): void;
}

/** The typed search; Escape empties it. */
export function SearchBox({ text, onChange }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div className={styles.box}>
      <Search size={16} strokeWidth={1.75} aria-hidden="true" className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={i18n.t('search.label')}
        placeholder={i18n.t('search.label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
      {text !== '' && (
        <IconButton
          icon={X}
          label={i18n.t('search.clear')}
          className={styles.clear}
          onClick={clear}
        />
      )}
    </div>
  );
}
