import { database } from './database';
import { writeSetting } from './settings';

/**
 * Sets the language of answers where no ticket tells one.
 *
 * @param language BCP 47, or null to go by the browser's.
 */
export async function setAnswerLanguage(language: string | null): Promise<void> {
  if (language === null) await database.settings.delete('answer-language');
  else await writeSetting('answer-language', language);
}
