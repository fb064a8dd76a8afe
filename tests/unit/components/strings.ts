import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The strings of a language as the built extension ships them. */
export async function shippedStrings(language: 'en' | 'es'): Promise<Map<string, string>> {
  const messages = generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** Lets `i18n.t` speak a language as it does in the browser. */
export async function speak(language: 'en' | 'es'): Promise<void> {
  const strings = await shippedStrings(language);
  const fill = (text: string, values: readonly string[]) =>
    text.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? '');
  const getMessage = (key: string, values?: unknown) =>
    fill(strings.get(key) ?? '', [values ?? []].flat().map(String));
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(getMessage);
}
