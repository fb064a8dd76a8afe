import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

export type Language = 'en' | 'es';

/** What the interface says in a language, by the keys of locales/; without its placeholders' values. */
export type Words = (key: string) => string;

/** The words of the interface in a language. Asking for a key that is not there throws. */
export async function wordsIn(language: Language): Promise<Words> {
  const file = fileURLToPath(new URL(`../../locales/${language}.yml`, import.meta.url));
  const messages = generateChromeMessages(await parseMessagesFile(file));
  return (key) => {
    const message = messages[key.replaceAll('.', '_')]?.message;
    if (message === undefined) throw new Error(`${file} has no ${key}.`);
    return message;
  };
}
