import { useId } from 'react';
import { i18n } from '#i18n';
import { LanguageTabs } from '../LanguageTabs';
import { languageName } from '../languageName';
import styles from './EditorLanguages.module.css';

interface EditorLanguagesProps {
  /** The card's own language. BCP 47, as all of these. */
  sourceLang: string;
  /** What a card that is not there yet may be written in instead; none for one that is. */
  sourceChoices: readonly string[];
  translations: readonly string[];
  /** The translation beside the original; null for none. */
  current: string | null;
  /** The translations that have words. */
  written: ReadonlySet<string>;
  /** What can be added. */
  addable: readonly string[];
  isReadOnly: boolean;
  onSource(lang: string): void;
  onChoose(lang: string): void;
  onAdd(lang: string): void;
}

function byName(languages: readonly string[]): { lang: string; name: string }[] {
  const { compare } = new Intl.Collator(i18n.t('locale'));
  return languages
    .map((lang) => ({ lang, name: languageName(lang) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** In which languages the card is written, and which of them stands beside the original. */
export function EditorLanguages(props: EditorLanguagesProps) {
  const { sourceLang, sourceChoices, translations, isReadOnly } = props;
  const id = useId();
  return (
    <div className={styles.languages}>
      {sourceChoices.length > 0 && (
        <span className={styles.source}>
          <label htmlFor={id}>{i18n.t('editor.writtenIn')}</label>
          <select
            id={id}
            className={styles.select}
            value={sourceLang}
            onChange={({ target }) => props.onSource(target.value)}
          >
            {byName([...new Set([sourceLang, ...sourceChoices])]).map(({ lang, name }) => (
              <option key={lang} value={lang}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
      {translations.length > 0 && (
        <LanguageTabs
          label={i18n.t('editor.translations')}
          languages={translations}
          current={props.current ?? ''}
          written={props.written}
          onChoose={props.onChoose}
        />
      )}
      {!isReadOnly && (
        <select
          aria-label={i18n.t('editor.addLanguage')}
          className={styles.add}
          value=""
          onChange={({ target }) => target.value !== '' && props.onAdd(target.value)}
        >
          <option value="">{i18n.t('editor.addLanguage')}</option>
          {byName(props.addable).map(({ lang, name }) => (
            <option key={lang} value={lang}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
