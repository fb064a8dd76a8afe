import { describe, expect, it } from 'vitest';
import { termsOf } from '@/ranking/terms';

describe('termsOf', () => {
  it('finds the stems of a language and leaves its stop words out', () => {
    const terms = termsOf('Where are the deliveries you delivered?', 'en');
    expect(terms.map(({ term }) => term)).toEqual(['deliveri', 'deliv']);
  });
});
