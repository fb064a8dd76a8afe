import { i18n } from '#i18n';

/** By locale: to make one takes longer than to use it. */
const names = new Map<string, Intl.DisplayNames>();

/** The name of a language (BCP 47) in the interface's own: "Spanish". */
export function languageName(tag: string): string {
  const locale = i18n.t('locale');
  const ofLocale = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language' });
  names.set(locale, ofLocale);
  return ofLocale.of(tag) ?? tag;
}
