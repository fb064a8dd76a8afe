import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/ranking/sentences';

describe('the sentences of a text', () => {
  it('end with their stops, with lines and with the items of lists', () => {
    const text = 'The pump is loud. Is the lamp broken?\n- replace the filter\n2. rinse the wheel';
    expect(sentencesOf(text)).toEqual([
      'The pump is loud.',
      'Is the lamp broken?',
      '- replace the filter',
      '2. rinse the wheel',
    ]);
  });

  it.each([
    'The pump of version 4.12 is loud, e.g. at night',
    'La bomba del Sr. Pérez hace ruido',
    'The pump was bought by J. Smith at Acme Inc. in London',
  ])('are not ended by abbreviations and numbers: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('begin with the signs of Spanish, and end with those of East Asia', () => {
    expect(sentencesOf('La bomba hace ruido ¿puedo cambiar el filtro?')).toEqual([
      'La bomba hace ruido',
      '¿puedo cambiar el filtro?',
    ]);
    expect(sentencesOf('荷物が 届きません。返金 してください。')).toHaveLength(2);
  });

  it('are joined where one alone names hardly a matter', () => {
    expect(sentencesOf('Ok. The pump is loud. Why?')).toEqual(['Ok. The pump is loud. Why?']);
    expect(sentencesOf('')).toEqual([]);
  });

  it('are forty at most', () => {
    expect(sentencesOf('The pump is loud today. '.repeat(1000))).toHaveLength(40);
  });
});
