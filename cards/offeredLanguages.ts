/** The languages that answers are offered to be written and shown in: those of the interface. */
export const OFFERED_LANGUAGES: readonly string[] = ['en', 'es'];
