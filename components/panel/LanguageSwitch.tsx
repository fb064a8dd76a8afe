import { i18n } from '#i18n';
import { languageName } from '../languageName';
import styles from './LanguageSwitch.module.css';

interface LanguageSwitchProps {
  /** BCP 47 tags to choose among. */
  languages: readonly string[];
  /** The one that answers are shown in; undefined where each card decides. */
  current: string | undefined;
  onChoose(lang: string): void;
}

/** In which language answers are shown, and a way to have them in another. */
export function LanguageSwitch({ languages, current, onChoose }: LanguageSwitchProps) {
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.heard}>{i18n.t('language.answersIn')}</legend>
      {languages.map((lang) => (
        <button
          key={lang}
          type="button"
          aria-pressed={lang === current}
          title={languageName(lang)}
          className={styles.choice}
          onClick={() => onChoose(lang)}
        >
          {lang.toUpperCase()}
          <span className={styles.heard}> {languageName(lang)}</span>
        </button>
      ))}
    </fieldset>
  );
}
