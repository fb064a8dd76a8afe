/** The fields whose words are searched. */
export const SEARCHED_FIELDS = ['title', 'keywords', 'answer'] as const;
export type IndexedField = (typeof SEARCHED_FIELDS)[number];

/** What learned scores compare of a card's title: its words and pairs of words, and pieces of its words. */
export const LEARNED_FIELDS = ['head', 'pieces'] as const;
export type LearnedField = (typeof LEARNED_FIELDS)[number];

export const FIELDS = [...SEARCHED_FIELDS, ...LEARNED_FIELDS] as const;
export type Field = (typeof FIELDS)[number];

export function isLearned(field: Field): field is LearnedField {
  return field === 'head' || field === 'pieces';
}
