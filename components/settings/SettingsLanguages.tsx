import { useId } from 'react';
import { i18n } from '#i18n';
import styles from './Settings.module.css';
import { SettingsRow } from './SettingsRow';

interface SettingsLanguagesProps {
  /** BCP 47; null where answers follow the interface. */
  answers: string | null;
  /** The languages to choose from, BCP 47. */
  offered: readonly string[];
  onChange(language: string | null): void;
}

/** A language by its own name: "English", "español". */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The languages of the interface and of answers. */
export function SettingsLanguages({ answers, offered, onChange }: SettingsLanguagesProps) {
  const selectId = useId();
  return (
    <div className={styles.rows}>
      <SettingsRow
        label={i18n.t('options.languages.interface')}
        hint={i18n.t('options.languages.interfaceHint')}
      >
        <span className={styles.state}>{ownName(i18n.t('locale'))}</span>
      </SettingsRow>
      <SettingsRow
        isWide
        label={<label htmlFor={selectId}>{i18n.t('options.languages.answers')}</label>}
        hint={i18n.t('options.languages.answersHint')}
      >
        <select
          id={selectId}
          className={styles.field}
          value={answers ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        >
          <option value="">{i18n.t('options.languages.automatic')}</option>
          {offered.map((language) => (
            <option key={language} value={language} lang={language}>
              {ownName(language)}
            </option>
          ))}
        </select>
      </SettingsRow>
    </div>
  );
}
