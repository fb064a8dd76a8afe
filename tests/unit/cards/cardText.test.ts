import { expect, it } from 'vitest';
import { cardText } from '@/cards/cardText';
import { aCard } from './aCard';

const WORDS = { notes: 'Notes', keywords: 'Keywords', language: (tag: string) => `(${tag})` };

it('writes a card as one text: its own language first, then the notes', () => {
  const card = {
    ...aCard(),
    title: 'Refund\nafter 30 days',
    sourceLang: 'es',
    answer: { en: { title: 'Refund', body: 'Within **5** days.\n' }, es: { body: 'En 5 días.' } },
    notes: 'Ask Finance.',
    keywords: ['refund', 'late'],
  };
  expect(cardText(card, WORDS)).toBe(
    '# Refund after 30 days\n\n## (es)\n\nEn 5 días.\n\n## (en): Refund\n\nWithin **5** days.\n\n' +
      '## Notes\n\nAsk Finance.\n\nKeywords: refund, late\n',
  );
});

it('leaves out what a card does not have', () => {
  const card = {
    ...aCard(),
    title: 'Refund',
    sourceLang: 'en',
    answer: {},
    notes: ' ',
    keywords: [],
  };
  expect(cardText(card, WORDS)).toBe('# Refund\n');
});
