import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faqAnswer, faqOf } from '@/cards/faq';

const CARD = [
  'Exports are here.',
  '## FAQ',
  'Some words before.',
  '### Can I **schedule** one?',
  'Yes, {{requester.firstName}}, every day.\n\n- at night\n- at noon',
  '#### On which plan?',
  'On all.',
  '### Does it cost?',
  'No, see [prices][p].',
  '### Not answered yet?',
  '## Other',
  '### Not a question',
  'Text.',
  '[p]: https://a.example/prices',
].join('\n\n');

describe('the questions of a card', () => {
  it('are the headings under its FAQ, each with all that stands under it', () => {
    expect(faqOf(CARD)).toEqual([
      {
        question: 'Can I schedule one?',
        answer:
          'Yes, {{requester.firstName}}, every day.\n\n- at night\n- at noon\n\n#### On which plan?\n\nOn all.\n\n[p]: https://a.example/prices',
      },
      {
        question: 'Does it cost?',
        answer: 'No, see [prices][p].\n\n[p]: https://a.example/prices',
      },
    ]);
  });

  it.each(['# FAQs', '## Preguntas frecuentes', '### **Preguntas  Frecuentes**:', 'FAQ\n---'])(
    'are found under %s',
    (heading) => {
      const deeper = '#### ¿Cuánto?\n\nNada.';
      expect(faqOf(`${heading}\n\n${deeper}`)).toEqual([{ question: '¿Cuánto?', answer: 'Nada.' }]);
    },
  );

  it('are none where there is no such heading, or what looks like one is code', () => {
    expect(faqOf('### Why?\n\nBecause.')).toEqual([]);
    expect(faqOf('```\n## FAQ\n### Why?\nBecause.\n```')).toEqual([]);
    expect(faqOf('> '.repeat(20_000))).toEqual([]);
  });

  it('are told apart where they are asked in the same words', () => {
    const twice = '## FAQ\n\n### Why?\n\nOne.\n\n### Why?\n\nTwo.';
    expect(faqAnswer(twice, { question: 'Why?', at: 1 })).toBe('Two.');
    expect(faqAnswer(twice, { question: 'Why?', at: 2 })).toBeUndefined();
  });

  it('give back whatever was written as answers', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
    const answer = fc.oneof(
      words,
      fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => `- ${items.join('\n- ')}`),
      words.map((each) => `| ${each} |\n| --- |\n| b |`),
      words.map((each) => `Hi {{${each}}}.`),
    );
    const entry = fc.record({ question: words.map((each) => `${each}?`), answer });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const body = entries.map((each) => `### ${each.question}\n\n${each.answer}`).join('\n\n');
        expect(faqOf(`Words.\n\n## FAQ\n\n${body}\n`)).toEqual(entries);
      }),
    );
  });
});
