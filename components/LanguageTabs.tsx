import { useId } from 'react';
import styles from './LanguageTabs.module.css';
import { languageName } from './languageName';

interface LanguageTabsProps {
  label: string;
  /** BCP 47 tags. */
  languages: readonly string[];
  current: string;
  /** The languages that have words, where that is worth a sign. */
  written?: ReadonlySet<string>;
  onChoose(lang: string): void;
}

function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}

/** The languages of one card, side by side. */
export function LanguageTabs({ label, languages, current, written, onChoose }: LanguageTabsProps) {
  const labelId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie in one line with its legend.
    <div role="group" aria-labelledby={labelId} className={styles.tabs}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <span className={styles.choices}>
        {languages.map((lang) => (
          <button
            key={lang}
            type="button"
            aria-pressed={lang === current}
            className={styles.choice}
            onClick={() => onChoose(lang)}
          >
            {written && (
              <span className={styles.sign} data-written={written.has(lang)} aria-hidden="true" />
            )}
            {capitalised(languageName(lang))}
          </button>
        ))}
      </span>
    </div>
  );
}
