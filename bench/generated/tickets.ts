import { vocabularyOf } from './cards.ts';
import { randomFrom } from './random.ts';
import type { GeneratedLanguage } from './vocabulary.ts';

/** What a made-up customer writes. */
export interface GeneratedTicket {
  subject: string;
  message: string;
}

/** The words of a long ticket's message, and of a question in one line. */
export const TICKET_WORDS = 300;
export const QUESTION_WORDS = 11;
const SUBJECT_WORDS = 6;
const SENTENCE_WORDS = 15;

/** Words in sentences, a paragraph after every fourth. */
function sentencesOf(words: readonly string[]): string {
  const parts: string[] = [];
  for (let start = 0; start < words.length; start += SENTENCE_WORDS) {
    const isLastOfParagraph = (start / SENTENCE_WORDS) % 4 === 3;
    parts.push(
      `${words.slice(start, start + SENTENCE_WORDS).join(' ')}.${isLastOfParagraph ? '\n\n' : ' '}`,
    );
  }
  return parts.join('').trim();
}

/** A ticket of {@link TICKET_WORDS} words with a subject. The same seed and number give the same ticket. */
export function generatedTicket(
  number: number,
  { seed, lang }: { seed: number; lang: GeneratedLanguage },
): GeneratedTicket {
  const random = randomFrom(seed, number, TICKET_WORDS);
  const words = Array.from({ length: TICKET_WORDS }, () => vocabularyOf(lang).word(random));
  return {
    subject: vocabularyOf(lang).text(SUBJECT_WORDS, random),
    message: sentencesOf(words),
  };
}

/** A question of {@link QUESTION_WORDS} words without a subject. */
export function generatedQuestion(
  number: number,
  { seed, lang }: { seed: number; lang: GeneratedLanguage },
): GeneratedTicket {
  const random = randomFrom(seed, number, QUESTION_WORDS);
  return { subject: '', message: `${vocabularyOf(lang).text(QUESTION_WORDS, random)}?` };
}
