import { useLiveQuery } from 'dexie-react-hooks';
import { i18n } from '#i18n';
import { SettingsLanguages } from '@/components/settings/SettingsLanguages';
import { setAnswerLanguage } from '@/storage/answerLanguage';
import { readSetting } from '@/storage/settings';
import { tell, told } from './store';

/** The languages whose words Sidecard knows. */
const OFFERED = ['en', 'es'];

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
      offered={OFFERED}
      onChange={(language) => void change(language)}
    />
  );
}
