import { describe, expect, it } from 'vitest';
import { faqOf } from '@/cards/faq';
import { blankFields, missingParts } from '@/cards/fields';
import { beginWith, isAsBegun, withoutEmptyParts } from '@/cards/templates/begin';
import { builtInId, builtInOf, builtInTexts } from '@/cards/templates/builtIn';

const breakdown = builtInTexts('feature-breakdown', 'en');

describe('a built-in template', () => {
  it('is known by its id', () => {
    expect(builtInId('feature-breakdown')).toBe('template:feature-breakdown');
    expect(builtInOf(builtInId('procedure'))).toBe('procedure');
  });

  it('speaks the language of the card, else English', () => {
    expect(builtInTexts('feature-breakdown', 'es-MX').answer).toBe('## Preguntas frecuentes');
    expect(builtInTexts('feature-breakdown', 'fr')).toEqual(breakdown);
  });

  it('has a place for questions that can be inserted alone', () => {
    for (const lang of ['en', 'es']) {
      const { answer } = builtInTexts('feature-breakdown', lang);
      expect(faqOf(`${answer}\n\n### Why?\n\nBecause.`)).toHaveLength(1);
    }
  });
});

describe('a card that begins with a template', () => {
  const blank = { ...blankFields('en'), title: 'Exports' };
  const begun = beginWith(breakdown, blank);

  it('says what the template says, and is as it was begun until somebody writes', () => {
    expect(begun.answer.en?.body).toBe('## FAQ');
    expect(begun.notes).toContain('## Who it is for');
    expect(begun.title).toBe('Exports');
    expect(isAsBegun(begun, breakdown)).toBe(true);
    expect(isAsBegun(begun)).toBe(false);
    expect(isAsBegun({ ...begun, notes: 'Words.' }, breakdown)).toBe(false);
    expect(beginWith(builtInTexts('answer', 'en'), blank)).toEqual(blank);
  });

  it('loses the headings that were left empty, so that none reaches a customer', () => {
    const empty = withoutEmptyParts(begun, breakdown);
    expect(empty.notes).toBe('');
    expect(missingParts(empty)).toEqual(['answer']);
    const written = withoutEmptyParts(
      {
        ...begun,
        answer: { en: { body: 'Words.\n\n## FAQ\n\n### Why?\n\nBecause.' } },
        notes: begun.notes.replace('## Limits', '## Limits\n\nTen a day.'),
      },
      breakdown,
    );
    expect(written.answer.en?.body).toBe('Words.\n\n## FAQ\n\n### Why?\n\nBecause.');
    expect(written.notes).toBe('## Limits\n\nTen a day.');
  });

  it('keeps every heading that a person wrote', () => {
    const fields = { ...begun, answer: { en: { body: 'Words.\n\n## FAQ\n\n### Why?' } } };
    expect(withoutEmptyParts(fields, breakdown).answer).toEqual(fields.answer);
    const own = { ...blank, notes: '## Mine\n\n##   Limits' };
    expect(withoutEmptyParts(own, breakdown).notes).toBe('## Mine');
    expect(withoutEmptyParts(own, builtInTexts('answer', 'en'))).toEqual(own);
  });
});
