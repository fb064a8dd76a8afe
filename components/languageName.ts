import { i18n } from '#i18n';

/** The name of a language (BCP 47) in the interface's own: "Spanish". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([i18n.t('locale')], { type: 'language' }).of(tag) ?? tag;
}
