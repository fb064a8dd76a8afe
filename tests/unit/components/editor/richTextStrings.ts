/** In the place of `#i18n` on the test's page, which is no page of the extension: each string is its key. */
export const i18n = { t: (key: string) => key };
