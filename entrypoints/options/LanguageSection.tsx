import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { OFFERED_LANGUAGES } from '@/cards/offeredLanguages';
import { SettingsLanguages } from '@/components/settings/SettingsLanguages';
import { setAnswerLanguage } from '@/storage/answerLanguage';
import { readSetting } from '@/storage/settings';
import { tell, told } from './store';

function change(language: string | null): Promise<void> {
  return told(async () => {
    await setAnswerLanguage(language);
    tell(i18n.t('options.languages.saved'));
  });
}

/** The languages of the interface and of answers. */
export function LanguageSection() {
  const answers = useLiveQuery(async () => (await readSetting('answer-language')) ?? null);
  if (answers === undefined) return null;
  return (
    <SettingsLanguages
      answers={answers}
      offered={OFFERED_LANGUAGES}
      onChange={(language) => void change(language)}
    />
  );
}
