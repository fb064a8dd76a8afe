import type { Card } from './card';

/** What the parts of a card are called in its text. */
export interface CardTextWords {
  notes: string;
  keywords: string;
  /** The name of a language (BCP 47). */
  language(tag: string): string;
}

/** A card as one Markdown text to keep outside Sidecard: the title, the answer in each language, the notes. */
export function cardText(
  {
    title,
    sourceLang,
    answer,
    notes,
    keywords,
  }: Pick<Card, 'title' | 'sourceLang' | 'answer' | 'notes' | 'keywords'>,
  words: CardTextWords,
): string {
  const answers = Object.entries(answer)
    .sort(([a], [b]) => Number(b === sourceLang) - Number(a === sourceLang))
    .flatMap(([lang, { title: own, body }]) => {
      const heading = own ? `${words.language(lang)}: ${own}` : words.language(lang);
      return [`## ${heading}`, body.trim()];
    });
  const parts = [
    `# ${title.replace(/\s+/g, ' ').trim()}`,
    ...answers,
    ...(notes.trim() === '' ? [] : [`## ${words.notes}`, notes.trim()]),
    ...(keywords.length === 0 ? [] : [`${words.keywords}: ${keywords.join(', ')}`]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
